import { holds, type CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import { goal } from '../kinds/planning/goal.ts'
import { adulthoodBegun } from '../kinds/rights/adulthood.ts'
import { agesOn } from '../kinds/registration/birth.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import { leading } from '../file/tracks.ts'

/** The age by which becoming an adult is planned. Our own figure [D]; a country pack may set another. */
export const PLAN_ADULTHOOD_FROM = 17
/**
 * From this age nobody is still becoming an adult: a mother's own file needs no such plan. Until then it is asked for
 * also after eighteen, where it was missed. Our own figure [D].
 */
const LONG_GROWN = 25

/**
 * R14: by seventeen there is a plan for becoming an adult. By the oldest age that the child may have (P23): planning
 * early harms nobody. Where the age has no upper end, by the youngest age: a child of unknown age is not planned into
 * adulthood.
 */
export function r14BecomingAnAdult(
  file: CaseFile,
  today: PlainDate,
  from = file.times?.['adulthood-from-years'] ?? PLAN_ADULTHOOD_FROM,
): Ruling {
  const dependsOn = (['care', 'identity'] as const).filter((folder: Folder) => !holds(file, folder))
  if (dependsOn.length > 0) return { rule: 'R14', answer: 'cannot-judge', dependsOn }

  const planned =
    adulthoodBegun(file) ||
    leading(file, goal).some((entry) => entry.body.about === 'becoming-an-adult' && entry.body.status !== 'dropped')
  return planned || !becomesAnAdult(file, today, from)
    ? { rule: 'R14', answer: 'allowed' }
    : { rule: 'R14', answer: 'refused', missing: ['plan-for-becoming-an-adult'] }
}

/** Old enough to prepare it, and not long an adult. */
export function becomesAnAdult(
  file: CaseFile,
  today: PlainDate,
  from = file.times?.['adulthood-from-years'] ?? PLAN_ADULTHOOD_FROM,
): boolean {
  const ages = agesOn(file, today)
  const oldest = ages?.oldest ?? ages?.youngest ?? undefined
  return oldest !== undefined && oldest >= from && (ages?.youngest ?? 0) < LONG_GROWN
}
