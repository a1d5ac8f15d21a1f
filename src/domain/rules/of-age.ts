import { holds, type CaseFile } from '../file/case-file.ts'
import { agesOn } from '../kinds/registration/birth.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

const ADULT = 18

/**
 * Surely of age: from the day on which the youngest age that the child may have is eighteen (P23). From then on nobody
 * represents the person, and only their own answers count. False where the births are not held.
 */
export function isOfAge(file: CaseFile, today: PlainDate): boolean {
  const youngest = agesHeld(file, today)?.youngest ?? null
  return youngest !== null && youngest >= ADULT
}

/**
 * From the day on which the oldest possible age is eighteen the person is asked themselves, beside whoever decides for
 * a child (P23). An age without an upper end says nothing.
 */
export function mayBeOfAge(file: CaseFile, today: PlainDate): boolean {
  const oldest = agesHeld(file, today)?.oldest ?? null
  return isOfAge(file, today) || (oldest !== null && oldest >= ADULT)
}

/** R2 for an end that nobody but the person decides: not while they may still be a child. */
export function r02OwnWish(file: CaseFile, today: PlainDate): Ruling {
  if (!holds(file, 'identity')) return { rule: 'R2', answer: 'cannot-judge', dependsOn: ['identity'] }
  return isOfAge(file, today)
    ? { rule: 'R2', answer: 'allowed' }
    : { rule: 'R2', answer: 'refused', missing: ['sure-of-full-age'] }
}

const agesHeld = (file: CaseFile, today: PlainDate) => (holds(file, 'identity') ? agesOn(file, today) : undefined)
