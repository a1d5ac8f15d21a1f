import { addDays, daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'
import type { FileLine } from '#device/files/api.ts'
import type { DayItem } from './in-month.ts'

/** A Monday; every other Monday is a whole number of weeks from it. */
const MONDAY = '2024-01-01' as PlainDate

/** The Monday of the week of a day. */
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, -(((daysBetween(MONDAY, day) % 7) + 7) % 7))

/** The seven days of a week with their items: those with a time first, in its order, then what is due that day. */
export function daysOfWeek<Line extends Pick<FileLine, 'due'>>(
  lines: readonly Line[],
  monday: PlainDate,
): readonly DayItem<Line>[] {
  return Array.from({ length: 7 }, (_, at) => {
    const day = addDays(monday, at)
    const items = lines.flatMap((line) => line.due.filter(({ on }) => on === day).map((due) => ({ line, due })))
    return { day, items: items.toSorted((a, b) => (a.due.time ?? LAST).localeCompare(b.due.time ?? LAST)) }
  })
}

const LAST = '99:99'
