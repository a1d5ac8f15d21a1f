import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import type { Kind } from '../file/kind.ts'
import { identificationOf } from '../kinds/experience/identification-status.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { service, type ServiceStage } from '../kinds/services/service.ts'
import { phaseOf } from '../kinds/planning/phase-of.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import type { ServiceCategory } from '../vocabulary/services/service-category.ts'
import { addDays } from '../entry/plain-date.ts'
import { asOf, firstDay, type Month } from './as-of.ts'
import { notesIn } from './counted-notes.ts'
import { beginsOn, closedIn, happenedIn, isOpen, reopenedIn, seenInPerson } from './in-period.ts'
import { isWithin, periodOf, type Period } from '../vocabulary/period.ts'

/** Code → count. Zero counts are left out. */
export type Counts = Readonly<Record<string, number>>

/**
 * Exact counts of one month, from the files that the reader holds (P16). Internal: it counts few children exactly, so
 * it leaves the agency in no form; published figures are made from evidence records alone. It needs no consent to
 * statistics, since nothing leaves the work.
 */
export interface MonthFigures {
  readonly month: Month
  /** Files at the first moment and on the last day of the month, and what changed between. */
  readonly files: {
    readonly openBefore: number
    readonly opened: number
    readonly reopened: number
    readonly closed: number
    readonly becameDormant: number
    readonly openAfter: number
    readonly dormantAfter: number
  }
  /** Children whose file is open or dormant on the last day, by the youngest possible age. */
  readonly children: {
    readonly byAge: Counts
    readonly byGender: Counts
    readonly byPhase: Counts
    readonly byOwnStatus: Counts
  }
  readonly contacts: {
    /** Children whom somebody saw with their own eyes. */
    readonly childrenSeen: number
    readonly byPlace: Counts
    readonly triedInVain: number
  }
  /** Stage → category of help → count. What was written in the month about a need is counted once for each stage. */
  readonly help: Readonly<Partial<Record<ServiceStage, Counts>>>
  /** Other things that were done or happened, by kind; see `COUNTED`. */
  readonly acts: Counts
  /** Folders that the reader does not hold in all of these files: counts that need them may be too low. */
  readonly partly: readonly string[]
}

/** Kinds of which the notes are counted, as `notesIn` says; none of their words is read. */
export const COUNTED = [
  'limits-told',
  'safety-look',
  'safety-plan',
  'factor',
  'risk-assessment',
  'family-assessment',
  'level-assessment',
  'instrument-completed',
  'views',
  'plan-agreed',
  'best-interests',
  'case-conference',
  'referral',
  'concern',
  'self-harm',
  'missing-episode',
  'care-arrangement',
  'tracing-request',
  'return-plan',
  'after-return',
  'birth-registration',
  'guardianship',
  'feedback-or-complaint',
  'report-by-law',
  'authority-demand',
  'hand-over',
  'shared-with',
] as const

export function monthFigures(kinds: readonly Kind[], files: readonly CaseFile[], month: Month): MonthFigures {
  const period = periodOf('month', firstDay(month))
  const end = period.last
  const begun = files.filter((file) => beginsOn(file) <= end)
  const after = begun.map((file) => asOf(kinds, file, end))
  const before = begun
    .filter((file) => beginsOn(file) < firstDay(month))
    .map((file) => asOf(kinds, file, addDays(firstDay(month), -1)))
  const carried = after.filter((file) => caseStatus(file).is !== 'closed')
  const counted = kinds.filter(({ name }) => (COUNTED as readonly string[]).includes(name))
  return {
    month,
    files: { ...fileCounts(before, after, period), opened: begun.length - before.length },
    children: {
      byAge: counts(carried, (file) => whoIsThis(file, end).ageBand),
      byGender: counts(carried, (file) => genderOf(file)?.body.gender ?? 'not-known'),
      byPhase: counts(carried, (file) => phaseOf(file, end).phase ?? 'not-known'),
      // The child’s own, never a parent’s; the reader who holds neither folder reads "not known".
      byOwnStatus: counts(carried, (file) => identificationOf(file)[0]?.body.status ?? 'not-known'),
    },
    contacts: contactCounts(after, period),
    help: helpCounts(after, period),
    acts: counts(
      after.flatMap((file) => counted.flatMap((kind) => notesIn(file, kind, period))),
      ({ kind }) => kind,
    ),
    partly: partlyHeld(files),
  }
}

function counts<Item>(items: readonly Item[], code: (item: Item) => string): Counts {
  const found: Record<string, number> = {}
  for (const item of items) found[code(item)] = (found[code(item)] ?? 0) + 1
  return found
}

function fileCounts(
  before: readonly CaseFile[],
  after: readonly CaseFile[],
  period: Period,
): Omit<MonthFigures['files'], 'opened'> {
  return {
    openBefore: before.filter(isOpen).length,
    reopened: after.filter((file) => reopenedIn(file, period)).length,
    closed: after.filter((file) => closedIn(file, period)).length,
    becameDormant: after.filter((file) => happenedIn(file, 'dormant-by-wish', period)).length,
    openAfter: after.filter(isOpen).length,
    dormantAfter: after.filter((file) => caseStatus(file).is === 'dormant').length,
  }
}

function contactCounts(files: readonly CaseFile[], period: Period): MonthFigures['contacts'] {
  const each = files.map((file) => all(file, visit).filter((entry) => isWithin(period, entry.at)))
  const visitsMade = each.flat().filter(({ body }) => body.child !== 'not-met')
  return {
    childrenSeen: each.filter((visits) => visits.some(({ body }) => seenInPerson(body))).length,
    byPlace: counts(visitsMade, ({ body }) => body.place),
    triedInVain: each.flat().length - visitsMade.length,
  }
}

function helpCounts(files: readonly CaseFile[], period: Period): MonthFigures['help'] {
  const needsByStage: Partial<Record<ServiceStage, Record<string, number>>> = {}
  for (const file of files) {
    const seen = new Set<string>()
    for (const { at, body } of all(file, service)) {
      const once = `${body.need} ${body.stage}`
      if (!isWithin(period, at) || seen.has(once)) continue
      seen.add(once)
      const stage = (needsByStage[body.stage] ??= {})
      stage[body.category] = (stage[body.category] ?? 0) + 1
    }
  }
  return needsByStage satisfies Readonly<Partial<Record<ServiceStage, Partial<Record<ServiceCategory, number>>>>>
}

const partlyHeld = (files: readonly CaseFile[]) =>
  (['identity', 'care', 'health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'] as const).filter((folder) =>
    files.some((file) => !file.held.includes(folder)),
  )
