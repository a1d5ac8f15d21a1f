import type { CaseFile } from '#domain/file/case-file.ts'
import { childrenOfSeveral, joinsOf, readTogether, type Held } from '#domain/same-child/joined-files.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { Refusal } from '../../api.ts'
import type { Together } from './joined-here.ts'
import { stateOf } from '../state/file-state.ts'
import { folded } from './read.ts'
import type { Open } from '../../open.ts'

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
  return {
    caseFile: readTogether(
      open.kinds,
      caseFile,
      child.others.flatMap((other) => held.get(other) ?? []),
    ),
    places,
  }
}

/** Files of which this member holds anything at all, each with the one in which its child is worked in. */
export function whichOpen(
  open: Open,
  files: readonly FileId[],
): Promise<Result<Readonly<Record<FileId, FileId>>, Refusal>> {
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
