import type { CaseFile } from '#domain/file/case-file.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { FileLine } from '../api.ts'
import type { Files } from '../files.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { ReadTogether } from './read-joined-files.ts'

/** Few files are joined with another: the code that reads joined files is loaded when the first appears. */
const speaksOfJoining = (file: CaseFile) => 'same-child' in file.byKind

export async function withJoinedFiles(
  open: Files,
  turn: Turn,
  file: FileId,
  caseFile: CaseFile,
): Promise<ReadTogether> {
  return speaksOfJoining(caseFile)
    ? (await import('./read-joined-files.ts')).readJoinedFiles(open, turn, file, caseFile)
    : { caseFile, places: {} }
}

export async function oneLineAChild(
  open: Files,
  lines: readonly FileLine[],
  day: PlainDate,
): Promise<readonly FileLine[]> {
  return lines.some(({ line }) => speaksOfJoining(line))
    ? (await import('./lines-together.ts')).linesTogether(open, lines, day)
    : lines
}

/** An answer or a correction is written into the file of the entry that it names, even if that is another file of the same child. */
export function fileOfDraft(file: FileId, caseFile: CaseFile, draft: Draft): FileId {
  const { body } = draft
  if (!caseFile.joined || typeof body !== 'object' || body === null || !('entry' in body)) return file
  return caseFile.entries.find((entry) => entry.id === body.entry)?.file ?? file
}
