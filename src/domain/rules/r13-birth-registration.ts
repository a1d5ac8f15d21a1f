import { holds, type CaseFile } from '../file/case-file.ts'
import { birthRegistrationOf } from '../kinds/rights/birth-registration.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * R13: for every child somebody has checked whether the birth is registered. *Not known* is not an answer yet; *not
 * registered* is.
 */
export function r13BirthRegistrationChecked(file: CaseFile): Ruling {
  if (!holds(file, 'status')) return { rule: 'R13', answer: 'cannot-judge', dependsOn: ['status'] }
  const state = birthRegistrationOf(file)?.body.state
  return state === undefined || state === 'not-known'
    ? { rule: 'R13', answer: 'refused', missing: ['birth-registration-checked'] }
    : { rule: 'R13', answer: 'allowed' }
}
