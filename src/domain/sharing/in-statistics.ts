import { addDays, addMonths, endOf, startOf, type PlainDate } from '../entry/plain-date.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { all } from '../file/values.ts'
import { foldReadable } from '../file/fold.ts'
import type { Entry } from '../entry/entry.ts'
import { comesOfAge } from '../kinds/registration/birth.ts'
import { isNotLookedAt } from '../kinds/before/moved-in-looked.ts'
import { PHASE_WINDOWS, phaseOf } from '../kinds/planning/phase-of.ts'
import { consent } from '../kinds/registration/consent.ts'
import { openedFirst } from '../kinds/registration/file-opened.ts'
import { consentFor, type Consented } from '../rules/consent/consents.ts'
import { CRISIS_DAYS, n9NoStatisticsInCrisis } from '../rules/consent/n09-no-statistics-in-crisis.ts'
import { workedElsewhere } from '../same-child/joined-files.ts'

/** Why a file gives no record to statistics, in the order in which it is asked: nothing about agreements in the crisis. */
export const NOT_IN_STATISTICS = [
  'cannot-tell',
  'not-opened',
  'not-looked-at',
  'worked-elsewhere',
  'crisis',
  'not-asked',
  'may-not-agree',
  'own-answer-missing',
  'agreement-ended',
  'withdrawn',
  'no',
  'later',
  'child-agrees-alone',
] as const
export type NotInStatistics = (typeof NOT_IN_STATISTICS)[number]

/** `since`: the day from which all of it was fulfilled. `until`: when the crisis is over by the calendar; null while a person named it. */
export type InStatistics =
  | { readonly gives: true; readonly since: PlainDate }
  | { readonly gives: false; readonly why: 'crisis'; readonly until: PlainDate | null }
  | { readonly gives: false; readonly why: Exclude<NotInStatistics, 'crisis'> }

/**
 * What a file gives to statistics, and why not: a record, only while there is an agreement to it and the crisis is over
 * (N9). It reads the folder of the plan and the card, and says nothing of any other.
 */
export function inStatistics(file: CaseFile, today: PlainDate): InStatistics {
  const why = whyNoRecord(file, today)
  if (why === 'crisis')
    return { gives: false, why, until: phaseOf(file, today).saidBy === null ? calmFrom(file) : null }
  return why ? { gives: false, why } : { gives: true, since: since(file, today) }
}

/** Why a file gives no record on a day; undefined where it gives one. */
export function whyNoRecord(file: CaseFile, today: PlainDate): NotInStatistics | undefined {
  if (!holds(file, 'care')) return 'cannot-tell'
  if (!openedFirst(file)) return 'not-opened'
  if (isNotLookedAt(file)) return 'not-looked-at'
  if (workedElsewhere(file) && !file.joined) return 'worked-elsewhere'
  if (n9NoStatisticsInCrisis(file, today).answer !== 'allowed') return 'crisis'
  return whyNoAgreement(file, consentFor(file, 'statistics', today))
}

function whyNoAgreement(
  file: CaseFile,
  { answer, assentAlone, untilOfAge, notCounted }: Consented,
): NotInStatistics | undefined {
  if (answer === 'yes') return assentAlone ? 'child-agrees-alone' : undefined
  if (answer !== 'not-asked') return answer
  if (untilOfAge.length > 0) return 'own-answer-missing'
  const others = all(file, consent).filter(
    (entry) => entry.body.purpose === 'statistics' && !notCounted.includes(entry) && !(entry.id in file.replaced),
  )
  if (others.length > 0) return 'agreement-ended'
  return notCounted.length > 0 ? 'may-not-agree' : 'not-asked'
}

/** Where nobody named a phase: the first day on which the crisis is over, by the agency's window and ours. */
function calmFrom(file: CaseFile): PlainDate | null {
  const opening = openedFirst(file)
  if (!opening) return null
  const byWindow = addMonths(startOf(opening.at), (file.phaseWindows ?? PHASE_WINDOWS).transition)
  const byDays = addDays(endOf(opening.at), file.times?.['crisis-phase-days'] ?? CRISIS_DAYS)
  return byWindow > byDays ? byWindow : byDays
}

/**
 * From today back, by each day on which the answer may have changed, as the file was at the end of that day: the first of
 * those days without one between on which it gave none.
 */
function since(file: CaseFile, today: PlainDate): PlainDate {
  let first = today
  for (const on of daysOfChange(file, today)) {
    if (whyNoRecord(atEndOf(file, on), on)) break
    first = on
  }
  return first
}

/** Kinds by which the answer changes: how the file came, who may decide, and what was agreed. */
const CHANGING = [
  'file-opened',
  'moved-in-looked',
  'from-another-agency',
  'same-child',
  'same-child-ended',
  'phase',
  'consent',
  'birth',
  'card',
  'do-not',
  'tie',
  'danger',
  'person',
]

/** Newest first. */
function daysOfChange(file: CaseFile, today: PlainDate): readonly PlainDate[] {
  const calm = calmFrom(file)
  const grown = comesOfAge(file).latest
  const days = [
    ...CHANGING.flatMap((kind) => file.byKind[kind] ?? []).map(({ at }) => startOf(at)),
    ...all(file, consent).flatMap(({ body }) => (body.until === undefined ? [] : addDays(body.until, 1))),
    ...(calm ? [calm] : []),
    // Who was born on a 29 February comes of age on the day after, where a year has none.
    ...(grown ? [grown, addDays(grown, 1)] : []),
  ]
  return [...new Set(days)]
    .filter((on) => on <= today)
    .sort()
    .reverse()
}

/** The file by what had happened until then, by every correction since, and by where it came from. */
function atEndOf(file: CaseFile, on: PlainDate): CaseFile {
  const then = (entries: readonly Entry[]) =>
    entries.filter(({ at, kind }) => startOf(at) <= on || ANY_DAY.includes(kind))
  return { ...file, ...foldReadable(then(file.entries), then(file.needsNewerApp), file.held) }
}
const ANY_DAY = ['superseded', 'from-another-agency']
