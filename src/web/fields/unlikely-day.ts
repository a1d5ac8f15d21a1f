import { addDays, addMonths, endOf, startOf, type PlainDate, type When } from '#domain/entry/plain-date.ts'

/** Bounds in years: longer ago than anybody lives, and further ahead than anything is planned. */
const YEARS = 120

/**
 * Whether a day is likely a typing error: before anybody alive was born, or too far ahead. For a past event (`was`) that is after tomorrow, since in other time zones it
 * is that day already. The field asks about it and never refuses: a fact is always saved.
 */
export function unlikelyDay(when: When, today: PlainDate, was: boolean): boolean {
  const last = was ? addDays(today, 1) : addMonths(today, 12 * YEARS)
  return endOf(when) < addMonths(today, -12 * YEARS) || startOf(when) > last
}
