import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { InstrumentCode, InstrumentVersion, MOST_ITEMS, Respondent } from '../../vocabulary/instrument.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, endOf } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'

export const ANSWER_SOURCES = ['child', 'carer', 'observed', 'document', 'professional'] as const

const Answer = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('answered'), item: InstrumentCode, value: InstrumentCode, rests: Words.optional() }),
  /** Not known is an answer; it is never counted as the worst or the best. */
  z.strictObject({ is: z.literal('not-known'), item: InstrumentCode, because: Words.optional() }),
])
export type Answer = z.infer<typeof Answer>

/**
 * An instrument was used: which one, in which version, whose view it is, and every answer by its code. The instrument
 * says what the codes mean; title and interval are stored here too, so that the file is readable and falls due where
 * the instrument is not held.
 */
export const instrumentCompleted = defineKind({
  name: 'instrument-completed',
  folders: ['care', 'health', 'therapy'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      instrument: InstrumentCode,
      instrumentVersion: InstrumentVersion,
      title: Line,
      /** The language in which it was asked. */
      asked: Line,
      view: Respondent,
      sources: z.array(z.enum(ANSWER_SOURCES)).min(1, 'say where it is known from').max(ANSWER_SOURCES.length),
      confidence: z.enum(['sure', 'fairly-sure', 'unsure']),
      answers: z.array(Answer).min(1, 'answer at least one').max(MOST_ITEMS),
      words: Words.optional(),
      againAfterDays: z.number().int().min(1).max(1100),
      /** Who repeats it; the writer of this entry where nobody is named. */
      looksAgain: Doer.optional(),
    })
    .refine((body) => new Set(body.answers.map(({ item }) => item)).size === body.answers.length, {
      path: ['answers'],
      message: 'a question is answered twice',
    }),
  due: lookAgainDue,
})
export type Completed = Entry<z.infer<typeof instrumentCompleted.schema>>

/**
 * R15: each instrument is repeated after its own interval, by the person named for it. Only in `care`: what is in
 * `health` or `therapy` is in no reminder (N5).
 */
function lookAgainDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  const last = new Map(
    all(file, instrumentCompleted)
      .filter((entry) => entry.folder === 'care')
      .map((entry) => [entry.body.instrument, entry]),
  )
  return [...last.values()].map(({ id, at, by, body }) => ({
    what: 'instrument-again',
    words: body.title,
    on: addDays(endOf(at), body.againAfterDays),
    entry: id,
    who: body.looksAgain ?? { member: by },
  }))
}
