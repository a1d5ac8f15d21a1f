import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { givenFactIn } from '#domain/kinds/services/given-fact.ts'
import { isShownStill } from '#domain/sharing/facts-to-give.ts'
import type { Files } from '../files.ts'

/**
 * The files of facts of one child that whoever takes over has to see and may end: those that this member keeps, that are shown to their receiver still,
 * and whose value is from folders that the new worker is given.
 */
export function factsToHandOver(
  open: Files,
  of: FileId,
  { to, folders, today }: { to: MemberId; folders: readonly Folder[]; today: PlainDate },
): readonly FileId[] {
  const entries = open.lines.get(of)?.line.entries ?? []
  const files: FileId[] = []
  for (const [file, { line, rights }] of open.lines.entries()) {
    const body = rights.card === 'keep' ? givenFactIn(line)?.body : undefined
    if (body?.of !== of || body.to === to || !isShownStill(body, today)) continue
    const parts = body.from.map((id) => entries.find((entry) => entry.id === id)?.folder ?? 'identity')
    if (parts.every((part) => folders.includes(part))) files.push(file as FileId)
  }
  return files
}

/** The files of facts of one child that were given to that member and that this one keeps, as far as they are on this device. */
export function factsGivenTo(open: Files, of: FileId, to: MemberId | string): readonly FileId[] {
  const files: FileId[] = []
  for (const [file, { line, rights }] of open.lines.entries()) {
    const body = rights.card === 'keep' ? givenFactIn(line)?.body : undefined
    if (body?.of === of && body.to === to) files.push(file as FileId)
  }
  return files
}
