import { holds, type CaseFile } from '../case-file.ts'
import { agesOn, reasonsForChild } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Ruling } from '../ruling.ts'
import { CHILD_BANDS } from '../vocabulary/person.ts'

const ADULT = 18

/**
 * Child, youth or adult for everything that protects (R2, P23). Presumed: the age is not sure and there are reasons to think this is a child, or
 * nobody has said that there are none. Undefined: nothing that was written, in the folders held, says anything about age.
 */
export function isChild(file: CaseFile, today: PlainDate): 'child' | 'presumed-child' | 'adult' | undefined {
  const ages = holds(file, 'identity') ? agesOn(file, today) : undefined
  if (!ages) {
    const band = cardOf(file)?.body.ageBand
    if (band === undefined || band === 'not-known') return undefined
    return CHILD_BANDS.includes(band) ? 'child' : 'adult'
  }
  if (ages.oldest !== null && ages.oldest < ADULT) return 'child'
  if (ages.youngest !== null && ages.youngest >= ADULT) return 'adult'
  return reasonsForChild(file) === 'no' ? 'adult' : 'presumed-child'
}

/** R2: nobody is treated as an adult while they are a child, or may be one. Asked before anything that ends a child's protection. */
export function r02AdultOnlyWhenSure(file: CaseFile, today: PlainDate): Ruling {
  const age = isChild(file, today)
  if (age === 'adult' && holds(file, 'identity')) return { rule: 'R2', answer: 'allowed' }
  if (age === 'child' || age === 'presumed-child' || holds(file, 'identity')) return { rule: 'R2', answer: 'refused', missing: ['sure-of-full-age'] }
  return { rule: 'R2', answer: 'cannot-judge', dependsOn: ['identity'] }
}
