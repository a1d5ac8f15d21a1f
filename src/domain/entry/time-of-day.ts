import { z } from 'zod'
import type { ShapeRule } from './shape-rules.ts'

/** Of the day, as a clock with 24 hours shows it. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day' satisfies ShapeRule)
