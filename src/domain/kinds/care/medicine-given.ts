import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { TrackKey } from '../../file/tracks.ts'

export const DOSE_BECAME = ['dose-given', 'dose-refused', 'dose-not-given'] as const
const DoseBecame = z.enum(DOSE_BECAME)
export type DoseBecame = z.infer<typeof DoseBecame>

/**
 * One dose was given, was refused, or was not given, with the hour: it lies where its `medicine-to-give` lies. `dose`:
 * which of the day's doses it answers; absent for a medicine that is given if needed.
 */
export const medicineGiven = defineKind({
  name: 'medicine-given',
  folders: ['health', 'care'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    medicine: TrackKey,
    became: DoseBecame,
    time: TimeOfDay,
    dose: z.strictObject({ on: PlainDate, at: TimeOfDay }).optional(),
    /** Who gave it, where somebody else writes it down from paper. */
    gave: Doer.optional(),
    words: Line.optional(),
  }),
})

export type MedicineGiven = EntryOf<typeof medicineGiven>
