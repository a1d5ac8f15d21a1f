import { z } from 'zod'
import type { AgeBand } from './person.ts'

/** One line each for the first 72 hours (P10). Health has its own entry, in its own folder (N5). */
export const FIRST_HOURS_LINES = [
  'safe-sleep',
  'siblings-safe',
  'limits-told',
  'reported',
  'representative',
  'who-knows',
  'phone-in-hand',
  'fed-and-warm',
  'who-may-fetch',
  'food-and-clothes',
  'interpreter',
] as const
export const FirstHoursLine = z.enum(FIRST_HOURS_LINES)
export type FirstHoursLine = z.infer<typeof FirstHoursLine>

/** Of a child who can neither be told nor telephone. */
const NOT_OF_A_BABY: readonly FirstHoursLine[] = ['limits-told', 'phone-in-hand', 'food-and-clothes', 'interpreter']
const NOT_OF_A_SMALL_CHILD: readonly FirstHoursLine[] = ['phone-in-hand', 'fed-and-warm']
/** Of a child who is fed, kept warm and fetched by others. */
const OF_SMALL_CHILDREN: readonly FirstHoursLine[] = ['fed-and-warm', 'who-may-fetch']

/** The lines that are asked of a child of this age. Of an age that is not known, all of them. */
export function linesForAge(band: AgeBand): readonly FirstHoursLine[] {
  if (band === 'not-known') return FIRST_HOURS_LINES
  const left = band === '0-2' ? NOT_OF_A_BABY : band === '3-5' ? NOT_OF_A_SMALL_CHILD : OF_SMALL_CHILDREN
  return FIRST_HOURS_LINES.filter((line) => !left.includes(line))
}

/** For a clash: what still needs doing leads. */
export const LINE_ANSWERS = ['no', 'not-known', 'under-way', 'yes', 'not-needed'] as const
export const LineAnswer = z.enum(LINE_ANSWERS)
export type LineAnswer = z.infer<typeof LineAnswer>

export const HEALTH_NEEDS = ['now', 'today', 'soon', 'not-known', 'none-seen'] as const
export const HealthNeed = z.enum(HEALTH_NEEDS)

/** Windows counted from the last contact, in hours. Both figures are general: verify locally before relying on one (P10). */
export const HEALTH_CLOCKS = { 'hiv-prophylaxis': 72, 'emergency-contraception': 120 } as const
export type HealthClock = keyof typeof HEALTH_CLOCKS

export const CLOCK_ANSWERS = ['to-decide', 'under-way', 'done', 'declined', 'not-fitting', 'not-available'] as const
export const ClockAnswer = z.enum(CLOCK_ANSWERS)
