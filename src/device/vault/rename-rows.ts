import { Locked } from '../kept/locked.ts'
import { ReplicaFailure } from '../kept/replica/replica.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * After an unlock: gives the rows of an older app keyed names, and seals what it stored as it was received, between all other work. What a lock, a kill
 * or a full disk leaves is read under its clear name, and is renamed after the next unlock.
 */
export async function renameRows(open: Unlocked): Promise<void> {
  const some = () => open.mutex.run(async (turn) => open.alive && (await open.rows.renameSome(turn)))
  try {
    while (await some());
  } catch (failure) {
    if (!(failure instanceof ReplicaFailure) && !(failure instanceof Locked)) throw failure
  }
}
