import { z } from 'zod'
import { Doer } from '../entry/doer.ts'
import { PlainDate } from '../entry/plain-date.ts'
import { Line } from '../entry/said.ts'

/** The entry that is open, or the code where there is none. What it is stands nowhere here: whoever does not hold its part learns nothing of it. */
const thing = { thing: z.string().min(1).max(60) }

/** What becomes of something open when the file closes. */
export const OpenAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('carried-on'), ...thing, by: Doer, until: PlainDate }),
  z.strictObject({ answer: z.literal('not-wanted'), ...thing, says: Line }),
  z.strictObject({ answer: z.literal('out-of-reach'), ...thing, because: Line }),
  z.strictObject({ answer: z.literal('given'), ...thing, papers: Line, number: Line }),
])
export type OpenAnswer = z.infer<typeof OpenAnswer>

/** Reasons that nothing open bars: her own wish, her age, and moving away. What is open is told to her and kept. */
export const ENDS_OF_HER_OWN: readonly string[] = [
  'withdrew-consent',
  'came-of-age-with-plan',
  'moved',
  'returned-abroad',
]
