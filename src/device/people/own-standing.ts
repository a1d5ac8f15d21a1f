import { accept, type Result } from '#result.ts'
import { memberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Role } from '../kept/rights.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { OwnStanding } from './api.ts'

/**
 * What changed in the roles and the office of this member since they last read it here, or since this device was set up.
 * Read from the verified directory, so whoever changed it cannot leave out to say so.
 */
export async function ownStanding(open: Sync, turn: Turn): Promise<OwnStanding | null> {
  const setUp = open.directory.devices.get(idText(open.slot.home))?.since ?? open.directory.head.seq
  const read = Math.max(setUp, (await open.standingRead.get()) ?? 0)
  const [before, now] = [memberAt(open.directory, open.memberId, read), memberAt(open.directory, open.memberId)]
  if (!before || !now) return null
  const newCustodians = membersAt(open.directory).filter(
    ({ member, custodian }) =>
      now.custodian && custodian && !equal(member, open.memberId) && !memberAt(open.directory, member, read)?.custodian,
  )
  const names = newCustodians.length > 0 ? await memberNames(open, turn) : new Map<string, string>()
  const news: OwnStanding = {
    others: newCustodians.map(({ member }) => names.get(memberText(member)) ?? ''),
    begins: rolesBeside(now.roles, before.roles),
    ends: rolesBeside(before.roles, now.roles),
    office: before.custodian === now.custodian ? null : now.custodian ? 'begins' : 'ends',
  }
  return news.office === null && news.begins.length + news.ends.length + news.others.length === 0 ? null : news
}

export async function readOwnStanding(open: Sync, turn: Turn): Promise<Result<true, Refusal>> {
  const { change, keep } = await open.standingRead.put(open.directory.head.seq)
  await open.rows.persist(turn, [change], 'durable')
  keep()
  return accept(true)
}

const rolesBeside = (roles: readonly string[], others: readonly string[]): readonly Role[] =>
  roles.filter((role) => !others.includes(role)) as readonly Role[]
