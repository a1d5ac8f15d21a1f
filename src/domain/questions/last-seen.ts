import { all } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import type { EntryId, MemberId } from '../entry/ids.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { seenEvery } from '../kinds/planning/plan-agreed.ts'
import { mayBeSought } from '../file/case-status.ts'
import { daysBetween, endOf, type PlainDate } from '../entry/plain-date.ts'

export interface LastSeen {
  /** Null: nobody has written that they saw the child. */
  readonly on: PlainDate | null
  readonly by: MemberId | null
  readonly entry: EntryId | null
  readonly daysAgo: number | null
  /** How often was agreed, in days. */
  readonly agreedDays: number | null
  /** Longer ago than agreed. Never for a file that is closed, or dormant by the child's wish. */
  readonly late: boolean
  /** `care` is not held, so it may contain a visit. */
  readonly mayBeMore: boolean
}

/**
 * When somebody last saw the child with their own eyes: a telephone call is a contact and does not count. A day in the
 * future, for example with a mistyped year, does not count yet: until then it would hide that nobody has been there.
 */
export function lastSeen(file: CaseFile, today: PlainDate): LastSeen {
  const seen = all(file, visit).filter(
    ({ at, body }) =>
      endOf(at) <= today &&
      (body.child === 'seen' || (body.child === 'spoken-with' && body.place !== 'by-phone' && body.place !== 'online')),
  )
  const last = seen.reduce<(typeof seen)[number] | undefined>(
    (latest, entry) => (latest && endOf(latest.at) > endOf(entry.at) ? latest : entry),
    undefined,
  )
  const daysAgo = last ? daysBetween(endOf(last.at), today) : null
  const agreedDays = seenEvery(file) ?? null
  return {
    on: last ? endOf(last.at) : null,
    by: last?.by ?? null,
    entry: last?.id ?? null,
    daysAgo,
    agreedDays,
    late: agreedDays !== null && mayBeSought(file) && (daysAgo === null || daysAgo > agreedDays),
    mayBeMore: !holds(file, 'care'),
  }
}
