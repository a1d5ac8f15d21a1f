import { z } from 'zod'
import { EntryId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { Lawful } from '../../vocabulary/sharing/lawful.ts'
import { RecipientKind, SLIP_FIELDS, SlipField } from '../../vocabulary/sharing/recipients.ts'
import { TrackKey } from '../../file/tracks.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'

const Referral = z.strictObject({
  referral: TrackKey,
  to: RecipientKind,
  /** Who, or which place: "the class teacher", "Regional hospital, children's ward". */
  called: Line,
  /** The need that it is for, if the file has an entry of it. */
  need: TrackKey.optional(),
  category: ServiceCategory.optional(),
  asks: Words,
  fields: z.array(SlipField).max(SLIP_FIELDS.length),
  facts: z.array(EntryId).max(60),
  how: z.enum(['paper', 'shown', 'in-words', 'sealed-file', 'packet']),
  lawful: Lawful,
  answerBy: PlainDate.optional(),
  /** After this day they keep nothing of it. */
  until: PlainDate.optional(),
  passingOn: z.enum(['not-allowed', 'named-only']),
})
export type Referral = z.infer<typeof Referral>

/**
 * Somebody outside is asked to help this child and told the least that they need for it (P7, P8). A decision: R5 and R6
 * check it, and a changed request replaces it.
 */
export const referral = defineKind({
  name: 'referral',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  // Version 2 added decisions made alone.
  version: 2,
  nature: 'decision',
  schema: Referral,
  single: { key: (body) => body.referral },
})
