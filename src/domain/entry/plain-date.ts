import { z } from 'zod'
import type { ShapeRule } from './shape-rules.ts'

/** A day as `YYYY-MM-DD`, in the calendar of the form; no time, no zone. */
export const PlainDate = z.iso.date().brand<'plain-date'>()
export type PlainDate = z.infer<typeof PlainDate>

/** A day, or the first and last day between which something happened. */
export const When = z.union([
  PlainDate,
  z
    .strictObject({ from: PlainDate, to: PlainDate })
    .refine((range) => range.from <= range.to, 'range-backwards' satisfies ShapeRule),
])
export type When = z.infer<typeof When>

const DAY = 86_400_000
const instant = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
/** The last day that can be written in ten characters: no day that is counted lies beyond it. */
const LAST = instant('9999-12-31')
const plain = (ms: number) => new Date(Math.min(ms, LAST)).toISOString().slice(0, 10) as PlainDate

export const startOf = (when: When): PlainDate => (typeof when === 'string' ? when : when.from)
export const endOf = (when: When): PlainDate => (typeof when === 'string' ? when : when.to)

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((instant(to) - instant(from)) / DAY)

/** The moment so many hours after another. */
export const hoursAfter = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString()

export const addDays = (date: PlainDate, days: number): PlainDate => plain(instant(date) + days * DAY)

/** The same day of the month `months` later, or the last day of that month where the month is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = [
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1 + months,
    Number(date.slice(8, 10)),
  ]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return plain(Date.UTC(year, month, Math.min(day, last)))
}

/** Completed years between two days: an age. */
export function yearsBetween(from: PlainDate, to: PlainDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
