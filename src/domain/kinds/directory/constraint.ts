import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { GapReason } from '../../vocabulary/services/service-answer.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'

/**
 * What hinders those who give help, seen over many children and naming none: the agency's own log of what is missing
 * and why.
 */
export const constraint = defineKind({
  name: 'constraint',
  folders: ['care'],
  step: 'directory',
  inFile: ['directory'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    constraint: TrackKey,
    category: ServiceCategory,
    listing: TrackKey.optional(),
    district: Line.optional(),
    reasons: z.array(GapReason).min(1).max(15),
    since: PlainDate.optional(),
    stands: z.enum(['stands', 'over']),
    words: Words.optional(),
  }),
  single: { key: (body) => body.constraint },
})
