import { startOf, type PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import type { BodyOf, EntryOf } from '../../file/kind.ts'
import { tracks } from '../../file/tracks.ts'
import { all } from '../../file/values.ts'
import { agencyHandOverAnswer } from '../../kinds/services/agency-hand-over-answer.ts'
import { agencyHandOver } from '../../kinds/services/agency-hand-over.ts'
import { consentFor } from './consents.ts'

type HandOverBody = BodyOf<typeof agencyHandOver>
type Answer = EntryOf<typeof agencyHandOverAnswer>

/** One hand-over to another agency, and what became of it. */
export interface AgencyHandOverSeen {
  readonly asked: EntryOf<typeof agencyHandOver>
  readonly stands: 'waiting' | 'taken' | 'declined' | 'called-off'
  readonly answer: Answer | null
}

const STANDS = { 'takes-over': 'taken', cannot: 'declined', 'called-off': 'called-off' } as const

/**
 * Every hand-over to another agency, in the order in which they were asked for. One that names who carries the child is
 * never undone by a later answer; else the newest answer counts.
 */
export function agencyHandOvers(file: CaseFile): readonly AgencyHandOverSeen[] {
  return tracks(file, agencyHandOver).flatMap(({ key, now }): AgencyHandOverSeen[] => {
    const [asked] = now
    if (!asked) return []
    const answers = all(file, agencyHandOverAnswer).filter(({ body }) => body.handOver === key)
    const answer = answers.find(({ body }) => body.answer === 'takes-over') ?? answers.at(-1) ?? null
    return [{ asked, stands: answer ? STANDS[answer.body.answer] : 'waiting', answer }]
  })
}

/**
 * Until another agency has named who carries the child, we do. Its answer is awaited; past its day it is the work of
 * whoever carries the child to ask again or to ask another agency. A *no* is on their day at once.
 */
export function agencyHandOversDue(file: CaseFile, today: PlainDate): readonly Due[] {
  const seen = isUnderWay(file) ? agencyHandOvers(file) : []
  return [
    ...seen.flatMap(({ asked: { id, body }, stands }): readonly Due[] => {
      const answer = { what: 'agency-answer', on: body.answerBy, entry: id } as const
      return stands !== 'waiting' ? [] : [body.answerBy < today ? answer : { ...answer, waitingOn: body.called }]
    }),
    ...declinedLast(seen).map((answer): Due => ({ what: 'agency-declined', on: startOf(answer.at), entry: answer.id })),
  ]
}

/** The *no* after which nobody else was asked. */
function declinedLast(seen: readonly AgencyHandOverSeen[]): readonly Answer[] {
  const last = seen.at(-1)
  return last?.stands === 'declined' && last.answer && !seen.some(({ stands }) => stands === 'taken')
    ? [last.answer]
    : []
}

/** R10: a file does not end because the child was handed to another agency before one has named who carries the child. */
export function answeredByAgency(file: CaseFile): Ruling {
  const seen = agencyHandOvers(file)
  return seen.some(({ stands }) => stands === 'waiting') || declinedLast(seen).length > 0
    ? { rule: 'R10', answer: 'refused', missing: ['answer-of-agency'] }
    : { rule: 'R10', answer: 'allowed' }
}

/**
 * R5: who hands a whole case over by consent needs one that names this agency: a yes to sharing with agencies of this
 * sort is not enough.
 */
export function consentNamesAgency(file: CaseFile, body: HandOverBody, today: PlainDate): Ruling {
  if (body.lawful.basis !== 'consent') return { rule: 'R5', answer: 'allowed' }
  if (!holds(file, 'care')) return { rule: 'R5', answer: 'cannot-judge', dependsOn: ['care'] }
  const named = consentFor(file, 'sharing', today, body.to).answers.some(
    (entry) => entry.body.answer === 'yes' && sameName(entry.body.recipientCalled, body.called),
  )
  return named
    ? { rule: 'R5', answer: 'allowed' }
    : { rule: 'R5', answer: 'refused', missing: ['consent-names-agency'] }
}

const sameName = (a: string | undefined, b: string) => a !== undefined && plain(a) === plain(b)
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
