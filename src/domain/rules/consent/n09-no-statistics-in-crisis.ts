import { holds, type CaseFile } from '../../file/case-file.ts'
import { openingOf } from '../../kinds/registration/file-opened.ts'
import { phaseOf } from '../../kinds/planning/phase-of.ts'
import { daysBetween, endOf, type PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'

/** Our own length of the crisis phase: three months. A country pack may set another. */
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
 * A phase that a person named decides. Where nobody named one, the crisis lasts as long as the agency's window says, and
 * at least `crisisDays`; a file without an opening counts as in crisis.
 */
function isCrisis(file: CaseFile, today: PlainDate, crisisDays: number): boolean {
  const now = phaseOf(file, today)
  if (now.phase === 'crisis' || now.saidBy !== null) return now.phase === 'crisis'
  const opening = openingOf(file)
  return !opening || daysBetween(endOf(opening.at), today) < crisisDays
}
