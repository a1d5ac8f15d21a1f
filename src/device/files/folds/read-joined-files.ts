import type { CaseFile } from '#domain/file/case-file.ts'
import { childrenOfSeveral, joinsOf, readTogether, type HeldFile } from '#domain/same-child/joined-files.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { stateOf } from '../state/file-state.ts'
import { foldedFile } from './folded-file.ts'
import type { Files } from '../files.ts'
import type { Turn } from '../../kept/mutex.ts'

/** A file read together with the other files of the same child that this member may read. */
export interface ReadTogether {
  /** The main file's: with the others' entries. Any other file: its own. */
  readonly caseFile: CaseFile
  /** In which file the work goes on, where it is another. */
  readonly standsIn?: FileId
  /** Rows of the other files' entries that have reached the server. */
  readonly places: Readonly<Record<string, unknown>>
}

/** Reads a file together with the others of its child. A file that is in none of them, or that this member cannot read, is ignored. */
export async function readJoinedFiles(
  open: Files,
  turn: Turn,
  file: FileId,
  caseFile: CaseFile,
): Promise<ReadTogether> {
  const held = new Map<FileId, HeldFile>([[file, { file, caseFile }]])
  const places: Record<string, unknown> = {}
  const ahead = joinsOf(caseFile).map((entry) => entry.body.file)
  for (let other = ahead.pop(); other !== undefined; other = ahead.pop()) {
    if (held.has(other)) continue
    const state = await stateOf(open, other)
    if (!state) continue
    const read = await foldedFile(open, turn, other, state)
    held.set(other, { file: other, caseFile: read.caseFile })
    Object.assign(places, read.places)
    ahead.push(...joinsOf(read.caseFile).map((entry) => entry.body.file))
  }
  const child = childrenOfSeveral([...held.values()]).find(({ main, others }) => main === file || others.includes(file))
  if (!child) return { caseFile, places: {} }
  if (child.main !== file) return { caseFile, standsIn: child.main, places: {} }
  return {
    caseFile: readTogether(
      open.kinds,
      caseFile,
      child.others.flatMap((other) => held.get(other) ?? []),
    ),
    places,
  }
}
