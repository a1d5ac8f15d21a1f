import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { givenFactIn } from '#domain/kinds/services/given-fact.ts'
import type { Files } from '../files.ts'

/** The files of facts of one child that this member gave to that one, as far as they are on this device. */
export function factsGivenTo(open: Files, of: FileId, to: MemberId | string): readonly FileId[] {
  const files: FileId[] = []
  for (const [file, { line, rights }] of open.lines.entries()) {
    const body = rights.card === 'keep' ? givenFactIn(line)?.body : undefined
    if (body?.of === of && body.to === to) files.push(file as FileId)
  }
  return files
}
