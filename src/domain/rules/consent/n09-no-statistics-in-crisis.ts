import { holds, type CaseFile } from '../../file/case-file.ts'
import { openingOf } from '../../kinds/registration/file-opened.ts'
import { phaseOf } from '../../kinds/planning/phase-of.ts'
import { daysBetween, endOf, type PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'

/** Where nobody has named the phase, the first three months count as crisis; a country pack may set another length. */
export const CRISIS_DAYS = 92

/** N9: nobody is asked about statistics in the crisis phase. */
export function n9NoStatisticsInCrisis(
  file: CaseFile,
  today: PlainDate,
  crisisDays = file.times?.['crisis-phase-days'] ?? CRISIS_DAYS,
): Ruling {
  if (!holds(file, 'care')) return { rule: 'N9', answer: 'cannot-judge', dependsOn: ['care'] }
  return isCrisis(file, today, crisisDays)
    ? { rule: 'N9', answer: 'refused', missing: ['after-the-crisis-phase'] }
    : { rule: 'N9', answer: 'allowed' }
}

/**
 * Where nobody named the phase, the longest applies: the agency's window, and never fewer days than the country's or
 * ours.
 */
function isCrisis(file: CaseFile, today: PlainDate, crisisDays: number): boolean {
  const now = phaseOf(file, today)
  if (now.phase === 'crisis' || now.saidBy !== null) return now.phase === 'crisis'
  const opening = openingOf(file)
  return !opening || daysBetween(endOf(opening.at), today) < crisisDays
}
