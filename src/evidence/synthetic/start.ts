import { shuffle, numbersBelow } from '../privacy/shuffle.ts'
import type { Chance } from './chance.ts'
import type { CubeLayout } from './layout.ts'
import type { Estimate } from './least-squares.ts'
import type { CodedRows } from './rows.ts'
import { type Through, throughColumn } from './through.ts'

/** Smaller estimates are raised to this where they become probabilities, so that every allowed value stays possible. */
const FLOOR = 0.1

/**
 * First records of the fit: column after column in random order, each value with weight exp(mean log estimate of the pairs that it forms), among those that
 * make no forbidden combination with the values chosen before. The blank is always one of them. Yields how many are made.
 */
export function* startRows(
  layout: CubeLayout,
  estimate: Estimate,
  allowed: Uint8Array,
  count: number,
  chance: Chance,
): Generator<number, CodedRows> {
  const width = layout.sizes.length
  const rows = { width, codes: new Uint16Array(count * width) }
  const evenly = new Float64Array(layout.cubes.length).fill(1)
  const making: Making = {
    layout,
    allowed,
    chance,
    rows,
    through: layout.sizes.map((_, column) => {
      const through = throughColumn(layout, column, evenly)
      return { ...through, triple: tripleWith(through, width) }
    }),
    logs: Float32Array.from(estimate.cells, (value) => Math.log(Math.max(value, FLOOR))),
    weights: new Float64Array(Math.max(...layout.sizes, 1)),
    standing: new Uint8Array(width),
    order: numbersBelow(width),
  }
  for (let row = 0; row < count; row++) {
    makeRow(making, row * width)
    if (row % 256 === 255) yield row
  }
  return rows
}

interface Making {
  readonly layout: CubeLayout
  readonly allowed: Uint8Array
  readonly chance: Chance
  readonly rows: CodedRows
  readonly through: readonly (Through & { readonly triple: Int32Array })[]
  readonly logs: Float32Array
  readonly weights: Float64Array
  /** 1 for columns that have their value. */
  readonly standing: Uint8Array
  /** The order in which the columns get their values; different for each row. */
  readonly order: Uint32Array
}

function makeRow(making: Making, start: number): void {
  const { layout, chance, rows, through, weights, standing, order } = making
  standing.fill(0)
  shuffle(order, chance)
  for (const [set, column] of order.entries()) {
    const tables = through[column]
    if (!tables) continue
    weigh(making, tables, layout.sizes[column] ?? 0, start, set)
    rows.codes[start + column] = draw(weights, layout.sizes[column] ?? 0, chance)
    standing[column] = 1
  }
}

/** By two other columns, one × width + the other: the table of this column that has them too. */
function tripleWith({ tables, ways, other }: Through, width: number): Int32Array {
  const triple = new Int32Array(width * width)
  for (let table = 0; table < tables; table++) {
    if (ways[table] !== 3) continue
    const first = other[2 * table] ?? 0
    const second = other[2 * table + 1] ?? 0
    triple[first * width + second] = table
    triple[second * width + first] = table
  }
  return triple
}

function weigh(making: Making, through: Making['through'][number], size: number, start: number, set: number): void {
  const { weights } = making
  weights.fill(0, 0, size)
  weighPairs(making, through, size, start, set)
  if (making.layout.ways > 2) vetoTriples(making, through, size, start, set)
  for (let code = 0; code < size; code++) weights[code] = Math.exp(weights[code] ?? 0)
}

function weighPairs(
  { rows: { codes }, weights, standing, logs, allowed }: Making,
  { tables, offset, step, other, otherStep, ways }: Through,
  size: number,
  start: number,
  set: number,
): void {
  const share = 1 / Math.max(1, set)
  for (let table = 0; table < tables && ways[table] !== 3; table++) {
    const first = other[2 * table] ?? 0
    if (ways[table] === 1 ? set > 0 : standing[first] === 0) continue
    const base = (offset[table] ?? 0) + (otherStep[2 * table] ?? 0) * (codes[start + first] ?? 0)
    for (let code = 0; code < size; code++) {
      const cell = base + code * (step[table] ?? 0)
      weights[code] = (weights[code] ?? 0) + (allowed[cell] === 1 ? (logs[cell] ?? 0) * share : -Infinity)
    }
  }
}

/** A value that would make a forbidden combination with two of the chosen values gets weight 0. */
function vetoTriples(
  { rows: { codes, width }, weights, order, allowed }: Making,
  { offset, step, other, otherStep, triple }: Making['through'][number],
  size: number,
  start: number,
  set: number,
): void {
  for (let one = 1; one < set; one++)
    for (let two = 0; two < one; two++) {
      const table = triple[(order[one] ?? 0) * width + (order[two] ?? 0)] ?? 0
      const base =
        (offset[table] ?? 0) +
        (otherStep[2 * table] ?? 0) * (codes[start + (other[2 * table] ?? 0)] ?? 0) +
        (otherStep[2 * table + 1] ?? 0) * (codes[start + (other[2 * table + 1] ?? 0)] ?? 0)
      const stride = step[table] ?? 0
      for (let code = 0; code < size; code++) if (allowed[base + code * stride] !== 1) weights[code] = -Infinity
    }
}

function draw(weights: Float64Array, size: number, chance: Chance): number {
  let sum = 0
  for (let code = 0; code < size; code++) sum += weights[code] ?? 0
  let left = chance.real() * sum
  for (let code = 0; code < size; code++) {
    left -= weights[code] ?? 0
    if (left < 0) return code
  }
  return 0
}
