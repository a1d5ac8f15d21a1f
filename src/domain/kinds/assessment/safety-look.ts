import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { addDays, endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { barredUnderRoof } from '../../safety/barred-under-roof.ts'
import { notSeenByLook, safetyFacts, type SafetyFact } from '../../safety/since-the-look.ts'
import { Words } from '../../entry/said.ts'

/** Ids that one look may name: more than any life of a file has. Where there are more, the oldest count as not seen. */
const MOST_SEEN = 2000

const looked = {
  how: z.enum(['seen-there', 'talked-with-child', 'talked-with-others', 'report-of-professional', 'not-looked']),
  because: Words,
  againBy: PlainDate,
  /** What stood on that device when the look was written and could change the answer. Filled in by the device. */
  saw: z.array(EntryId).max(MOST_SEEN).optional(),
}

/** Is she safe where she lives? The answer leads the file; where two people answered differently, the more worried one leads. */
export const safetyLook = defineKind({
  name: 'safety-look',
  folders: ['care'],
  step: 'assessment',
  // Of version 2 is `saw`; what was written before reads as it did, and has seen nothing.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('not-safe'), ...looked }),
    z.strictObject({ answer: z.literal('not-known'), ...looked }),
    z.strictObject({ answer: z.literal('safe-with-care'), careMeans: Words, ...looked }),
    z.strictObject({ answer: z.literal('safe'), ...looked }),
  ]),
  single: { safer: (a, b) => saferFirst(['not-safe', 'not-known', 'safe-with-care', 'safe'])(a.answer, b.answer) },
  asWritten: (file, body) => ({
    ...body,
    saw: safetyFacts(file)
      .slice(-MOST_SEEN)
      .map(({ entry }) => entry.id),
  }),
  due: lookDue,
})

export type SafetyAnswer = 'not-safe' | 'not-known' | 'safe-with-care' | 'safe'

const REASSURING: readonly SafetyAnswer[] = ['safe', 'safe-with-care']

/** Nobody has looked is *not known*, never *safe*; and so is a look that has not seen what was written since. A worry stays a worry until somebody looks again. */
export function isSheSafe(file: CaseFile): SafetyAnswer {
  const answer = current(file, safetyLook)[0]?.body.answer ?? 'not-known'
  return REASSURING.includes(answer) && notSeenByLook(file).length > 0 ? 'not-known' : answer
}

/** Days after which somebody looks again at the latest while a risk is accepted: somebody barred lives there, or measures are to hold. Ours [D]. */
export const ACCEPTED_RISK_DAYS = { 'somebody-barred': 7, measures: 30 } as const

function lookDue(file: CaseFile, today: PlainDate): readonly Due[] {
  const [look] = current(file, safetyLook)
  const unseen = notSeenByLook(file)
  const barred = barredUnderRoof(file).length > 0
  const changed = unseen.filter((fact) => look !== undefined || barred || isPlacement(fact) || isRisk(fact))
  const [first] = changed.map(({ entry }) => startOf(entry.at)).sort()
  const entry = look && { entry: look.id }
  // The day says since when both were there, the look and what it has not seen. Whether it is due, no date decides.
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

/** The day that the look names, and while a risk is accepted no later than is good enough for that. */
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

/** A child who was moved, or whose placement changed, also where nobody has said why yet; how a child lived when the file was opened is no placement of ours. */
function isPlacement({ entry }: SafetyFact): boolean {
  return (
    entry.kind === 'care-arrangement' &&
    !((entry.body as { whyChanged?: readonly string[] }).whyChanged ?? []).includes('first-known')
  )
}

/** Going on with measures, or without knowing, is a risk that somebody took for the child: it is looked at again, also where nobody has looked yet. */
const isRisk = ({ change }: SafetyFact): boolean => change === 'risk'

const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b)
const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
