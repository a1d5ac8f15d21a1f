import type { DevicePlatform } from '../platform/platform.ts'

/** Overwrites the member's key slot, which leaves everything else unreadable, and then deletes the rows. */
export async function wipe({ keySlots, replica }: DevicePlatform, member: string): Promise<void> {
  await keySlots.wipe(member)
  await replica.wipe(member)
}
