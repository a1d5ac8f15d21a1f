import type { FileId } from '#domain/ids.ts'
import type { Open } from '../open.ts'
import { deleteUnder } from '../replica/replica.ts'
import type { Taking } from '../sync/settle-outcome.ts'

/**
 * Deletes a file from this device: segments, fold, line, attachments' chunks and keys. After an erasure the access stream stays (`keepState`): its last
 * record outranks whatever arrives later. Words that were not sent yet are kept apart for their author.
 */
export async function eraseHere(open: Open, taking: Taking, file: FileId, how: { keepState: boolean }): Promise<void> {
  const { rows } = open
  for (const store of ['seg', 'old', 'chunk']) taking.changes.push(...(await deleteUnder(rows.replica, rows.key(store, `${file}/`))))
  taking.changes.push(rows.drop('fold', file), rows.drop('dirty', file))
  taking.gone.add(file)
  taking.keys.set(file, null)
  taking.dirty.delete(file)
  taking.anew.delete(file)
  const state = taking.states.get(file)
  if (how.keepState && state) {
    state.folders = {}
    state.alarms = []
  } else {
    taking.states.delete(file)
    taking.changes.push(rows.drop('state', file))
  }
  taking.keep.push(() => {
    open.folds.delete(file)
    open.dirty.delete(file)
    if (!how.keepState) {
      open.states.delete(file)
      open.access.delete(file)
    }
  })
}
