import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { ownQuestionsOf } from '../kinds/assessment/own-question.ts'
import type { AddedOption, OwnQuestion } from '../vocabulary/own-questions/own-question.ts'
import { listsOf } from './fields-of-kind.ts'
import { faultsInItself, MOST_BESIDE } from './question-faults.ts'

/** What counts beside a kind, oldest first. Whoever signed it, what asks what no question may ask is not asked. */
const countingBeside = (team: CaseFile, kind: string): readonly OwnQuestion[] =>
  ownQuestionsOf(team)
    .flatMap(({ counts }) => (counts ? [counts.body.question] : []))
    .filter((question) => question.beside === kind && faultsInItself(question).length === 0)

/** The agency's own questions that the form of a kind asks, no more than a form can bear. */
export const askedBeside = (team: CaseFile, kind: string): readonly OwnQuestion[] =>
  countingBeside(team, kind)
    .filter(({ answer }) => answer.is !== 'added')
    .slice(0, MOST_BESIDE)

/** Answers of the agency's own in one list of a form. */
export interface AddedAnswers {
  readonly question: string
  readonly part: OwnQuestion['part']
  /** The field whose list it is. */
  readonly to: string
  readonly of: readonly AddedOption[]
}

/**
 * Answers that the agency added to the lists of this kind. One that narrows a code which the list does not have, in this
 * app, is not offered.
 */
export function addedTo(team: CaseFile, kind: Pick<Kind, 'name' | 'schema'>): readonly AddedAnswers[] {
  const lists = listsOf(kind)
  return countingBeside(team, kind.name).flatMap(({ key, part, answer }) => {
    const codes = answer.is === 'added' ? lists[answer.to] : undefined
    if (answer.is !== 'added' || codes === undefined) return []
    const of = answer.of.filter(({ under }) => codes.includes(under))
    return of.length === 0 ? [] : [{ question: key, part, to: answer.to, of }]
  })
}
