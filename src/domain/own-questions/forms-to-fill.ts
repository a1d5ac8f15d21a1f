import type { CaseFile } from '../file/case-file.ts'
import { ownFormsOf } from '../kinds/assessment/own-form.ts'
import type { OwnForm } from '../vocabulary/own-questions/own-form.ts'
import type { OwnQuestion } from '../vocabulary/own-questions/own-question.ts'
import { askedBeside } from './asked-beside.ts'
import { faultsInItself, type QuestionFault } from './question-faults.ts'

/** Most forms of the agency's own: this is a case file and no maker of forms. */
export const MOST_FORMS = 12

/** What is wrong with what a form is called: a title asks as a question does. */
export const faultsOfForm = ({ key, texts, part }: OwnForm): readonly QuestionFault[] =>
  faultsInItself({ key, texts, part, beside: key, answer: { is: 'line' } })

export interface FormToFill {
  readonly form: OwnForm
  readonly questions: readonly OwnQuestion[]
}

/**
 * Forms of the agency's own that can be filled in: signed by two, with a question that is signed by two and is answered in
 * the part of the form.
 */
export const formsToFill = (team: CaseFile): readonly FormToFill[] =>
  ownFormsOf(team)
    .flatMap(({ counts }) => (counts ? [counts.body.form] : []))
    .filter((form) => faultsOfForm(form).length === 0)
    .map((form) => ({ form, questions: askedBeside(team, form.key).filter(({ part }) => part === form.part) }))
    .filter(({ questions }) => questions.length > 0)
    .slice(0, MOST_FORMS)
