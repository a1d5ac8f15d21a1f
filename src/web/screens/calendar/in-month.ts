import type { FileLine } from '#device/files/api.ts'
import type { Due } from '#domain/file/due.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

export interface DayItem<Line> {
  readonly day: PlainDate
  readonly items: readonly { readonly line: Line; readonly due: Due }[]
}

/** Items on the days of a month, `YYYY-MM`, earliest first. Days without items are left out. */
export function itemsInMonth<Line extends Pick<FileLine, 'due'>>(
  lines: readonly Line[],
  month: string,
): readonly DayItem<Line>[] {
  const items = lines.flatMap((line) =>
    line.due.filter(({ on }) => on.startsWith(`${month}-`)).map((due) => ({ line, due })),
  )
  return [...Map.groupBy(items, ({ due }) => due.on)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, of]) => ({ day, items: of }))
}

/** The month so many months away. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const counted = year * 12 + number - 1 + by
  return `${String(Math.floor(counted / 12)).padStart(4, '0')}-${String((counted % 12) + 1).padStart(2, '0')}`
}
