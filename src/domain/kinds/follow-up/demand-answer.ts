import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

const what = { demand: TrackKey, reasons: Words, advice: Line.optional(), decidedWith: Doer }

const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('refused'), ...what, toldThem: Words }),
  z.strictObject({ answer: z.literal('asked-for-an-order'), ...what, toldThem: Words }),
  z.strictObject({ answer: z.literal('nothing-there'), ...what }),
  z.strictObject({
    answer: z.literal('given'),
    ...what,
    law: Line,
    order: z.enum(['court-order', 'prosecutors-order', 'other-lawful-order']),
    /** Fact by fact: there is no way to give a file or a folder. */
    facts: z.array(EntryId).min(1).max(60),
    how: z.enum(['paper', 'in-words', 'sealed-file']),
    childTold: z.enum(['yes', 'not-yet', 'not-safe-to-tell']),
    childSays: Say,
  }),
])
type Answer = z.infer<typeof Answer>

/**
 * What two people answer to a demand: no, not without an order, nothing there, or the least that the law requires
 * (N10). It takes effect with a second person's approval.
 */
export const demandAnswer = defineKind({
  name: 'demand-answer',
  folders: ['justice', 'care'],
  step: 'follow-up',
  version: 1,
  nature: 'decision',
  schema: Answer,
  single: { key: (body) => body.demand },
})
