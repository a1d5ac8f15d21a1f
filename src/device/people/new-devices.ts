import type { DeviceId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { DeviceHistory, Directory } from '#sealing/directory/directory-history.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { deviceCode } from '#sealing/members/fingerprints.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import { memberNames } from '../files/folds/member-names.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { NewDevice } from './api.ts'
import { isCustodian } from './invitations.ts'
import { isOfDaysBefore, lookNow, timesHere, toldSince } from './first-look.ts'

/**
 * Devices about which nobody here has answered whose they are: this member's own, and for supervisors and custodians the
 * further devices of colleagues (a custodian confirmed the first one together with the member). Read from the verified
 * directory: no device can answer for itself, nor by taking itself off once it has read what it came for.
 *
 * Of devices that were certified before this one was set up, or before its member was told of colleagues' devices, those
 * are asked about that may be of the 30 days before: somebody may have got another phone before they answered. None of
 * before its member came: others were told of them.
 */
export async function newDevices(open: Sync, turn: Turn): Promise<readonly NewDevice[]> {
  const { directory } = open
  const me = directory.members.get(idText(open.memberId))
  const all = [...directory.devices.values()]
  const setUp = directory.devices.get(idText(open.slot.home))?.since
  if (!me || setUp === undefined) return []
  const told = toldSince(open, me)
  const isOwn = ({ member }: DeviceHistory): boolean => memberText(member) === open.member
  const said = new Set<string>(await open.rows.names('owneddevice'))
  const unsaid = all.filter(
    (one) =>
      one.since > me.since &&
      (deviceAt(directory, one.device)?.standing === 'certified' || isRemovedByItsOwn(directory, one)) &&
      !isThisOne(open, one) &&
      !said.has(deviceText(one.device)) &&
      !isFirst(all, one) &&
      (isOwn(one) || told !== undefined),
  )
  if (unsaid.length === 0) return []

  const looks = await lookNow(open, turn, { isTold: told !== undefined, unsaid })
  const isBefore = (one: DeviceHistory) => one.since <= (isOwn(one) ? setUp : Math.max(setUp, told ?? 0))
  const { isWhole, timeOf } = await timesHere(open, turn, setUp)
  const news = unsaid.filter((one) => {
    if (!isBefore(one)) return true
    const from = isOwn(one) ? looks.first : (looks.told ?? looks.first)
    return isWhole && isOfDaysBefore(timeOf(one), from)
  })
  const names = await memberNames(open, turn)
  return Promise.all(
    news.map(async (one) => ({
      device: deviceText(one.device),
      code: await deviceCode(one.key),
      member: memberText(one.member),
      memberName: names.get(memberText(one.member)) ?? '',
      // Of one that was here before this device, its first look here says nothing.
      before: earlier(isBefore(one) ? null : (looks.seen[deviceText(one.device)] ?? looks.first), timeOf(one)),
      removed: one.revokedAt !== undefined,
      mayStop: isOwn(one) || isCustodian(open),
    })),
  )
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

/**
 * Whether a device of its own member took it off, and nobody made or ended keys of that member since: what others stop
 * is told by `whoWasStopped`, and new keys are the answer to a stranger who had signed in.
 */
function isRemovedByItsOwn({ members, renewed, stops }: Directory, { member, revokedAt }: DeviceHistory): boolean {
  const name = idText(member)
  return (
    revokedAt !== undefined &&
    members.get(name)?.removedAt === undefined &&
    stops.some(
      ({ at, what, by }) => at === revokedAt && what === 'device' && 'member' in by && equal(by.member, member),
    ) &&
    !renewed.some((one) => one.member === name && one.at > revokedAt)
  )
}

/** This device, also under the id that it had before a copy of it was found. */
const isThisOne = (open: Sync, { device }: DeviceHistory): boolean =>
  deviceText(device) === open.device.text || deviceText(device) === deviceText(open.slot.home)

const isFirst = (all: readonly DeviceHistory[], { member, since }: DeviceHistory): boolean =>
  all.every((other) => idText(other.member) !== idText(member) || other.since >= since)

/** After the person at this device said whose it is, or took it off. Stored here alone: each colleague who is told answers for themselves, and on each of their devices, since whoever holds one of them could else answer for its owner. */
export async function answerNewDevice(open: Sync, turn: Turn, device: DeviceId): Promise<Result<true, Refusal>> {
  await open.rows.persist(turn, [await open.rows.put('owneddevice', device, true)], 'durable')
  return accept(true)
}
