import { openKeysAgain } from '../../files/state/mend-rows.ts'
import type { Sync } from '../sync.ts'

/** Before anything is sent: this device was given newer keys of its member, to which keys of its files were sealed meanwhile. */
export async function reopenKeys(open: Sync): Promise<void> {
  const { change, keep } = open.reopening.drop()
  await open.mutex.run(async (turn) => {
    await openKeysAgain(open, turn)
    await open.rows.persist(turn, [change], 'durable')
  })
  keep()
}
