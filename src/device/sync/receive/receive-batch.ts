import type { FileId } from '#domain/entry/ids.ts'
import { verify, type Verify } from '#sealing/primitives/ed25519.ts'
import { newTaking, type Taking } from '../../files/state/batch.ts'
import { type Looked, nothingLooked } from './check-rows.ts'

/** What one answer of the server changes, and what of its rows was verified. */
export interface ReceiveBatch extends Taking {
  /** Files that are fetched again because a stored row was damaged: rows under this device's own name may be unknown to it. */
  readonly fetched: Set<FileId>
  readonly looked: Looked
}

export const newReceiveBatch = (by: Verify = verify): ReceiveBatch => ({
  ...newTaking(),
  fetched: new Set(),
  looked: nothingLooked(by),
})
