import * as z from 'zod'

/** A quarter or a year as DHIS2 writes it: `2026Q1`, `2026`. */
export const PeriodId = z.string().regex(/^20\d\d(Q[1-4])?$/)
export const PERIOD_LENGTHS = ['quarterly', 'yearly'] as const
export type PeriodLength = (typeof PERIOD_LENGTHS)[number]

const DAY = 86_400_000
/** A day ends twelve hours later in the last time zone than by universal time. */
const LAST_TIME_ZONE = DAY / 2

export const lengthOf = (period: string): PeriodLength => (period.includes('Q') ? 'quarterly' : 'yearly')

/** The quarters of a period as our tables name them: `2026-Q1`. */
export const quartersOf = (period: string): readonly string[] =>
  lengthOf(period) === 'quarterly'
    ? [period.replace('Q', '-Q')]
    : [1, 2, 3, 4].map((quarter) => `${period}-Q${String(quarter)}`)

/** The first moment after the period, by universal time. */
function endOf(period: string): number {
  const year = Number(period.slice(0, 4))
  return Date.UTC(year, lengthOf(period) === 'quarterly' ? Number(period.slice(5)) * 3 : 12)
}

/** Whether the period was over everywhere on earth at this moment: what was counted before counts only a part of it. */
export const isOverAt = (period: string, moment: number): boolean => moment >= endOf(period) + LAST_TIME_ZONE

/** Whether a period should have been written by this day (`2026-05-01`), so many days after its end. */
export const isDueOn = (period: string, day: string, daysAfter: number): boolean =>
  Date.parse(`${day}T00:00:00Z`) >= endOf(period) + daysAfter * DAY

/** From the first period on, all that are over on this day. */
export function periodsOver(from: string, day: string): readonly string[] {
  const now = Date.parse(`${day}T00:00:00Z`)
  const periods: string[] = []
  for (let period = from; endOf(period) <= now; period = after(period)) periods.push(period)
  return periods
}

function after(period: string): string {
  const year = Number(period.slice(0, 4))
  if (lengthOf(period) === 'yearly') return String(year + 1)
  const quarter = Number(period.slice(5))
  return quarter === 4 ? `${String(year + 1)}Q1` : `${String(year)}Q${String(quarter + 1)}`
}
