import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { AGE_BANDS, type AgeBand } from '../person.ts'
import { PHASES } from '../phase.ts'

/** Most questions of a form that come first. */
export const MOST_FIRST = 3
const Field = z.string().min(1).max(60)
const once = (all: readonly unknown[]) => new Set(all).size === all.length
const KNOWN_BANDS = AGE_BANDS.filter((band): band is Exclude<AgeBand, 'not-known'> => band !== 'not-known')

/**
 * A programme, as forms know it: children of these ages, in these phases of the work. How trafficking touched a child
 * is not among them, since a form that looks different would tell it to whoever sees the screen.
 */
export const Programme = z
  .strictObject({
    ages: z
      .array(z.enum(KNOWN_BANDS))
      .min(1)
      .refine(once, { message: 'twice' satisfies ShapeRule })
      .optional(),
    phases: z
      .array(z.enum(PHASES))
      .min(1)
      .refine(once, { message: 'twice' satisfies ShapeRule })
      .optional(),
  })
  .refine(({ ages, phases }) => ages !== undefined || phases !== undefined)
export type Programme = z.infer<typeof Programme>

/** Which questions of one of our forms come first, and which are not asked. What was answered is always shown. */
export const FormOrder = z
  .strictObject({
    beside: z.string().min(1).max(60),
    /** Absent: for every child. */
    programme: Programme.optional(),
    first: z.array(Field).max(MOST_FIRST),
    hidden: z.array(Field).max(20),
  })
  .refine(({ first, hidden }) => once([...first, ...hidden]), { message: 'twice' satisfies ShapeRule })
export type FormOrder = z.infer<typeof FormOrder>

/** One form for one programme has one order. */
export const orderKey = ({ beside, programme }: FormOrder): string =>
  [beside, ...[programme?.ages, programme?.phases].map((codes) => codes?.toSorted().join('+') ?? '')].join(' ')
