import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { rowFacts } from './row-facts.ts'

export const CHILD_FILTERS = ['mine', 'not-seen', 'waits', 'two-wrote', 'not-sent', 'dormant', 'closed'] as const
export type ChildFilter = (typeof CHILD_FILTERS)[number]

/** The first ones are always visible; the rest unfold. */
export const FIRST_FILTERS = 2

const WORDS: Readonly<Record<ChildFilter, MessageDescriptor>> = {
  mine: msg({ context: 'in the list “words”', message: 'Mine' }),
  'not-seen': msg`Not seen lately`,
  waits: msg`Waits for approval`,
  'two-wrote': msg`Two different notes`,
  'not-sent': msg`Not sent yet`,
  dormant: msg`Wishes no contact`,
  closed: msg({ context: 'in the list “words”', message: 'Closed' }),
}
export const filterWords = (filter: ChildFilter): MessageDescriptor => WORDS[filter]

/** Days after which a child counts as not seen lately where no interval was agreed. */
const LATELY = 30

/** Every chosen filter must match. Closed files are hidden unless a filter asks for them. */
export function matchesFilter(
  child: KnownChild,
  filters: readonly ChildFilter[],
  me: MemberId,
  today: PlainDate,
): boolean {
  const file = child.line.line
  if (filters.includes('mine') && !isCarriedBy(file, me, today)) return false
  if (filters.includes('not-sent') && child.line.unsent === 0) return false
  const { status, seen, waits, twoWrote } = rowFacts(file, today)
  if ((status === 'closed') !== filters.includes('closed')) return false
  if (filters.includes('dormant') && status !== 'dormant') return false
  if (filters.includes('waits') && !waits) return false
  if (filters.includes('two-wrote') && !twoWrote) return false
  if (filters.includes('not-seen') && seen.mayBeMore) return false
  return (
    !filters.includes('not-seen') ||
    seen.late ||
    (status !== 'dormant' && (seen.daysAgo === null || seen.daysAgo > LATELY))
  )
}
