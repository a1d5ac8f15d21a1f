import { current } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import type { EntryOf } from '../../file/kind.ts'
import type { PersonId } from '../../entry/ids.ts'
import { cameWithFile } from '../../kinds/before/from-another-agency.ts'
import { isNotLookedAt } from '../../kinds/before/moved-in-looked.ts'
import { suspectsOf } from '../../kinds/experience/danger.ts'
import { marksOf } from '../../kinds/registration/do-not.ts'
import { personsOf } from '../../kinds/registration/person.ts'
import { tiesOf } from '../../kinds/registration/tie.ts'
import { answersFor, consent } from '../../kinds/registration/consent.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'
import { isOfAge } from '../of-age.ts'
import { careInDispute } from '../rights/n04-in-dispute.ts'
import { CARE_PURPOSES, ConsentPurpose, type ConsentAnswer, type Recipient } from '../../vocabulary/consent.ts'

export interface Consented {
  readonly purpose: ConsentPurpose
  /** Where the question was about one recipient. */
  readonly recipient?: Recipient
  /** The result: the strictest of all answers that count. `cannot-tell`: the folder of the answers is not held. */
  readonly answer: ConsentAnswer | 'not-asked' | 'cannot-tell'
  /** Answers that count, the strictest first. */
  readonly answers: readonly EntryOf<typeof consent>[]
  /** Answers of people who must not decide for this child: kept, shown to staff, not counted. */
  readonly notCounted: readonly EntryOf<typeof consent>[]
  /** Answers that counted until the person came of age: what rested on them rests until the person says. */
  readonly untilOfAge: readonly EntryOf<typeof consent>[]
  /** The yes is the child's assent alone: nobody who may decide for the child has agreed. */
  readonly assentAlone: boolean
  /** People answered differently. */
  readonly disputed: boolean
  /**
   * Care already given goes on while people talk: talk today, do not interrupt (N4). The child's own *no* is no
   * dispute: nothing is forced.
   */
  readonly doNotInterrupt: boolean
}

/**
 * Whether there is consent for a purpose, on a day. The stricter answer leads. An answer from a person who must not
 * decide does not count either way, nor does an expired yes, nor what others answered once the person is of age: alone it reads as `not-asked`.
 */
export function consentFor(
  file: CaseFile,
  purpose: ConsentPurpose,
  today: PlainDate,
  recipient?: Recipient,
): Consented {
  const all = givenHere(file, answersFor(file, purpose, recipient))
  const notCounted = all.filter((entry) => entry.body.by !== 'child' && isBarred(file, entry.body.by, 'accept-consent'))
  const current = all.filter((entry) => !notCounted.includes(entry) && !isOver(entry, today))
  const untilOfAge = isOfAge(file, today) ? current.filter((entry) => !countsOfAge(entry, current)) : []
  const answers = current.filter((entry) => !untilOfAge.includes(entry))
  const disputed = new Set(answers.map((entry) => entry.body.answer)).size > 1
  return {
    purpose,
    ...(recipient && { recipient }),
    answer: answers[0]?.body.answer ?? (holds(file, 'care') ? 'not-asked' : 'cannot-tell'),
    answers,
    notCounted,
    untilOfAge,
    assentAlone: answers[0]?.body.answer === 'yes' && answers.every((entry) => entry.body.as === 'assent'),
    disputed,
    doNotInterrupt: careInDispute(file, today).some((standing) => answers.some((entry) => standing.includes(entry))),
  }
}

/** A yes to another agency counts once somebody here has looked at the file that came with it. A no counts at once. */
function givenHere(file: CaseFile, answers: readonly EntryOf<typeof consent>[]): readonly EntryOf<typeof consent>[] {
  const came = cameWithFile(file)
  const notYet = answers.filter((entry) => entry.body.answer === 'yes' && came(entry))
  return notYet.length > 0 && isNotLookedAt(file) ? answers.filter((entry) => !notYet.includes(entry)) : answers
}

/**
 * What an answer still says of somebody who is of age (P20). Their own decides; their assent as a child, and another's
 * yes, carry on care alone, the other's until the person answers. What is shared, sought or shown rests until then.
 */
function countsOfAge(answer: EntryOf<typeof consent>, all: readonly EntryOf<typeof consent>[]): boolean {
  const isCare = CARE_PURPOSES.includes(answer.body.purpose)
  if (answer.body.by === 'child') return isCare || isOwnDecision(answer)
  return isCare && answer.body.answer === 'yes' && !all.some(isOwnDecision)
}

/** What the person answered without needing anybody beside: a consent, or any answer but a yes. */
export const isOwnDecision = ({ body }: EntryOf<typeof consent>): boolean =>
  body.by === 'child' && (body.as === 'consent' || body.answer !== 'yes')

/**
 * Whether something may be based on consent: there is a yes that is more than an assent, which is heard and does not
 * decide.
 */
export function hasConsent(file: CaseFile, purpose: ConsentPurpose, today: PlainDate, recipient?: Recipient): boolean {
  const { answer, assentAlone } = consentFor(file, purpose, today, recipient)
  return answer === 'yes' && !assentAlone
}

/**
 * One line for each purpose, in the order of the code list, and one more for each recipient about whom somebody
 * answered. An answer about anyone counts in all lines of its purpose.
 */
export function consents(file: CaseFile, today: PlainDate): readonly Consented[] {
  const answered = current(file, consent)
  return ConsentPurpose.options.flatMap((purpose) => {
    const named = answered.flatMap(({ body }) =>
      body.purpose === purpose && body.recipient !== undefined && body.recipient !== 'anyone' ? [body.recipient] : [],
    )
    return [
      consentFor(file, purpose, today),
      ...[...new Set(named)].sort().map((recipient) => consentFor(file, purpose, today, recipient)),
    ]
  })
}

/** People of this file from whom no yes is accepted: by a mark, a tie that is not safe, or as possibly involved. */
export function whoMayNotAgree(file: CaseFile): readonly PersonId[] {
  const named = [
    ...personsOf(file).map(({ body }) => body.person),
    ...marksOf(file).map((mark) => mark.person),
    ...tiesOf(file).map(({ body }) => body.person),
    ...suspectsOf(file).map(({ body }) => body.person),
  ]
  return [...new Set(named)].filter((person) => isBarred(file, person, 'accept-consent'))
}

const isOver = (entry: EntryOf<typeof consent>, today: PlainDate) =>
  entry.body.answer === 'yes' && entry.body.until !== undefined && entry.body.until < today
