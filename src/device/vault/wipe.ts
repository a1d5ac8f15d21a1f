import type { DevicePlatform } from '../platform/platform.ts'
import { deleteUnder } from '../kept/replica/replica.ts'

/** Overwrites the member's key slot, which leaves everything else unreadable, and then deletes the rows. */
export async function wipe(platform: DevicePlatform, member: string): Promise<void> {
  await platform.keySlots.wipe(member)
  await platform.replica.write(await deleteUnder(platform.replica, `${member}/`), 'durable')
}
