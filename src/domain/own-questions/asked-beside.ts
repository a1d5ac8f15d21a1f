import type { CaseFile } from '../file/case-file.ts'
import { ownQuestionsOf } from '../kinds/assessment/own-question.ts'
import type { OwnQuestion } from '../vocabulary/own-questions/own-question.ts'
import { faultsInItself, MOST_BESIDE } from './question-faults.ts'

/**
 * The agency's own questions that the form of a kind asks, oldest first. Whoever signed it, a question that asks what
 * no question may ask is not asked, and no more than a form can bear.
 */
export const askedBeside = (team: CaseFile, kind: string): readonly OwnQuestion[] =>
  ownQuestionsOf(team)
    .flatMap(({ asked }) => (asked ? [asked.body.question] : []))
    .filter((question) => question.beside === kind && faultsInItself(question).length === 0)
    .slice(0, MOST_BESIDE)
