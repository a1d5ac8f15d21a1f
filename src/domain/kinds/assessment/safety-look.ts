import { z } from 'zod'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/said.ts'

/** Ids that one look may name: more than any life of a file has. Where there are more, the oldest count as not seen. */
export const MOST_SEEN = 2000

const looked = {
  how: z.enum(['seen-there', 'talked-with-child', 'talked-with-others', 'report-of-professional', 'not-looked']),
  because: Words,
  againBy: PlainDate,
  /** What stood on that device when the look was written and could change the answer. Filled in by the device. */
  saw: z.array(EntryId).max(MOST_SEEN).optional(),
}

/** Is she safe where she lives? The answer leads the file; where two people answered differently, the more worried one leads. */
export const safetyLook = defineKind({
  name: 'safety-look',
  folders: ['care'],
  step: 'assessment',
  // Of version 2 is `saw`; what was written before reads as it did, and has seen nothing.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('not-safe'), ...looked }),
    z.strictObject({ answer: z.literal('not-known'), ...looked }),
    z.strictObject({ answer: z.literal('safe-with-care'), careMeans: Words, ...looked }),
    z.strictObject({ answer: z.literal('safe'), ...looked }),
  ]),
  single: { safer: (a, b) => saferFirst(['not-safe', 'not-known', 'safe-with-care', 'safe'])(a.answer, b.answer) },
})
