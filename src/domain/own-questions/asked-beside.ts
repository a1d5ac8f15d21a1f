import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { all } from '../file/values.ts'
import { ownQuestion, ownQuestionsOf } from '../kinds/assessment/own-question.ts'
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
  /** Those of earlier versions, or of one that ended: offered no more, and still told apart where they were chosen. */
  readonly before: readonly AddedOption[]
}

/**
 * Answers that the agency added, or ever had added, to the lists of this kind. One that narrows a code which the list does
 * not have, in this app, is not offered.
 */
export function addedTo(team: CaseFile, kind: Pick<Kind, 'name' | 'schema'>): readonly AddedAnswers[] {
  const lists = listsOf(kind)
  const counting = countingBeside(team, kind.name)
  const ever = all(team, ownQuestion).flatMap(({ body: { question } }) =>
    question.beside === kind.name && question.answer.is === 'added' ? [{ ...question, answer: question.answer }] : [],
  )
  return [...Map.groupBy(ever, ({ key }) => key)].flatMap(([question, versions]) => {
    const counts = counting.find(({ key }) => key === question)
    const now = counts?.answer.is === 'added' ? { ...counts, answer: counts.answer } : undefined
    const shown = now ?? versions.at(-1)
    const codes = shown && lists[shown.answer.to]
    if (!codes) return []
    const { to } = shown.answer
    const of = (now?.answer.of ?? []).filter(({ under }) => codes.includes(under))
    const known = new Map(
      versions.flatMap(({ answer }) => (answer.to === to ? answer.of.map((one) => [one.code, one] as const) : [])),
    )
    const before = [...known.values()].filter(({ code }) => !of.some((one) => one.code === code))
    return of.length + before.length === 0 ? [] : [{ question, part: shown.part, to, of, before }]
  })
}
