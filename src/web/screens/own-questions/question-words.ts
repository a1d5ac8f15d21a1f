import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
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
]

export const FAULT_WORDS: Readonly<Record<QuestionFault, MessageDescriptor>> = {
  'asks-what-happened': msg`It asks what was done to a child. A child tells that once, to the person whom the child chooses, and not in a form.`,
  'asks-for-a-father': msg`It asks for a father. No form asks for one: a child has rights without it.`,
  'names-a-suspect': msg`It asks who is suspected. The agency keeps no list of suspects.`,
  counts: msg`Its answers can be added up. A child is not a score.`,
  'of-the-body': msg`It is about the body. Choose the part Health.`,
  'does-not-grow': msg`This form asks nothing more.`,
  'asked-already': msg`This form asks it already, in these words.`,
  'too-many': msg`This form has as many questions of yours as it can bear. End one first.`,
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
