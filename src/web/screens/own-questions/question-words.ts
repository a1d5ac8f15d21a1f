import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { listsOf } from '#domain/own-questions/fields-of-kind.ts'
import type { QuestionFault } from '#domain/own-questions/question-faults.ts'
import type { OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { fieldFace, type Face, type FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import type { Speak } from '#web/kinds/speak.ts'

export type AnswerType = OwnQuestion['answer']['is']

export const ANSWER_TYPES: readonly (readonly [AnswerType, MessageDescriptor])[] = [
  ['one', msg`One answer from a list`],
  ['several', msg`Several answers from a list`],
  ['yes-no', msg`Yes, no or not known`],
  ['line', msg`One line`],
  ['words', msg`A longer text`],
  ['day', msg({ context: 'how a question is answered', message: 'A day' })],
  ['number', msg({ context: 'how a question is answered', message: 'A number' })],
  ['added', msg`More answers in a list of this form`],
]

export const FAULT_WORDS: Readonly<Record<QuestionFault, MessageDescriptor>> = {
  'asks-what-happened': msg`The question asks what was done to a child. A child tells that once, to the person whom the child chooses, and not in a form.`,
  'asks-for-a-father': msg`The question asks who the father is. No form asks this: a child has rights without it.`,
  'names-a-suspect': msg`The question asks who is suspected. The agency keeps no list of suspects.`,
  counts: msg`The answers can be added up to a score. Do not give a child a score.`,
  'of-the-body': msg`The question is about the body. Choose the part Health.`,
  'does-not-grow': msg`Questions cannot be added to this form.`,
  'no-such-list': msg`Choose a list of this form, and what each answer counts as.`,
  'asked-already': msg`This form already asks this, in the same words.`,
  'too-many': msg`This form cannot take more questions of yours. Stop asking one of them first.`,
}

/** Of a form of the agency's own that nobody can fill in yet. */
export const NOT_FOUND_YET = msg`Workers find the form once a supervisor has agreed to it and to a question.`

/** What a form asks, as it is read here: its lists that take more answers, each with its own. */
export function listsOfForm({ kind, fields }: Face, speak: Speak) {
  return Object.entries(listsOf(kind)).flatMap(([field, codes]) => {
    const face = fields[field] && fieldFace(fields[field])
    if (!face || face.made) return []
    const words = (code: string) => (face.codes?.[code] ? speak.say(face.codes[code]) : speak.code(code))
    return [{ field, label: face.label, codes: codes.map((code) => ({ code, words: words(code) })) }]
  })
}

/** Every question of a form, as it is read here and in English. */
export function builtInQuestions({ fields }: Pick<Face, 'fields'>, speak: Speak): readonly string[] {
  return Object.values(fields).flatMap((field: FieldFaceOrLabel) => {
    const { label, fields: inside = {} } = fieldFace(field)
    return [speak.say(label), label.message ?? '', ...builtInQuestions({ fields: inside }, speak)].filter(
      (words) => words !== '',
    )
  })
}
