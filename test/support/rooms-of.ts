import { putState, stateOf } from '#device/files/state/file-state.ts'
import { GuardedReplica } from '#device/kept/guarded-replica.ts'
import type { FolderState } from '#device/kept/row-types.ts'
import { openRooms } from '#device/open-rooms.ts'
import { CHECK_ON_THIS_THREAD } from '#device/sync/receive/signature-check.ts'
import { unlockMember } from '#device/vault/unlock.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { cheapStretch, given, PASSPHRASE } from './given.ts'
import type { Enrolled, System } from './system.ts'

/**
 * Unlocks a member's device a second time and returns its rooms, which the device itself hides: for tests that read
 * what it stores or write what no app writes.
 */
export async function roomsOf(
  system: System,
  { device, member, passphrase = PASSPHRASE }: Pick<Enrolled, 'device' | 'member'> & { readonly passphrase?: string },
) {
  const unlocked = await unlockMember(
    {
      replica: new GuardedReplica(device.replica),
      keySlots: device.keySlots,
      http: system.http,
      clock: () => system.clock.now,
      random: () => 0.5,
      kinds: KINDS,
      stretch: cheapStretch,
      persistent: () => Promise.resolve(true),
      signatureCheck: () => CHECK_ON_THIS_THREAD,
      changed: () => undefined,
    },
    member,
    passphrase,
  )
  return openRooms(given(unlocked))
}

/** Changes what a device knows of the folders of a file, in its storage; it is unlocked anew. */
export async function changeFolders(
  system: System,
  one: Pick<Enrolled, 'device' | 'member'>,
  file: FileId,
  change: (folder: FolderState) => void,
): Promise<void> {
  const rooms = await roomsOf(system, one)
  const held = await stateOf(rooms, file)
  if (!held) throw new Error('the device holds the file')
  for (const folder of Object.values(held.folders)) change(folder)
  await rooms.mutex.run(async (turn) => rooms.rows.persist(turn, [await putState(rooms, file, held)], 'durable'))
  await one.device.lock()
  given(await one.device.unlock({ member: one.member, passphrase: PASSPHRASE }))
}
