import { z } from 'zod'
import { MemberId } from '../../entry/ids.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { defineKind } from '../../file/kind.ts'

/**
 * The decision that a supervisor who does not hold Health or Talks of this file may open them. The device that
 * sends it grants the key with it, in the same request. It stands in `care`, where everybody who carries the child reads
 * it; whoever may not write there writes it in the part itself.
 */
export const partOpened = defineKind({
  name: 'part-opened',
  folders: ['care', 'health', 'therapy'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    member: MemberId,
    parts: z
      .array(z.enum(['health', 'therapy']))
      .min(1)
      .max(2),
    right: z.enum(['read', 'write', 'keep']),
    /** The first day on which they no longer have it. */
    until: PlainDate.optional(),
  }),
  // A marked colleague is given no part.
  ahead: (body) => body.member,
})
