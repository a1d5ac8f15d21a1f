import { z } from 'zod'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'

/** Most ids that one look may name: more than any file has. Of more, the oldest count as not seen. */
export const MOST_SEEN = 2000

const looked = {
  how: z.enum(['seen-there', 'talked-with-child', 'talked-with-others', 'report-of-professional', 'not-looked']),
  because: Words,
  againBy: PlainDate,
  /** Entries on that device, when the look was written, that could change the answer. Filled in by the device. */
  saw: z.array(EntryId).max(MOST_SEEN).optional(),
}

/**
 * Is the child safe where she lives? The answer leads the file; where two people answered differently, the more worried
 * answer leads.
 */
export const safetyLook = defineKind({
  name: 'safety-look',
  folders: ['care'],
  step: 'assessment',
  // Version 2 added `saw`; an entry of version 1 is read unchanged, and has seen nothing.
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
