import { z } from 'zod'
import { Doer } from '../entry/doer.ts'
import { PlainDate } from '../entry/plain-date.ts'
import { Line } from '../entry/say.ts'

/**
 * The open entry, or the code where there is no entry. What it is, is not said here: a reader who does not hold its
 * folder learns nothing about it.
 */
const thing = { thing: z.string().min(1).max(60) }

/** What becomes of something open when the file closes. */
export const OpenAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('carried-on'), ...thing, by: Doer, until: PlainDate }),
  z.strictObject({ answer: z.literal('not-wanted'), ...thing, says: Line }),
  z.strictObject({ answer: z.literal('out-of-reach'), ...thing, because: Line }),
  z.strictObject({ answer: z.literal('given'), ...thing, papers: Line, number: Line }),
])
export type OpenAnswer = z.infer<typeof OpenAnswer>

/**
 * Reasons that open things do not block: the child's own wish, age, and moving away. The child is told what is open,
 * and it is kept.
 */
export const ENDS_OF_HER_OWN: readonly string[] = [
  'withdrew-consent',
  'came-of-age-with-plan',
  'own-wish-of-age',
  'moved',
  'returned-abroad',
]
