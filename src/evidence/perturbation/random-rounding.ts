import { RandomBits, type RandomBytes } from '../privacy/random-bits.ts'
import { given, refused, type Answer } from '../record/answer.ts'
import { stridesOf, type Table } from '../tables/table.ts'

export type Base = 3 | 5

/**
 * Every count, totals too, goes to a multiple of the base next to it: up with the chance of its remainder, so that on average nothing is gained or lost. Tables do not
 * add up. Drawn anew for each table, two tables of the same people can be averaged: cell keys are the better choice where tables are asked for again.
 */
export function randomRounding({ axes, where, counts }: Table, base: Base, random: RandomBytes): Table {
  const bits = new RandomBits(random)
  const round = (count: number) => {
    const over = count % base
    return count - over + (bits.below(base) < over ? base : 0)
  }
  return { axes, where, counts: counts.map(round) }
}

/**
 * Rounds a table of one or two axes so that it still adds up (controlled rounding, Cox 1987): each count goes to a multiple next to it, zeros and multiples stay, and on
 * average nothing is gained or lost. Refused for more axes, where such a rounding need not exist.
 */
export function controlledRounding(table: Table, base: Base, random: RandomBytes): Answer<Table, 'too-many-axes', { readonly axes: number }> {
  if (table.axes.length > 2) return refused('too-many-axes', { axes: table.axes.length })
  const grid = gridOf(table)
  const bits = new RandomBits(random)
  for (let cycle = cycleIn(grid, base); cycle.length > 0; cycle = cycleIn(grid, base)) shift(grid, cycle, base, bits)
  const [rowStride, columnStride] = [stridesOf(table.axes)[0] ?? 1, stridesOf(table.axes)[1] ?? 0]
  const counts = new Float64Array(table.counts.length)
  for (const [a, row] of grid.entries()) {
    for (const [b, value] of row.entries()) {
      if (table.axes.length === 1 && b > 0) continue
      counts[a * rowStride + b * columnStride] = Math.abs(value)
    }
  }
  return given({ axes: table.axes, where: table.where, counts })
}

/** The counts with totals negative, so that every row and every column sums to nothing. A table of one axis gets a second that mirrors it. */
function gridOf({ axes, counts }: Table): number[][] {
  const rows = axes[0]?.levels.length ?? 0
  const columns = axes[1]?.levels.length ?? 2
  const at = (a: number, b: number) => (axes[1] ? (counts[a + b * rows] ?? 0) : (counts[a] ?? 0))
  return Array.from({ length: rows }, (_, a) => Array.from({ length: columns }, (_, b) => at(a, b) * (a === rows - 1 ? -1 : 1) * (b === columns - 1 ? -1 : 1)))
}

type Place = readonly [number, number]

/** A closed walk, along a row and then along a column by turns, over counts that are no multiple. Every line has none of these or at least two, so one exists while any is left. */
function cycleIn(grid: readonly (readonly number[])[], base: Base): readonly Place[] {
  const open = (a: number, b: number) => (grid[a]?.[b] ?? 0) % base !== 0
  const start = grid.findIndex((row) => row.some((value) => value % base !== 0))
  if (start < 0) return []
  const walk: Place[] = []
  const seenRow = new Map<number, number>()
  const seenColumn = new Map<number, number>()
  let row = start
  let from = -1
  for (;;) {
    const before = seenRow.get(row)
    if (before !== undefined) return walk.slice(before)
    seenRow.set(row, walk.length)
    const out = (grid[row] ?? []).findIndex((_, b) => b !== from && open(row, b))
    const passed = seenColumn.get(out)
    if (passed !== undefined) return [...walk.slice(passed + 1), [row, out]]
    seenColumn.set(out, walk.length)
    const next = grid.findIndex((_, a) => a !== row && open(a, out))
    if (out < 0 || next < 0) throw new Error('a line that sums to nothing has no single remainder')
    walk.push([row, out], [next, out])
    row = next
    from = out
  }
}

/** Moves along the cycle, up and down by turns, until one count is a multiple; which way, by a chance that keeps the mean. */
function shift(grid: number[][], cycle: readonly Place[], base: Base, bits: RandomBits): void {
  const over = (value: number) => ((value % base) + base) % base
  const rooms = cycle.map(([a, b], n) => ({ up: n % 2 === 0 ? base - over(grid[a]?.[b] ?? 0) : over(grid[a]?.[b] ?? 0), down: n % 2 === 0 ? over(grid[a]?.[b] ?? 0) : base - over(grid[a]?.[b] ?? 0) }))
  const up = Math.min(...rooms.map((room) => room.up))
  const down = Math.min(...rooms.map((room) => room.down))
  const by = bits.below(up + down) < down ? up : -down
  for (const [n, [a, b]] of cycle.entries()) {
    const row = grid[a]
    if (row) row[b] = (row[b] ?? 0) + (n % 2 === 0 ? by : -by)
  }
}
