import { z } from 'zod'
import { EntryId, FileId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { HowItEnded } from '../../vocabulary/before/encounter.ts'
import { District } from '../../vocabulary/place/district.ts'

/** A month as `YYYY-MM`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-03')

/**
 * What is added to figures where the agency decided that contacts are counted: of children without a file, how many for
 * each way in which it ended, and the first-level district. Nothing of who they seemed to be.
 */
const ForFigures = z.strictObject({
  district: District.optional(),
  ended: z
    .array(z.strictObject({ how: HowItEnded, children: z.number().int().min(1).max(500) }))
    .min(1)
    .max(3),
})
export type ForFigures = z.infer<typeof ForFigures>

/**
 * What became of a contact, or of one child in it: a file was opened, it was the same child as in another file, it is
 * kept longer, or only the number is kept. `only-counted` removes the words of the contact, on this device at once and
 * everywhere with the next connection; how many children and in which month is kept (P3). `let-go` is from before
 * `only-counted` existed: the words of such a contact are kept until its time is over.
 */
export const encounterSettled = defineKind({
  name: 'encounter-settled',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter'],
  // Version 2 added `kept-longer` and `only-counted`, version 3 `figures`.
  version: 3,
  nature: 'fact',
  schema: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('became-a-file'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('known-already'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('let-go'), entry: EntryId, mark: TrackKey.optional(), because: Words.optional() }),
    z.strictObject({ as: z.literal('kept-longer'), entry: EntryId, until: PlainDate, because: Words }),
    z.strictObject({
      as: z.literal('only-counted'),
      entry: EntryId,
      children: z.number().int().min(1).max(500),
      month: Month,
      why: z.enum(['time-is-over', 'let-go']),
      figures: ForFigures.optional(),
    }),
  ]),
})
