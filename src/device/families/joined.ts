import type { CaseFile } from '#domain/case-file.ts'
import { fold } from '#domain/case-file.ts'
import { childrenOfSeveral, joinsOf, readTogether, type Held } from '#domain/families/joined-files.ts'
import type { Draft } from '#domain/entry.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { accept, type Result } from '#domain/result.ts'
import type { Refusal } from '../api.ts'
import { stateOf } from '../files/file-state.ts'
import { folded } from '../files/read.ts'
import type { Open } from '../open.ts'

type Places = Readonly<Record<EntryId, unknown>>

/** A file with those of the same child that this member may read beside it. */
export interface Together {
  /** The kept file's: with the others' entries. Any other file: its own. */
  readonly caseFile: CaseFile
  /** In which file the work goes on, where it is another. */
  readonly standsIn?: FileId
  /** Where the others' entries stand in the sealed form: those that have come to the server. */
  readonly places: Places
}

/** Reads a file together with the others of its child. A file that is in none of them, or that this member cannot read, changes nothing and is not spoken of. */
export async function together(open: Open, file: FileId, caseFile: CaseFile): Promise<Together> {
  const held = new Map<FileId, Held>([[file, { file, caseFile }]])
  const places: Record<EntryId, unknown> = {}
  const ahead = joinsOf(caseFile).map((entry) => entry.body.file)
  for (let other = ahead.pop(); other !== undefined; other = ahead.pop()) {
    if (held.has(other)) continue
    const state = await stateOf(open, other)
    if (!state) continue
    const read = await folded(open, other, state)
    held.set(other, { file: other, caseFile: read.caseFile })
    Object.assign(places, read.places)
    ahead.push(...joinsOf(read.caseFile).map((entry) => entry.body.file))
  }
  const child = childrenOfSeveral([...held.values()]).find(({ kept, others }) => kept === file || others.includes(file))
  if (!child) return { caseFile, places: {} }
  if (child.kept !== file) return { caseFile, standsIn: child.kept, places: {} }
  return { caseFile: readTogether(open.kinds, caseFile, child.others.flatMap((other) => held.get(other) ?? [])), places }
}

/** A file as it stands with one entry more. */
export function withEntry(open: Open, file: CaseFile, entry: CaseFile['entries'][number]): CaseFile {
  return { ...fold(open.kinds, [...file.entries, entry], file.held), ...(file.supervisors && { supervisors: file.supervisors }), ...(file.joined && { joined: file.joined }) }
}

/** An answer, or a correction, stands beside what it names: where that came from another file of the same child, it is written there. */
export function fileOfDraft(file: FileId, caseFile: CaseFile, draft: Draft): FileId {
  const { body } = draft
  if (!caseFile.joined || typeof body !== 'object' || body === null || !('entry' in body)) return file
  return caseFile.entries.find((entry) => entry.id === body.entry)?.file ?? file
}

/** Files of which this member holds anything at all, each with the one in which its child is worked in. */
export function whichOpen(open: Open, files: readonly FileId[]): Promise<Result<Readonly<Record<FileId, FileId>>, Refusal>> {
  return open.turns.take(async () => {
    const found: Record<FileId, FileId> = {}
    for (const file of new Set(files)) {
      const state = await stateOf(open, file)
      if (!state) continue
      const { caseFile, rights } = await folded(open, file, state)
      if (Object.keys(rights).length > 0) found[file] = (await together(open, file, caseFile)).standsIn ?? file
    }
    return accept(found)
  })
}
