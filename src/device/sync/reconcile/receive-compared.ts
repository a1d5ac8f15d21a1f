import type { CompareAnswer } from '#contract/compare.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { persistBatch } from '../../files/state/batch.ts'
import { alarm } from '../../files/state/file-state.ts'
import { ownRights } from '../../files/state/rights.ts'
import { fileText, folderName } from '../../kept/id-text.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Pulls } from '../receive/pulls.ts'
import type { TakeBranch } from '../receive/take-branch.ts'
import { receiveAnswer, type WantedRows } from '../receive/receive-answer.ts'
import { newReceiveBatch } from '../receive/receive-batch.ts'
import type { Sync } from '../sync.ts'

/**
 * Receives what the server has of files that differ, and returns the rows that are missing here. `before`: the files
 * that were asked for, with their states then. A file that was changed here since is left to the next comparison.
 */
export async function receiveCompared(
  open: Sync,
  turn: Turn,
  answer: CompareAnswer,
  before: ReadonlyMap<FileId, FileState | undefined>,
  pulls: Pulls,
  takeBranch?: TakeBranch,
): Promise<readonly WantedRows[]> {
  if (!open.alive) return []
  const isAsked = (file: Uint8Array) =>
    before.has(fileText(file)) && before.get(fileText(file)) === open.states.get(fileText(file))
  const access = answer.access.filter(({ file }) => isAsked(file))
  const folders = answer.folders.filter(({ file }) => isAsked(file)).map((head) => ({ ...head, from: 0, rows: [] }))
  const gone = answer.gone.filter(isAsked)
  const batch = newReceiveBatch(pulls.verify, takeBranch)
  const taken = await receiveAnswer(open, batch, { access, folders, gone })
  for (const { file } of access) noteLackingFolders(open, fileText(file), batch.states.get(fileText(file)), folders)
  await persistBatch(open, turn, batch, 'relaxed')
  return taken.wanted
}

/** A folder of which this device has rows, and the server none. */
function noteLackingFolders(
  open: Sync,
  file: FileId,
  state: FileState | undefined,
  told: CompareAnswer['folders'],
): void {
  if (!state) return
  const rights = ownRights(open, file, state)
  for (const [number, { seq }] of Object.entries(state.folders)) {
    const folder = folderName(Number(number))
    const said = told.some((one) => fileText(one.file) === file && one.folder === Number(number))
    if (seq > 0 && !said && rights[folder]) alarm(state, { what: 'server-older', device: null, folder })
  }
}
