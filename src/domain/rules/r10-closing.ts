import { holds, type CaseFile } from '../file/case-file.ts'
import { addDays, endOf, type PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/** A review counts for closing while it is no older than this. Ours [D]. */
export const REVIEW_HOLDS_DAYS = 90

export interface Closing {
  readonly at: PlainDate
  readonly aftercare?: { readonly contacts: readonly unknown[] } | undefined
  readonly childTold: { readonly told: 'yes' | 'not-told' }
}

/**
 * R10: a file closes after the plan was looked at again, with somebody for the child to turn to afterwards, and with a supervisor's yes. The yes is not
 * asked here: a closing that was written waits for it, and holds only beside it (`caseStatus`).
 */
export function r10Closing(file: CaseFile, closing: Closing): Ruling {
  const missing = closing.aftercare && closing.aftercare.contacts.length > 0 ? [] : ['aftercare-plan']
  if (!holds(file, 'care'))
    return missing.length > 0
      ? { rule: 'R10', answer: 'refused', missing }
      : { rule: 'R10', answer: 'cannot-judge', dependsOn: ['care'] }
  if (!reviewedSince(file, addDays(closing.at, -REVIEW_HOLDS_DAYS), closing.at)) missing.unshift('review')
  return missing.length > 0 ? { rule: 'R10', answer: 'refused', missing } : { rule: 'R10', answer: 'allowed' }
}

/** A review is a conference held for it, or the four levels looked at again. Read by name and purpose, so that these kinds may ask about the file's status. */
function reviewedSince(file: CaseFile, from: PlainDate, until: PlainDate): boolean {
  const within = (at: PlainDate) => at >= from && at <= until
  const conferences = (file.byKind['case-conference'] ?? []).filter((entry) =>
    ['review', 'closing'].includes((entry.body as { purpose: string }).purpose),
  )
  const levels = (file.byKind['level-assessment'] ?? []).slice(1)
  return [...conferences, ...levels].some((entry) => within(endOf(entry.at)))
}
