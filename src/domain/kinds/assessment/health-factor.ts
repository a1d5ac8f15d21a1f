import { z } from 'zod'
import { ToldBy } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { HealthArea } from '../../vocabulary/risk-area.ts'

/**
 * A health matter that endangers or protects. It is in `health` and nowhere else, makes nothing due and is in no list
 * of risks, on no card and in no reminder (N5).
 */
export const healthFactor = defineKind({
  name: 'health-factor',
  folders: ['health'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    factor: TrackKey,
    is: z.enum(['risk', 'protective', 'over']),
    area: HealthArea,
    words: Words,
    source: ToldBy,
    from: PlainDate.optional(),
    until: PlainDate.optional(),
  }),
  single: { key: (body) => body.factor },
})
