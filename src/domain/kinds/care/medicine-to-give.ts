import { z } from 'zod'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { leading, tracks, TrackKey } from '../../file/tracks.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'

const what = {
  medicine: TrackKey,
  /** As whoever gives it recognises it: what is written on the box, or how the box looks. Never what it is for. */
  called: Line,
  /** With food, lying down, out of the fridge. */
  how: Line.optional(),
  /** The last day on which it is given. */
  until: PlainDate.optional(),
}

/**
 * What a child is given, how much, at what hours and until when, in place of what it is for: that is in `health-matter`
 * (N5). It is in `health`; whoever writes it may put it in `care`, so that a house can give it without reading Health.
 * A clash stops nothing: both values are shown, and nothing is given on a guess.
 */
export const medicineToGive = defineKind({
  name: 'medicine-to-give',
  folders: ['health', 'care'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('at-hours'),
      ...what,
      doses: z
        .array(z.strictObject({ at: TimeOfDay, amount: Line }))
        .min(1)
        .max(8),
    }),
    z.strictObject({
      is: z.literal('if-needed'),
      ...what,
      when: Line,
      amount: Line,
      /** Hours between two doses, at least. */
      hoursApart: z.number().int().min(1).max(48),
      /** Doses in 24 hours, at most. */
      mostADay: z.number().int().min(1).max(12),
    }),
    z.strictObject({ is: z.literal('stopped'), medicine: TrackKey, called: Line, because: Words.optional() }),
  ]),
  single: {
    key: (body) => body.medicine,
    safer: (a, b) => saferFirst(['at-hours', 'if-needed', 'stopped'])(a.is, b.is),
    care: () => true,
  },
})

export type MedicineToGive = EntryOf<typeof medicineToGive>

/** Every medicine that is given now, of the folders that are held. */
export const medicinesGiven = (file: CaseFile): readonly MedicineToGive[] =>
  leading(file, medicineToGive).filter(({ body }) => body.is !== 'stopped')

/** Medicines of which two people wrote different things at once. */
export const medicinesThatClash = (file: CaseFile): ReadonlySet<TrackKey> =>
  new Set(tracks(file, medicineToGive).flatMap(({ key, now }) => (now.length > 1 ? key : [])))
