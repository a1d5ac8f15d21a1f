import { z } from 'zod'
import type { Entry } from '../../entry/entry.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { defineKind } from '../../file/kind.ts'
import { InstrumentCode } from '../../vocabulary/instrument.ts'
import { Language } from '../../vocabulary/language.ts'
import { OWN_PARTS, QuestionKey } from '../../vocabulary/own-questions/own-question.ts'

/** Which question, and its text as it was read when it was answered. */
const question = { question: QuestionKey, asked: Line, language: Language }

const OwnAnswer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), ...question, words: Words }),
  z.strictObject({ is: z.literal('yes-no'), ...question, yes: z.boolean() }),
  z.strictObject({ is: z.literal('day'), ...question, day: PlainDate }),
  z.strictObject({ is: z.literal('number'), ...question, number: z.number() }),
  z.strictObject({
    is: z.literal('chosen'),
    ...question,
    chosen: z
      .array(z.strictObject({ code: InstrumentCode, words: Line }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ is: z.literal('not-known'), ...question }),
])
export type OwnAnswer = z.infer<typeof OwnAnswer>

/**
 * Answers to the agency's own questions beside one entry of the same act, or on a form of the agency's own, in the part that the questions name. It holds
 * their texts as they were, so it is read where a question is unknown, changed or ended. The entry beside it stays as
 * every app knows it; an app that does not know this kind keeps it and says that it needs a newer one.
 */
export const ownAnswers = defineKind({
  name: 'own-answers',
  folders: OWN_PARTS,
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      /** The kind beside which it was asked; or the key of a form of the agency's own. */
      beside: z.string().min(1).max(60),
      answers: z.array(OwnAnswer).min(1).max(40),
      /** Of a form of the agency's own, whose key `beside` is: how it was called, and the day after which its words are to be taken out. */
      form: z.strictObject({ title: Line, language: Language, until: PlainDate.optional() }).optional(),
    })
    .refine(({ answers }) => new Set(answers.map((one) => one.question)).size === answers.length, {
      path: ['answers'],
      message: 'a question is answered twice',
    }),
})
export type OwnAnswersEntry = Entry<z.infer<typeof ownAnswers.schema>>
