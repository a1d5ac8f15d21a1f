import { daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** Today's date in this device's time zone, by its clock. */
export function todayHere(now: Date = new Date()): PlainDate {
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as PlainDate
}

/** Negative for the past. */
export const daysFromToday = (date: PlainDate): number => daysBetween(todayHere(), date)
