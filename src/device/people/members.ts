import { DeviceList } from '#contract/session.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { deviceRevokedRecord } from '#sealing/directory/directory-record.ts'
import { deviceAt, devicesAt, memberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { aloneOrAsked, doesAlone } from './acts-of-directory.ts'
import type { DeviceView, DoneOrAsked, MemberView } from './api.ts'
import { deviceText, idBytes, memberText } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { isConfirmed } from '../files/state/colleagues.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import { deviceCode, fingerprintOf } from '#sealing/members/fingerprints.ts'
import { isCustodian } from './invitations.ts'
import { answerNewDevice } from './new-devices.ts'
import { actsNeedTwo, mayUseVersion3 } from '../files/state/speaks.ts'
import { memberNames } from '../files/folds/member-names.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Role } from '../kept/rights.ts'
import type { Turn } from '../kept/mutex.ts'

export async function members(open: Sync, turn: Turn): Promise<readonly MemberView[]> {
  const names = await memberNames(open, turn)
  return Promise.all(
    membersAt(open.directory).map(async (one) => {
      const { member, roles, external, custodian, removed } = one
      return {
        member: memberText(member),
        name: names.get(memberText(member)) ?? '',
        roles: roles as readonly Role[],
        external,
        custodian,
        removed,
        fingerprint: await fingerprintOf(one),
        met: memberText(member) === open.member || isConfirmed(open, one),
        alone: {
          remove: !actsNeedTwo(open) || doesAlone(open, { is: 'remove', member }),
          endKeys: !actsNeedTwo(open) || doesAlone(open, { is: 'end-keys', member }),
        },
      }
    }),
  )
}

/** Alone, where one custodian may; else it is proposed, and done three days after another one agreed (docs/sealing.md 4.5). */
export async function removeMember(open: Sync, member: MemberId, sync: RunSync): Promise<Result<DoneOrAsked, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  if (member === open.member) return refuse('someone-else-must')
  const known = memberAt(open.directory, idBytes(member))
  if (!known) return refuse('not-found')
  if (known.removed) return accept('done')
  return aloneOrAsked(open, { is: 'remove', member: known.member }, sync)
}

/**
 * Stops a colleague's keys and all their devices at once, because the only phone they had may be in other hands. They come back with two shares, or a
 * new invitation.
 */
export async function endKeys(open: Sync, member: MemberId, sync: RunSync): Promise<Result<DoneOrAsked, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  if (member === open.member) return refuse('someone-else-must')
  if (!mayUseVersion3(open)) return refuse('apps-too-old')
  const known = memberAt(open.directory, idBytes(member))
  if (!known || known.removed) return refuse('not-found')
  if (known.ended) return accept('done')
  return aloneOrAsked(open, { is: 'end-keys', member: known.member }, sync)
}

/** From the directory; when each was last seen, where the server can be asked. */
export async function devices(open: Sync): Promise<readonly DeviceView[]> {
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const seen = await askSignedIn(open, { method: 'GET', path: '/v1/device' }, DeviceList)
  const contact = new Map(seen.ok ? seen.value.devices.map((row) => [deviceText(row.device), row]) : [])
  const all = isCustodian(open)
  const listed = devicesAt(open.directory).filter(({ member }) => all || memberText(member) === open.member)
  return Promise.all(
    listed.map(async ({ device, member, key, standing }) => {
      const id = deviceText(device)
      const name = names.get(memberText(member)) ?? ''
      return {
        device: id,
        code: await deviceCode(key),
        member: memberText(member),
        memberName: name,
        thisOne: id === open.device.text,
        revoked: standing !== 'certified',
        lastSeen: contact.get(id)?.lastSeen ?? null,
        wiped: contact.get(id)?.wiped ?? false,
      }
    }),
  )
}

export async function revokeDevice(open: Sync, device: DeviceId, sync: RunSync): Promise<Result<true, Refusal>> {
  const known = deviceAt(open.directory, idBytes(device))
  if (!known) return refuse('not-found')
  if (memberText(known.member) !== open.member && !isCustodian(open)) return refuse('not-entitled')
  if (known.standing === 'certified') {
    const done = await appendRecord(open, {
      signer: asMember(open),
      make: (place) => deviceRevokedRecord(place, { device: known.device }),
      refresh: sync,
    })
    if (!done.ok) return done
  }
  return open.mutex.run((turn) => answerNewDevice(open, turn, device))
}
