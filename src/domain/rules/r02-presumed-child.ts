import { holds, type CaseFile } from '../file/case-file.ts'
import { childByBirth } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import { CHILD_BANDS } from '../vocabulary/person.ts'

/**
 * Child, youth or adult for everything that protects (R2, P23). Presumed: there are reasons to think this is a child,
 * or the age is not sure (a doubted paper makes no age sure) and nobody has said that there are none. Undefined:
 * nothing in the held folders says anything about age.
 */
export function isChild(file: CaseFile, today: PlainDate): 'child' | 'presumed-child' | 'adult' | undefined {
  const byBirth = holds(file, 'identity') ? childByBirth(file, today) : undefined
  if (byBirth) return byBirth
  const band = cardOf(file)?.body.ageBand
  if (band === undefined || band === 'not-known') return undefined
  return CHILD_BANDS.includes(band) ? 'child' : 'adult'
}

/**
 * R2: nobody is treated as an adult while they are a child, or may be one. Asked before anything that ends a child's
 * protection.
 */
export function r02AdultOnlyWhenSure(file: CaseFile, today: PlainDate): Ruling {
  const age = isChild(file, today)
  if (age === 'adult' && holds(file, 'identity')) return { rule: 'R2', answer: 'allowed' }
  if (age === 'child' || age === 'presumed-child' || holds(file, 'identity'))
    return { rule: 'R2', answer: 'refused', missing: ['sure-of-full-age'] }
  return { rule: 'R2', answer: 'cannot-judge', dependsOn: ['identity'] }
}
