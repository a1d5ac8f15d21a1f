import { holds, type CaseFile, type SeenBeside } from '../file/case-file.ts'
import type { EntryId, MemberId } from '../entry/ids.ts'
import { seenEvery } from '../kinds/planning/plan-agreed.ts'
import { mayBeSought } from '../file/case-status.ts'
import { daysBetween, type PlainDate } from '../entry/plain-date.ts'
import { SEEN_BY_KIND, seenThen } from './seen-then.ts'

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
 * When somebody last saw the child with their own eyes, as far as the reader may know: also on a day of which the file
 * itself tells them nothing (`seenBeside`). A day in the future, for example with a mistyped year, does not count yet:
 * until then it would hide that nobody has been there.
 */
export function lastSeen(file: CaseFile, today: PlainDate): LastSeen {
  const here = Object.keys(SEEN_BY_KIND)
    .flatMap((kind) => file.byKind[kind] ?? [])
    .flatMap((entry): readonly (SeenBeside & { readonly entry: EntryId })[] => {
      const on = seenThen(entry)
      return on === undefined ? [] : [{ on, by: entry.by, entry: entry.id }]
    })
  const seen = [...here, ...(file.seenBeside ?? []).map((one) => ({ ...one, entry: null }))].filter(
    ({ on }) => on <= today,
  )
  const last = seen.reduce<(typeof seen)[number] | undefined>(
    (latest, one) => (latest && latest.on >= one.on ? latest : one),
    undefined,
  )
  const daysAgo = last ? daysBetween(last.on, today) : null
  const agreedDays = seenEvery(file) ?? null
  return {
    on: last?.on ?? null,
    by: last?.by ?? null,
    entry: last?.entry ?? null,
    daysAgo,
    agreedDays,
    late: agreedDays !== null && mayBeSought(file) && (daysAgo === null || daysAgo > agreedDays),
    mayBeMore: !holds(file, 'care'),
  }
}
