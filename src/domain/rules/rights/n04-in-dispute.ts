import type { CaseFile } from '../../file/case-file.ts'
import type { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry, Whom } from '../../entry/entry.ts'
import { endOf, startOf, type PlainDate } from '../../entry/plain-date.ts'
import { CARE_PURPOSES, type ConsentAnswer, type ConsentPurpose } from '../../vocabulary/consent.ts'
import { isOfAge } from '../of-age.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'

// The fields of a consent that decide here.
interface Answer {
  readonly purpose: ConsentPurpose
  readonly answer: ConsentAnswer
  readonly by: Whom
  readonly until?: PlainDate
}

/**
 * Answers about one purpose of care that contradict each other: one person agreed and another did not (N4). Care under
 * way goes on while people talk. The child's own *no* is no clash, nor is an answer of a person who must not decide,
 * nor an expired yes. With whom it was agreed makes no difference here.
 */
export function careInDispute(file: CaseFile, today: PlainDate): readonly (readonly Entry[])[] {
  return CARE_PURPOSES.flatMap((purpose) => {
    const answers = currentAnswers(file).filter(({ body }) => body.purpose === purpose && counts(file, body, today))
    return answers.some(({ body }) => body.answer === 'yes') && answers.some(({ body }) => body.answer !== 'yes')
      ? [answers]
      : []
  })
}

function counts(file: CaseFile, { answer, by, until }: Answer, today: PlainDate): boolean {
  if (answer === 'yes' && until !== undefined && until < today) return false
  // Of somebody who is of age another's no counts no longer.
  if (by !== 'child' && answer !== 'yes' && isOfAge(file, today)) return false
  return by === 'child' ? answer === 'yes' : !isBarred(file, by, 'accept-consent')
}

/**
 * The child's own *no* to care, until somebody talked with the child about it: nothing is forced, nobody is held, and
 * the person who gives the care talks with the child today. A visit, or the child's view, written after it is that
 * talk; a *later* of the child is waited for and makes nothing due.
 */
export function childsOwnNo(file: CaseFile): readonly Entry[] {
  return currentAnswers(file).filter((entry) => {
    const { purpose, by, answer } = entry.body
    return (
      by === 'child' &&
      CARE_PURPOSES.includes(purpose) &&
      (answer === 'no' || answer === 'withdrawn') &&
      !talkedSince(file, entry)
    )
  })
}

function talkedSince(file: CaseFile, said: Entry): boolean {
  const index = file.entries.indexOf(said)
  return ['visit', 'views'].some((kind) =>
    (file.byKind[kind] ?? []).some(
      (entry) =>
        isMeeting(entry) &&
        startOf(entry.at) >= endOf(said.at) &&
        file.entries.indexOf(entry) > index &&
        (entry.act === undefined || entry.act.id !== said.act?.id),
    ),
  )
}

const isMeeting = ({ body }: Entry): boolean => (body as { child?: string }).child !== 'not-met'

/**
 * Care about which two people wrote different things: each matter once, without a word of what it is (N5). `said`: what
 * a value says, so that the same answer twice is no dispute; nor is what one person wrote after what they had written
 * before. Those who wrote it are told as well: in a folder of their
 * own the person who carries the child may not see it.
 */
export function twoSayOfCare<Body>(
  each: Iterable<readonly Entry<Body>[]>,
  said: (body: Body) => string,
  today: PlainDate,
): readonly Due[] {
  return [...each].flatMap((all) => {
    const [leads] = all
    const isDispute = all.some((one) => all.some(({ by, body }) => by !== one.by && said(body) !== said(one.body)))
    return leads && isDispute ? [{ what: 'care-in-dispute', on: today, entry: leads.id, also: authorsOf(all) }] : []
  })
}

const authorsOf = (entries: readonly Entry[]): readonly Doer[] =>
  [...new Set(entries.map(({ by }) => by))].map((member) => ({ member }))

const currentAnswers = (file: CaseFile): readonly Entry<Answer>[] =>
  ((file.byKind['consent'] ?? []) as readonly Entry<Answer>[]).filter((entry) => !(entry.id in file.replaced))
