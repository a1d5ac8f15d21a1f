import { holds, type CaseFile } from '../file/case-file.ts'
import { adulthoodBegun, adulthoodOpen } from '../kinds/rights/adulthood.ts'
import { birthRegistrationOf } from '../kinds/rights/birth-registration.ts'
import { measuresMissing } from '../kinds/rights/witness-support.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { becomesAnAdult } from '../rules/r14-becoming-an-adult.ts'
import { waysToRegister } from './ways-to-register.ts'

/**
 * Rights of this child that need an act, as the plan shows them. Empty lists where nothing is open, and where the
 * folder is not held.
 */
export interface RightsOpen {
  /** Ways to a birth certificate, while the birth is not known to be registered. */
  readonly toRegister: ReturnType<typeof waysToRegister>
  /** What would make testifying bearable and is not granted. */
  readonly beforeHeard: ReturnType<typeof measuresMissing>
  /** What has to be ready when protection as a child ends, from the age at which it is prepared. */
  readonly adulthood: ReturnType<typeof adulthoodOpen>
}

export function rightsOpen(file: CaseFile, today: PlainDate): RightsOpen {
  const registered = birthRegistrationOf(file)?.body.state === 'registered'
  return {
    toRegister: holds(file, 'status') && !registered ? waysToRegister(file) : [],
    beforeHeard: measuresMissing(file),
    adulthood: holds(file, 'care') && (adulthoodBegun(file) || becomesAnAdult(file, today)) ? adulthoodOpen(file) : [],
  }
}
