import { z } from 'zod'
import { plainText } from '../../data-files/plain-text.ts'
import type { Folder } from '../../entry/ids.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { InstrumentCode } from '../instrument.ts'
import { Language } from '../language.ts'

/** Of a question as long as it is asked: made once, at random. No field of a kind has such a name. */
export const QuestionKey = z.string().regex(/^[\w-]{21}[AQgw]$/, 'key-letters' satisfies ShapeRule)
export type QuestionKey = z.infer<typeof QuestionKey>

/**
 * Parts in which an own question may be answered. Never the card, which everybody reads; nor who the child is, where the
 * child is and what happened, by which people are found or hurt.
 */
export const OWN_PARTS = ['care', 'health', 'therapy', 'status', 'justice'] as const satisfies readonly Folder[]

/** One text in one language. The first of a list is read where the reader's language is missing. */
const OwnText = z.strictObject({ language: Language, words: plainText(300) })
export type OwnText = z.infer<typeof OwnText>
/** A text in up to eleven languages. */
export const OwnTexts = z
  .array(OwnText)
  .min(1)
  .max(11)
  .refine((texts) => new Set(texts.map(({ language }) => language)).size === texts.length, {
    message: 'twice' satisfies ShapeRule,
  })

/** An answer of an own list. `match`: the code of a standard that says the same; absent, no standard has it. */
const OwnOption = z.strictObject({
  code: InstrumentCode,
  texts: OwnTexts,
  match: z.strictObject({ standard: z.enum(['htcds', 'ctdc']), field: plainText(60), code: plainText(100) }).optional(),
})
export type OwnOption = z.infer<typeof OwnOption>

/** An answer added to a list of ours. `under`: our code that is written with it and that everything reads. */
const AddedOption = OwnOption.extend({ under: plainText(60) })
export type AddedOption = z.infer<typeof AddedOption>

const listOf = <Option extends typeof OwnOption>(option: Option, least: number) =>
  z
    .array(option)
    .min(least)
    .max(20)
    .refine((of) => new Set(of.map(({ code }) => code)).size === of.length, { message: 'twice' satisfies ShapeRule })

/**
 * How it is answered. A list also has *not known*, which is not written here. `added`: no question of its own, but more
 * answers to a list of the form.
 */
const OwnAnswerType = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['line', 'words', 'yes-no', 'day', 'number']) }),
  z.strictObject({ is: z.enum(['one', 'several']), of: listOf(OwnOption, 2) }),
  z.strictObject({ is: z.literal('added'), to: z.string().min(1).max(60), of: listOf(AddedOption, 1) }),
])

/**
 * A question of the agency's own beside one kind of entry. It has no place for *required*, a default, a sum, or a
 * condition on another answer.
 */
export const OwnQuestion = z.strictObject({
  key: QuestionKey,
  /** The kind whose form asks it. */
  beside: z.string().min(1).max(60),
  part: z.enum(OWN_PARTS),
  texts: OwnTexts,
  answer: OwnAnswerType,
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

/** The text in this language, else in English, else the first. */
export const ownTextIn = (texts: readonly OwnText[], language: string): OwnText =>
  texts.find((text) => text.language === language) ??
  texts.find((text) => text.language === 'en') ??
  texts[0] ??
  unreadable()

function unreadable(): never {
  throw new Error('a question without a text was read')
}
