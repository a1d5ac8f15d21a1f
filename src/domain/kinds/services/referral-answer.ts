import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

export const REFERRAL_ANSWERS = [
  'taken-on',
  'taken-on-later',
  'done',
  'turned-away',
  'asks-for-more',
  'not-reached',
  'helped-elsewhere',
] as const

/**
 * The answer on a slip, by telephone, or across a desk: typed in by the worker as answered by a person without an
 * account (P7).
 */
export const referralAnswer = defineKind({
  name: 'referral-answer',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    referral: TrackKey,
    answer: z.enum(REFERRAL_ANSWERS),
    by: Line,
    how: z.enum(['paper', 'phone', 'in-person', 'message', 'sealed-file']),
    begins: PlainDate.optional(),
    reference: Line.optional(),
    words: Words.optional(),
  }),
})
