import type { MemberId } from '#domain/entry/ids.ts'
import { delayAt, memberAt } from '#sealing/directory/directory-view.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import type { DeviceState } from '../vault/api.ts'
import { readSlotFile } from '../vault/slot-file.ts'
import type { Sync } from '../sync/sync.ts'
import { Locked } from '../kept/locked.ts'
import { countUnsent } from '../kept/outbox.ts'
import { memberNames, organisationName } from '../files/folds/member-names.ts'
import type { SealedQuickCode } from '../vault/quick-code.ts'
import { waitsUntil } from '../vault/unlock.ts'
import type { Role } from '../kept/rights.ts'
import type { DevicePlatform } from '../platform/platform.ts'

/** Where the keys are dropped while it is read, what is true then is told. */
export async function deviceState(
  platform: DevicePlatform,
  opened: () => Sync | null,
  quick: ReadonlyMap<string, SealedQuickCode>,
  sheetOpen: boolean,
): Promise<Omit<DeviceState, 'lost'>> {
  try {
    return await readState(platform, opened(), quick, sheetOpen)
  } catch (failure) {
    if (!(failure instanceof Locked)) throw failure
    return deviceState(platform, opened, quick, sheetOpen)
  }
}

async function readState(
  platform: DevicePlatform,
  open: Sync | null,
  quick: ReadonlyMap<string, SealedQuickCode>,
  sheetOpen: boolean,
): Promise<Omit<DeviceState, 'lost'>> {
  const members: DeviceState['members'][number][] = []
  let unsent = 0
  for (const member of await platform.keySlots.members()) {
    const slot = await readSlotFile(platform.keySlots, member)
    if (!slot) continue
    members.push({
      member: member as MemberId,
      quick: usable(quick.get(member), platform),
      retryAt: waitsUntil(slot, platform.clock()),
      passkey: slot.passkey ? { credential: slot.passkey.credential, salt: slot.passkey.salt } : null,
    })
    if (open === null || open.member === member) unsent += await unsentOf(platform, member)
  }
  const persistent = await platform.persistent()
  if (!open)
    return {
      is: members.length === 0 ? 'empty' : 'locked',
      members,
      me: null,
      organisation: null,
      joining: null,
      unsent,
      sheetOpen,
      persistent,
    }

  const { joining } = open.slot
  return {
    is: joining ? 'joining' : 'unlocked',
    members,
    me: joining ? null : await me(open),
    organisation: joining ? null : await organisation(open),
    joining: joining ? { fingerprint: joining.fingerprint } : null,
    unsent,
    sheetOpen: false,
    persistent,
  }
}

/** How much of what was written here the server does not have yet. It is counted without the member's keys. */
export async function unsentOf({ replica }: DevicePlatform, member: string): Promise<number> {
  return (
    countUnsent(await replica.namesInClear(member, 'act')) +
    (await replica.namesInClear(member, 'marked')).length +
    (await replica.namesInClear(member, 'said')).length
  )
}

async function me(open: Sync): Promise<DeviceState['me']> {
  const standing = memberAt(open.directory, open.memberId)
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  return {
    member: open.member,
    device: open.device.text,
    name: names.get(open.member) ?? '',
    roles: (standing?.roles ?? []) as readonly Role[],
    custodian: standing?.custodian === true,
  }
}

/** The fingerprint is that of this member's own keys, to be read out to a custodian. */
async function organisation(open: Sync): Promise<DeviceState['organisation']> {
  const name = await open.mutex.run((turn) => organisationName(open, turn))
  return {
    name,
    fingerprint: await memberFingerprint(open.keys.x.publicKey, open.keys.e.publicKey),
    delayHours: delayAt(open.directory, open.directory.head.seq),
  }
}

const usable = (quick: SealedQuickCode | undefined, platform: DevicePlatform) =>
  quick !== undefined && quick.left > 0 && platform.clock() <= quick.until
