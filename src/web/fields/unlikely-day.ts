import { addDays, addMonths, endOf, startOf, type PlainDate, type When } from '#domain/plain-date.ts'

/** Longer ago than anybody lives, and as far ahead as nothing is planned. */
const YEARS = 120

/**
 * Whether a day is likely a slip of the finger: before anybody alive was born, or too far ahead. Of what has happened (`was`) that is after tomorrow, since in other
 * places it is that day already. It is asked about and never refused: a fact is always saved.
 */
export function unlikelyDay(when: When, today: PlainDate, was: boolean): boolean {
  const last = was ? addDays(today, 1) : addMonths(today, 12 * YEARS)
  return endOf(when) < addMonths(today, -12 * YEARS) || startOf(when) > last
}
