import type { FileId } from '#domain/entry/ids.ts'
import { verify, type Verify } from '#sealing/primitives/ed25519.ts'
import { newBatch, type Batch } from '../../files/state/batch.ts'
import type { TakeBranch } from './take-branch.ts'
import { type RowChecks, newRowChecks } from './check-rows.ts'

/** What one answer of the server changes, and what of its rows was verified. */
export interface ReceiveBatch extends Batch {
  /** Files that are fetched again because a stored row was damaged: rows under this device's own name may be unknown to it. */
  readonly fetched: Set<FileId>
  readonly checks: RowChecks
  /** Only while a server that was set back is given what it lacks. */
  readonly takeBranch?: TakeBranch
}

export const newReceiveBatch = (by: Verify = verify, takeBranch?: TakeBranch): ReceiveBatch => ({
  ...newBatch(),
  fetched: new Set(),
  checks: newRowChecks(by),
  ...(takeBranch && { takeBranch }),
})
