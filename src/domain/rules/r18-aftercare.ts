import type { CaseFile } from '../file/case-file.ts'
import { addMonths, type PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * Months of follow-up after closing: the usual, and the most that is planned at once. Our own figures [D]; a country
 * pack may set its own.
 */
export const AFTERCARE_MONTHS: Readonly<Record<'usual' | 'most' | 'firstWithin', number>> = {
  usual: 12,
  most: 36,
  firstWithin: 3,
}

/** The country's where it sets one, else ours. */
export const aftercareMonths = ({ times }: Pick<CaseFile, 'times'>): typeof AFTERCARE_MONTHS => ({
  usual: times?.['aftercare-months'] ?? AFTERCARE_MONTHS.usual,
  most: times?.['aftercare-most-months'] ?? AFTERCARE_MONTHS.most,
  firstWithin: times?.['aftercare-first-within-months'] ?? AFTERCARE_MONTHS.firstWithin,
})

export interface Aftercare {
  readonly contacts: readonly { readonly on: PlainDate }[]
  readonly until: PlainDate
  /** Why it is shorter than usual, in the worker's words. */
  readonly shorterBecause?: string | undefined
}

/**
 * R18 [D], of an aftercare plan (R10 requires that there is one): somebody visits for twelve months, or a reason is
 * written; the first time within three. What is due after closing ends with the plan, and no child is followed without
 * end.
 */
export function r18Aftercare(aftercare: Aftercare, closingOn: PlainDate, months = AFTERCARE_MONTHS): Ruling {
  const missing = [
    ...(aftercare.until < addMonths(closingOn, months.usual) && aftercare.shorterBecause === undefined
      ? ['aftercare-long-enough']
      : []),
    ...(aftercare.until > addMonths(closingOn, months.most) ? ['aftercare-with-an-end'] : []),
    ...(aftercare.contacts.some(
      (contact) => contact.on >= closingOn && contact.on <= addMonths(closingOn, months.firstWithin),
    )
      ? []
      : ['first-contact-within-three-months']),
  ]
  return missing.length > 0 ? { rule: 'R18', answer: 'refused', missing } : { rule: 'R18', answer: 'allowed' }
}
