import type { MemberId } from '#domain/entry/ids.ts'
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
import type { EndedBy, OwnStanding } from './api.ts'
import { cameAt, toldOnceMore } from './first-look.ts'

/**
 * What changed in the roles and the office of this member since they last read it here, and on a newer device also of
 * the days before it (see `toldOnceMore`). Read from the verified directory, so whoever changed it cannot leave out to say so.
 */
export async function ownStanding(open: Sync, turn: Turn): Promise<OwnStanding | null> {
  const read = (await open.standingRead.get()) || (await knownBefore(open, turn))
  const [before, now] = [memberAt(open.directory, open.memberId, read), memberAt(open.directory, open.memberId)]
  if (!before || !now) return null
  const newCustodians = membersAt(open.directory).filter(
    ({ member, custodian }) =>
      now.custodian && custodian && !equal(member, open.memberId) && !memberAt(open.directory, member, read)?.custodian,
  )
  const names = newCustodians.length > 0 ? await memberNames(open, turn) : new Map<string, string>()
  const [filesEnded, partsEnded] = await endedBy(open, turn)
  const news: OwnStanding = {
    filesEnded,
    partsEnded,
    others: newCustodians.map(({ member }) => names.get(memberText(member)) ?? ''),
    begins: rolesBeside(now.roles, before.roles),
    ends: rolesBeside(before.roles, now.roles),
    office: before.custodian === now.custodian ? null : now.custodian ? 'begins' : 'ends',
  }
  const ended = [...news.begins, ...news.ends, ...news.others, ...filesEnded, ...partsEnded]
  return news.office === null && ended.length === 0 ? null : news
}

async function endedBy(open: Sync, turn: Turn): Promise<readonly [readonly EndedBy[], readonly EndedBy[]]> {
  const [files, parts] = [(await open.accessEnded.get()) ?? [], (await open.partsEnded.get()) ?? []]
  if (files.length + parts.length === 0) return [[], []]
  const names = await memberNames(open, turn)
  const counted = (all: readonly MemberId[]): readonly EndedBy[] =>
    [...Map.groupBy(all, (member) => member)].map(([member, each]) => ({
      member,
      by: names.get(member) ?? '',
      files: each.length,
    }))
  return [counted(files), counted(parts)]
}

/** Up to where nothing is news on a device on which it was never read. */
async function knownBefore(open: Sync, turn: Turn): Promise<number> {
  const { first, setUp } = cameAt(open)
  const { members } = open.directory
  const offices = [...members.values()].flatMap(({ office }) => office)
  const changes = [...offices, ...(members.get(idText(open.memberId))?.roles ?? [])]
  const positions = changes.map(({ at }) => at).filter((at) => first < at && at <= setUp)
  const news = await toldOnceMore(
    open,
    turn,
    positions.map((at) => ({ at, own: true })),
  )
  if (news.size === 0) return setUp
  return Math.max(first, ...positions.filter((at) => !news.has(at)))
}

export async function readOwnStanding(
  open: Sync,
  turn: Turn,
  told: { readonly files: number; readonly parts: number },
): Promise<Result<true, Refusal>> {
  // What came while the screen was open was not read.
  const files = ((await open.accessEnded.get()) ?? []).slice(told.files)
  const parts = ((await open.partsEnded.get()) ?? []).slice(told.parts)
  const written = [
    await open.standingRead.put(open.directory.head.seq),
    await open.accessEnded.put(files),
    await open.partsEnded.put(parts),
  ]
  await open.rows.persist(
    turn,
    written.map(({ change }) => change),
    'durable',
  )
  for (const { keep } of written) keep()
  return accept(true)
}

const rolesBeside = (roles: readonly string[], others: readonly string[]): readonly Role[] =>
  roles.filter((role) => !others.includes(role)) as readonly Role[]
