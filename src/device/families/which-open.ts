import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { Files } from '../files/files.ts'
import { readJoinedFiles } from '../files/folds/read-joined-files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { stateOf } from '../files/state/file-state.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Files of which this member holds anything at all, each with the one in which its child is worked in. */
export function whichOpen(
  open: Files,
  files: readonly FileId[],
): Promise<Result<Readonly<Record<FileId, FileId>>, Refusal>> {
  return open.mutex.run(async (turn) => {
    const found: Record<FileId, FileId> = {}
    for (const file of new Set(files)) {
      const state = await stateOf(open, file)
      if (!state) continue
      const { caseFile, rights } = await foldedFile(open, turn, file, state)
      if (Object.keys(rights).length > 0)
        found[file] = (await readJoinedFiles(open, turn, file, caseFile)).standsIn ?? file
    }
    return accept(found)
  })
}
