import { z } from 'zod'
import { addDays, addMonths, endOf, type PlainDate, type When } from '../entry/plain-date.ts'

/** How often something is counted. */
export const EVERY = ['month', 'quarter', 'year'] as const
export const Every = z.enum(EVERY)
export type Every = z.infer<typeof Every>

/** Days that are counted together, the first and the last of them among these. */
export interface Period {
  readonly first: PlainDate
  readonly last: PlainDate
}

const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 }

/** The month, quarter or year of the calendar that this day belongs to. */
export function periodOf(every: Every, day: PlainDate): Period {
  const [year = '', month = ''] = day.split('-')
  const begins = Number(month) - ((Number(month) - 1) % MONTHS[every])
  const first = `${year}-${String(begins).padStart(2, '0')}-01` as PlainDate
  return { first, last: addDays(addMonths(first, MONTHS[every]), -1) }
}

/** The one before, or after where `back` is -1. */
export const periodBefore = (every: Every, { first }: Period, back = 1): Period =>
  periodOf(every, addMonths(first, -MONTHS[every] * back))

/**
 * Whether something that happened is in the period: by its last day, so that each thing is counted in one period only.
 */
export const isWithin = ({ first, last }: Period, at: When): boolean => endOf(at) >= first && endOf(at) <= last
