import { holds, type CaseFile } from '../file/case-file.ts'
import { addDays, endOf, type PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/** How old a review may be to count for closing. Our own figure [D]. */
export const REVIEW_HOLDS_DAYS = 90

export interface Closing {
  readonly at: PlainDate
  readonly aftercare?: { readonly contacts: readonly unknown[] } | undefined
  readonly childTold: { readonly told: 'yes' | 'not-told' }
}

/**
 * R10: a file closes after the plan was reviewed, with a person for the child to turn to afterwards, and with a
 * supervisor's yes. The yes is not checked here: a written closing waits for it, and takes effect only with it
 * (`caseStatus`).
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

/** A review is a conference held for it, or a repeated assessment of the four levels. Read by name and purpose. */
function reviewedSince(file: CaseFile, from: PlainDate, until: PlainDate): boolean {
  const within = (at: PlainDate) => at >= from && at <= until
  const conferences = (file.byKind['case-conference'] ?? []).filter((entry) =>
    ['review', 'closing'].includes((entry.body as { purpose: string }).purpose),
  )
  const levels = (file.byKind['level-assessment'] ?? []).slice(1)
  return [...conferences, ...levels].some((entry) => within(endOf(entry.at)))
}
