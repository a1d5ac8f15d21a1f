import { addMonths, daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'

/** The days that a picture shows, from its first to its last. */
export interface TimeAxis {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** From the earliest of these days until today; null where there is none. A day after today is today. */
export function axisUntil(today: PlainDate, days: readonly PlainDate[]): TimeAxis | null {
  const [from] = days.toSorted()
  if (from === undefined) return null
  return { from: from > today ? today : from, to: today }
}

/** Where a day is, in per cent of the width. Days outside are at the edge; an axis of one day has it at its end. */
export function percentAlong({ from, to }: TimeAxis, day: PlainDate): number {
  const whole = daysBetween(from, to)
  if (whole <= 0) return 100
  return Math.min(100, Math.max(0, (daysBetween(from, day) * 100) / whole))
}

/** The first days of months that are written above the axis: at most `most`, equally far apart, each with room for its words before the end. */
export function monthsOnAxis(axis: TimeAxis, most: number): readonly PlainDate[] {
  const { from, to } = axis
  const firsts: PlainDate[] = []
  for (let n = 1; ; n += 1) {
    const first = addMonths(`${from.slice(0, 7)}-01` as PlainDate, n)
    if (first > to) break
    firsts.push(first)
  }
  const step = Math.max(1, Math.ceil(firsts.length / most))
  return firsts.filter((first, at) => at % step === 0 && percentAlong(axis, first) <= 100 - 90 / most)
}

export interface Span {
  readonly since: PlainDate
  /** Null: until the end of the axis. */
  readonly until: PlainDate | null
}

/** Where a span begins and how wide it is, in per cent. */
export function spanAlong(axis: TimeAxis, { since, until }: Span): { readonly start: number; readonly wide: number } {
  const start = percentAlong(axis, since)
  return { start, wide: percentAlong(axis, until ?? axis.to) - start }
}

/** A line through the points that are known, in per cent; one that is not known breaks it. */
export function lineThrough(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  return points
    .flatMap((point, at) => {
      if (point === null) return []
      const begins = at === 0 || points[at - 1] === null
      return [`${begins ? 'M' : 'L'}${point.x.toFixed(2)} ${point.y.toFixed(2)}`]
    })
    .join('')
}
