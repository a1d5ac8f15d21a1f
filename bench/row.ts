/** One line of a bench: our figure and a peer's or a limit, measured in the same run. */
export interface Row {
  readonly name: string
  readonly ours: number
  /** Null if the goal is a limit and not a peer. */
  readonly peer: number | null
  readonly unit: string
  /** How many times better than the peer or the limit; null if ours is zero, which cannot be divided by. */
  readonly ratio: number | null
  /** The least ratio that passes; null for a figure without a goal. */
  readonly goal: number | null
  readonly holds: boolean
}

/** Less is better (time, bytes): ratio = peer / ours. */
export function less(name: string, ours: number, peer: number, unit: string, goal: number | null): Row {
  return { name, ours, peer, unit, ratio: quotient(peer, ours), goal, holds: goal === null || peer >= ours * goal }
}

/** More is better (rates): ratio = ours / peer. */
export function more(name: string, ours: number, peer: number, unit: string, goal: number | null): Row {
  return { name, ours, peer, unit, ratio: quotient(ours, peer), goal, holds: goal === null || ours >= peer * goal }
}

/** Must stay under a limit: ratio = limit / ours, goal 1. */
export function under(name: string, ours: number, limit: number, unit: string): Row {
  return { name, ours, peer: null, unit, ratio: quotient(limit, ours), goal: 1, holds: ours <= limit }
}

/** A figure that has neither a peer nor a goal. */
export function shown(name: string, ours: number, unit: string): Row {
  return { name, ours, peer: null, unit, ratio: 1, goal: null, holds: true }
}

const quotient = (above: number, below: number): number | null => (below === 0 ? null : above / below)

const figure = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2)

/** Prints rows for a person. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'peer', 'unit', 'ratio', 'goal', '']
  const body = rows.map((row) => [
    row.name,
    figure(row.ours),
    figure(row.peer),
    row.unit,
    figure(row.ratio),
    figure(row.goal),
    row.goal === null ? '' : row.holds ? 'holds' : 'FALLS SHORT',
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((line) => (line[column] ?? '').length)))
  return [head, ...body]
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

/** The median of an odd number of measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
