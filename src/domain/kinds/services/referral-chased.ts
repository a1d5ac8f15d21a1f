import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/** They were asked again. A worker who waits for others is not late; the record shows that they asked again. */
export const referralChased = defineKind({
  name: 'referral-chased',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    referral: TrackKey,
    how: z.enum(['paper', 'phone', 'in-person', 'message']),
    spokeTo: Line.optional(),
    words: Words.optional(),
  }),
})
