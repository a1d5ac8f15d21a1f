import { accept, type Result } from '#result.ts'
import type { DirectoryStop } from '#sealing/directory/directory-history.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { StopTold } from './api.ts'
import { cameAt, toldOnceMore, toldSince } from './first-look.ts'

/**
 * Who was stopped by somebody else, or whose device, since this member last read it here: this member, and for custodians
 * and supervisors their colleagues. One person stops at once, so others are told. Of what stood there before this device,
 * or before this member had that office, the last days are told (see `toldOnceMore`).
 * What each does with their own device is no news, but that they lost one and have new keys. Read from the verified
 * directory.
 */
export async function whoWasStopped(open: Sync, turn: Turn): Promise<readonly StopTold[]> {
  const { setUp } = cameAt(open)
  const read = (await open.stopsRead.get()) ?? 0
  const me = open.directory.members.get(idText(open.memberId))
  const told = me && toldSince(open, me)
  const isOwn = ({ member }: DirectoryStop): boolean => equal(member, open.memberId)
  const isTold = (one: DirectoryStop): boolean =>
    one.at > read &&
    !isBy(one, open.memberId) &&
    (told !== undefined || isOwn(one)) &&
    (one.what === 'keys-renewed' || !isBy(one, one.member))
  const unread = open.directory.stops.filter(isTold)
  const isBefore = (one: DirectoryStop): boolean => one.at <= (isOwn(one) ? setUp : Math.max(setUp, told ?? 0))
  const before = unread.filter(isBefore).map((one) => ({ at: one.at, own: isOwn(one) }))
  const again = await toldOnceMore(open, turn, before)
  const news = unread.filter((one) => !isBefore(one) || again.has(one.at))
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
