import type { DeviceId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { DeviceHistory } from '#sealing/directory/directory-history.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { deviceCode } from '#sealing/members/fingerprints.ts'
import { idText } from '#sealing/primitives/id.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import { answersHere } from '../files/state/supervisors.ts'
import { memberNames } from '../files/folds/member-names.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { NewDevice } from './api.ts'
import { isCustodian } from './invitations.ts'

/**
 * Devices that were certified after this one was set up, and of which nobody here has said that they belong to their member: this member's own, and
 * for supervisors and custodians the further devices of colleagues (a custodian confirmed the first one together with the member). Read from the
 * verified directory: no device can answer for itself.
 */
export async function newDevices(open: Sync, turn: Turn): Promise<readonly NewDevice[]> {
  const all = [...open.directory.devices.values()]
  const since = open.directory.devices.get(idText(open.slot.home))?.since ?? 0
  const told = answersHere(open) || isCustodian(open)
  const answered = new Set<string>(await open.rows.names('owneddevice'))
  const news = all.filter(
    (one) =>
      one.since > since &&
      deviceAt(open.directory, one.device)?.standing === 'certified' &&
      deviceText(one.device) !== open.device.text &&
      !answered.has(deviceText(one.device)) &&
      (memberText(one.member) === open.member || (told && !isFirst(all, one))),
  )
  if (news.length === 0) return []
  const names = await memberNames(open, turn)
  return Promise.all(
    news.map(async ({ device, member, key }) => ({
      device: deviceText(device),
      code: await deviceCode(key),
      member: memberText(member),
      memberName: names.get(memberText(member)) ?? '',
      mayStop: memberText(member) === open.member || isCustodian(open),
    })),
  )
}

const isFirst = (all: readonly DeviceHistory[], { member, since }: DeviceHistory): boolean =>
  all.every((other) => idText(other.member) !== idText(member) || other.since >= since)

/** After the person at this device said that it belongs to its member. Stored here alone: each colleague who is told answers for themselves. */
export async function acceptNewDevice(open: Sync, turn: Turn, device: DeviceId): Promise<Result<true, Refusal>> {
  await open.rows.persist(turn, [await open.rows.put('owneddevice', device, true)], 'durable')
  return accept(true)
}
