import type { Surroundings } from '../open.ts'
import { deleteUnder } from '../kept/replica/replica.ts'

/** Overwrites the member's key slot, which leaves everything else unreadable, and then deletes the rows. */
export async function wipe(around: Surroundings, member: string): Promise<void> {
  await around.keySlots.wipe(member)
  await around.replica.write(await deleteUnder(around.replica, `${member}/`), 'durable')
}
