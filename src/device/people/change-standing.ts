import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { leavesCustodian } from '#sealing/directory/acts-alone.ts'
import type { DirectoryAct } from '#sealing/directory/directory-act.ts'
import { custodianRecord } from '#sealing/directory/directory-record.ts'
import { type MemberAt, memberAt } from '#sealing/directory/directory-view.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Role } from '../kept/rights.ts'
import type { EnrolRefusal, Refusal } from '../platform/refusals.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { aloneOrAsked, doesAlone } from './acts-of-directory.ts'
import type { DoneOrAsked } from './api.ts'
import { appendRecord } from '../vault/directory.ts'
import { isCustodian } from './invitations.ts'
import { openShares } from './recovery.ts'

/** Other roles for a member. Nobody makes a supervisor alone, ends that somebody is one, or gives more to themselves (docs/sealing.md 4.5). */
export async function changeRoles(
  open: Sync,
  how: { member: MemberId; roles: readonly Role[]; external: boolean },
  sync: RunSync,
): Promise<Result<DoneOrAsked, Refusal>> {
  const known = memberHere(open, how.member)
  if (!known.ok) return known
  const { member, roles, external } = known.value
  const isSame = external === how.external && roles.length === how.roles.length && how.roles.every(isIn(roles))
  if (isSame) return accept('done')
  return askedWhereKnown(open, { is: 'roles', member, roles: [...how.roles], external: how.external }, sync)
}

/** The office of a custodian, given or ended. The last custodian stays one. */
export async function changeOffice(
  open: Sync,
  how: { member: MemberId; custodian: boolean },
  sync: RunSync,
): Promise<Result<DoneOrAsked, Refusal>> {
  const known = memberHere(open, how.member)
  if (!known.ok) return known
  const { member, custodian } = known.value
  if (custodian === how.custodian) return accept('done')
  if (!actsNeedTwo(open)) return refuse('apps-too-old')
  if (!how.custodian && !leavesCustodian(open.directory, member)) return refuse('last-custodian')
  return aloneOrAsked(open, { is: how.custodian ? 'give-office' : 'end-office', member }, sync)
}

/** Where no custodian can be reached, two shareholders make this member one. Every other custodian is told on *Today*. */
export async function becomeCustodian(
  open: Sync,
  shares: readonly [string, string],
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  if (isCustodian(open)) return accept(true)
  const keys = await openShares(open, shares)
  if (!keys.ok) return keys
  return appendRecord(open, {
    signer: { by: { root: true }, key: keys.value.root },
    make: (place) => custodianRecord(place, { member: open.memberId }),
    refresh: sync,
  })
}

function memberHere(open: Sync, member: MemberId): Result<MemberAt, Refusal> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const known = memberAt(open.directory, idBytes(member))
  return known && !known.removed ? accept(known) : refuse('not-found')
}

/** While an app of the agency could not verify a second signature, what needs two is not done by one either. */
async function askedWhereKnown(open: Sync, act: DirectoryAct, sync: RunSync): Promise<Result<DoneOrAsked, Refusal>> {
  if (!actsNeedTwo(open) && !doesAlone(open, act)) return refuse('apps-too-old')
  return aloneOrAsked(open, act, sync)
}

const isIn =
  (roles: readonly string[]) =>
  (role: string): boolean =>
    roles.includes(role)
