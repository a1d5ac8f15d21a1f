import { z } from 'zod'
import { ToldBy } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { EARLY_LACKS, EARLY_SIGNS, EarlyLack, EarlySign, HealthArea } from '../../vocabulary/risk-area.ts'

/**
 * A health matter that endangers or protects. It is in `health` and nowhere else, makes nothing due and is in no list
 * of risks, on no card and in no reminder (N5). Of early deprivation: what the child went without and what is seen of
 * it now, in the words of whoever saw it; what it means a doctor or psychologist says.
 */
export const healthFactor = defineKind({
  name: 'health-factor',
  folders: ['health'],
  step: 'assessment',
  // Version 2 added what a small child went without.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    factor: TrackKey,
    is: z.enum(['risk', 'protective', 'over']),
    area: HealthArea,
    wentWithout: z.array(EarlyLack).max(EARLY_LACKS.length).optional(),
    seenNow: z.array(EarlySign).max(EARLY_SIGNS.length).optional(),
    words: Words,
    source: ToldBy,
    from: PlainDate.optional(),
    until: PlainDate.optional(),
  }),
  single: { key: (body) => body.factor },
})
