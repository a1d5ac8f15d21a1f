import { accept, type Result } from '#result.ts'
import type { DirectoryStop } from '#sealing/directory/directory-history.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { answersHere } from '../files/state/supervisors.ts'
import { memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { StopTold } from './api.ts'
import { cameAt, toldOnceMore } from './first-look.ts'
import { isCustodian } from './invitations.ts'

/**
 * Who was stopped by somebody else, or whose device, since this member last read it here, and on a newer device also of the
 * days before it (see `toldOnceMore`): this member, and for custodians and supervisors their colleagues. One person stops at once, so others are told.
 * What each does with their own device is no news, but that they lost one and have new keys. Read from the verified
 * directory.
 */
export async function whoWasStopped(open: Sync, turn: Turn): Promise<readonly StopTold[]> {
  const { setUp } = cameAt(open)
  const read = (await open.stopsRead.get()) ?? 0
  const told = answersHere(open) || isCustodian(open)
  const isTold = (one: DirectoryStop): boolean =>
    one.at > read &&
    !isBy(one, open.memberId) &&
    (told || equal(one.member, open.memberId)) &&
    (one.what === 'keys-renewed' || !isBy(one, one.member))
  const unread = open.directory.stops.filter(isTold)
  const positions = unread.map(({ at }) => at)
  const before = await toldOnceMore(open, turn, positions)
  const news = unread.filter(({ at }) => at > setUp || before.has(at))
  if (news.length === 0) return []
  const names = await memberNames(open, turn)
  return news.map(({ at, what, member, by }) => ({
    at,
    what,
    member: memberText(member),
    memberName: names.get(memberText(member)) ?? '',
    by: 'member' in by ? (names.get(memberText(by.member)) ?? '') : null,
  }))
}

const isBy = ({ by }: DirectoryStop, member: Uint8Array): boolean => 'member' in by && equal(by.member, member)

export async function readWhoWasStopped(open: Sync, turn: Turn, at: number): Promise<Result<true, Refusal>> {
  const { change, keep } = await open.stopsRead.put(Math.max(at, (await open.stopsRead.get()) ?? 0))
  await open.rows.persist(turn, [change], 'durable')
  keep()
  return accept(true)
}
