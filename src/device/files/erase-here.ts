import type { FileId } from '#domain/ids.ts'
import type { Open } from '../open.ts'
import { deleteUnder } from '../replica/replica.ts'
import type { Taking } from '../sync/settle-outcome.ts'

/**
 * Deletes a file from this device: segments, fold, line, attachments' chunks and keys. Words for it that were not sent yet stay in the outbox, from
 * where they go before their author.
 */
export async function eraseHere(open: Open, taking: Taking, file: FileId): Promise<void> {
  const { rows } = open
  for (const store of ['seg', 'old', 'chunk']) taking.changes.push(...(await deleteUnder(rows.replica, rows.key(store, `${file}/`))))
  taking.changes.push(rows.drop('fold', file), rows.drop('dirty', file))
  taking.gone.add(file)
  taking.keys.set(file, null)
  taking.dirty.delete(file)
  taking.anew.delete(file)
  taking.states.delete(file)
  taking.changes.push(rows.drop('state', file))
  taking.keep.push(() => {
    open.folds.delete(file)
    open.dirty.delete(file)
    open.states.delete(file)
    open.access.delete(file)
  })
}
