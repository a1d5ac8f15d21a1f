import { addDays, endOf, startOf, type PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Due } from '../file/due.ts'
import type { BodyOf, EntryOf } from '../file/kind.ts'
import { current } from '../file/values.ts'
import { MOST_SEEN, safetyLook } from '../kinds/assessment/safety-look.ts'
import { barredUnderRoof } from './barred-under-roof.ts'
import { notSeenByLook, safetyFacts, type SafetyFact } from './since-the-look.ts'

/** A look names the entries that it has seen: those of the file it is written into. */
export const withEntriesSeen = (file: CaseFile, body: BodyOf<typeof safetyLook>): BodyOf<typeof safetyLook> => ({
  ...body,
  saw: safetyFacts(file)
    .slice(-MOST_SEEN)
    .map(({ entry }) => entry.id),
})

export type SafetyAnswer = 'not-safe' | 'not-known' | 'safe-with-care' | 'safe'

const REASSURING: readonly SafetyAnswer[] = ['safe', 'safe-with-care']

/**
 * Where nobody has looked, the answer is *not known*, never *safe*; the same after a look that has not seen what was
 * written since. A worry remains until somebody looks again.
 */
export function isSheSafe(file: CaseFile): SafetyAnswer {
  const answer = current(file, safetyLook)[0]?.body.answer ?? 'not-known'
  return REASSURING.includes(answer) && notSeenByLook(file).length > 0 ? 'not-known' : answer
}

/**
 * Days after which somebody looks again at the latest while a risk is accepted: a barred person lives there, or
 * measures are to hold. Our own figures [D].
 */
export const ACCEPTED_RISK_DAYS = { 'somebody-barred': 7, measures: 30 } as const

export function safetyLooksDue(file: CaseFile, today: PlainDate): readonly Due[] {
  const [look] = current(file, safetyLook)
  const unseen = notSeenByLook(file)
  const barred = barredUnderRoof(file).length > 0
  const changed = unseen.filter((fact) => look !== undefined || barred || isPlacement(fact) || isRisk(fact))
  const [first] = changed.map(({ entry }) => startOf(entry.at)).sort()
  const entry = look && { entry: look.id }
  // The day is when both existed, the look and what it has not seen. Whether it is due does not depend on a date.
  if (first !== undefined)
    return [
      {
        what: barred ? 'who-lives-there' : 'safety-look-now',
        on: earlier(today, look ? later(first, startOf(look.at)) : first),
        ...entry,
      },
    ]
  return look ? [{ what: 'safety-look-again', on: lookAgainOn(file, look), ...entry }] : []
}

/** The day that the look names; while a risk is accepted no later than the limit for that. */
export function lookAgainOn(file: CaseFile, look: EntryOf<typeof safetyLook>): PlainDate {
  const accepted =
    barredUnderRoof(file).length > 0
      ? 'somebody-barred'
      : safetyFacts(file).some(({ entry }) => entry.kind === 'risk-assessment')
        ? 'measures'
        : undefined
  return accepted
    ? earlier(look.body.againBy, addDays(endOf(look.at), ACCEPTED_RISK_DAYS[accepted]))
    : look.body.againBy
}

/**
 * A child who was moved, or whose placement changed, also where nobody has given a reason yet; how a child lived when
 * the file was opened is no placement of ours.
 */
function isPlacement({ entry }: SafetyFact): boolean {
  return (
    entry.kind === 'care-arrangement' &&
    !((entry.body as { whyChanged?: readonly string[] }).whyChanged ?? []).includes('first-known')
  )
}

/**
 * Going on with measures, or without knowing, is a risk that somebody accepted for the child: it is reviewed, also
 * where nobody has looked yet.
 */
const isRisk = ({ change }: SafetyFact): boolean => change === 'risk'

const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b)
const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
