import { addDays, addMonths, endOf, startOf, type PlainDate } from '../entry/plain-date.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { all } from '../file/values.ts'
import { isNotLookedAt } from '../kinds/before/moved-in-looked.ts'
import { PHASE_WINDOWS, phaseOf, phaseSpans } from '../kinds/planning/phase-of.ts'
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
  const why = whyNot(file, today)
  if (why === 'crisis')
    return { gives: false, why, until: phaseOf(file, today).saidBy === null ? calmFrom(file) : null }
  return why ? { gives: false, why } : { gives: true, since: since(file, today) }
}

function whyNot(file: CaseFile, today: PlainDate): NotInStatistics | undefined {
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

function since(file: CaseFile, today: PlainDate): PlainDate {
  const { answers } = consentFor(file, 'statistics', today)
  const agreed = answers.map((answer) => ({ ...yesSince(file, answer.body.by), decides: answer.body.as === 'consent' }))
  const decided = agreed.flatMap(({ decides, day }) => (decides ? [day] : [])).sort()[0]
  const days = [
    ...(decided ? [decided] : []),
    ...agreed.flatMap(({ afterNo, day }) => (afterNo ? [day] : [])),
    calmSince(file),
  ]
  return days.sort().at(-1) ?? today
}

/** Since when a person says yes without a break, and whether they said something else before. */
function yesSince(file: CaseFile, by: string): { readonly day: PlainDate; readonly afterNo: boolean } {
  const said = all(file, consent).filter(({ body }) => body.purpose === 'statistics' && body.by === by)
  const no = said.findLastIndex(({ body }) => body.answer !== 'yes')
  const yes = said[no + 1]
  if (!yes) throw new Error('a person whose yes counts said yes')
  return { day: startOf(yes.at), afterNo: no >= 0 }
}

function calmSince(file: CaseFile): PlainDate {
  const spans = phaseSpans(file)
  const crisis = spans.findLast(({ phase }) => phase === 'crisis')
  const byCalendar = calmFrom(file)
  const named = crisis ? crisis.until : spans[0]?.since
  if (crisis?.until) return crisis.until
  const days = [...(named ? [named] : []), ...(byCalendar ? [byCalendar] : [])].sort()
  if (!days[0]) throw new Error('a file that gives a record was opened')
  return days[0]
}
