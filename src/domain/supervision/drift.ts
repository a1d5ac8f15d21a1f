import { current } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { caseStatus, mayBeSought } from '../file/case-status.ts'
import type { Folder } from '../entry/ids.ts'
import { phaseOf } from '../kinds/planning/phase-of.ts'
import { isListAlone } from '../kinds/before/moved-in-looked.ts'
import { leading } from '../file/tracks.ts'
import { visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { openActions } from '../kinds/planning/action.ts'
import { openGoals } from '../kinds/planning/goal.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { service } from '../kinds/services/service.ts'
import { daysBetween, endOf, type PlainDate } from '../entry/plain-date.ts'

/** Signs that a case drifts. Each is about the work and none about the child. Ours [D]. */
export const DRIFT_SIGNS = [
  'nothing-written',
  'no-plan',
  'plan-not-looked-at',
  'goal-without-step',
  'no-visit-ahead',
  'needs-without-offer',
] as const
export type DriftSign = (typeof DRIFT_SIGNS)[number]

/** In days. A country or an agency may give its own. */
export interface DriftAfter {
  readonly quiet: number
  readonly planWithin: number
  readonly offerWithin: number
}
export const DRIFT_AFTER: DriftAfter = { quiet: 45, planWithin: 60, offerWithin: 30 }

export interface Drift {
  readonly signs: readonly DriftSign[]
  /** Days since the last written event; null for an empty file. */
  readonly quietDays: number | null
  /** Folders that might show otherwise: if one of these is not held nothing is called drifting. */
  readonly unread: readonly Folder[]
}

/**
 * Whether a case drifts: nobody decided to pause it, and nothing happens. Never for a file that is closed, or dormant
 * by the child's wish (P15), moved in from a list that nobody has looked at, and never in aftercare, whose rhythm its plan sets. For a child who cannot be found one
 * sign remains: that nothing was written for long.
 */
export function drift(file: CaseFile, today: PlainDate, after = DRIFT_AFTER): Drift {
  const quietDays = daysQuiet(file, today)
  const unread = (['care'] as const).filter((folder) => !holds(file, folder))
  if (unread.length === 0 && caseStatus(file).is === 'not-found')
    return { signs: quietDays !== null && quietDays > after.quiet ? ['nothing-written'] : [], quietDays, unread }
  if (unread.length > 0 || isListAlone(file) || !mayBeSought(file) || phaseOf(file, today).phase === 'aftercare')
    return { signs: [], quietDays, unread }
  const found: Readonly<Record<DriftSign, boolean>> = {
    'nothing-written': quietDays !== null && quietDays > after.quiet,
    'no-plan': current(file, planAgreed).length === 0 && daysOpen(file, today) > after.planWithin,
    'plan-not-looked-at': current(file, planAgreed).some(({ body }) => body.reviewOn < today),
    'goal-without-step': goalsWithoutStep(file).some(({ at }) => daysBetween(endOf(at), today) > after.offerWithin),
    'no-visit-ahead':
      caseStatus(file).is !== 'closure-asked' &&
      visitsAhead(file).every(({ body }) => body.on < today) &&
      (quietDays ?? 0) > after.quiet / 3,
    'needs-without-offer': leading(file, service).some(
      ({ at, body }) => body.stage === 'needed' && daysBetween(endOf(at), today) > after.offerWithin,
    ),
  }
  return { signs: DRIFT_SIGNS.filter((sign) => found[sign]), quietDays, unread }
}

/** Goals without any work on them. */
export function goalsWithoutStep(file: CaseFile) {
  const worked = new Set(openActions(file).map(({ body }) => body.goal))
  return openGoals(file).filter(({ body }) => !worked.has(body.goal))
}

/** Entries dated in the future, such as a hearing, are not something that happened. */
function daysQuiet(file: CaseFile, today: PlainDate): number | null {
  const days = file.entries.map((entry) => endOf(entry.at)).filter((day) => day <= today)
  const last = days.reduce<PlainDate | null>((latest, day) => (latest !== null && latest > day ? latest : day), null)
  return last === null ? null : daysBetween(last, today)
}

function daysOpen(file: CaseFile, today: PlainDate): number {
  const opened = openingOf(file)
  return opened ? daysBetween(endOf(opened.at), today) : 0
}
