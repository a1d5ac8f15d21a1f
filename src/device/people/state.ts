import type { MemberId } from '#domain/entry/ids.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import type { DeviceState, Role } from '../api.ts'
import { readSlotFile } from '../vault/slot-file.ts'
import type { Open, Surroundings } from '../open.ts'
import { countUnsent } from '../kept/outbox.ts'
import { namesOf, organisationName } from '../files/folds/names.ts'
import type { QuickCode } from '../vault/quick-code.ts'
import { waitsUntil } from '../vault/unlock.ts'

export async function deviceState(
  around: Surroundings,
  open: Open | null,
  quick: ReadonlyMap<string, QuickCode>,
  sheetOpen: boolean,
): Promise<DeviceState> {
  const members: DeviceState['members'][number][] = []
  let unsent = 0
  for (const member of await around.keySlots.members()) {
    const slot = await readSlotFile(around.keySlots, member)
    if (!slot) continue
    members.push({
      member: member as MemberId,
      quick: usable(quick.get(member), around),
      retryAt: waitsUntil(slot, around.clock()),
    })
    if (open === null || open.member === member)
      unsent +=
        countUnsent(await around.replica.keys(`${member}/act/`)) +
        (await around.replica.keys(`${member}/marked/`)).length +
        (await around.replica.keys(`${member}/said/`)).length
  }
  const persistent = await around.persistent()
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

async function me(open: Open): Promise<DeviceState['me']> {
  const standing = memberAt(open.directory, open.memberId)
  const names = await open.turns.take(() => namesOf(open))
  return {
    member: open.member,
    device: open.device.text,
    name: names.get(open.member) ?? '',
    roles: (standing?.roles ?? []) as readonly Role[],
    custodian: standing?.custodian === true,
  }
}

/** The fingerprint is that of this member's own keys, to be read out to a custodian. */
async function organisation(open: Open): Promise<DeviceState['organisation']> {
  const name = await open.turns.take(() => organisationName(open))
  return { name, fingerprint: await memberFingerprint(open.keys.x.publicKey, open.keys.e.publicKey) }
}

const usable = (quick: QuickCode | undefined, around: Surroundings) =>
  quick !== undefined && quick.left > 0 && around.clock() <= quick.until
