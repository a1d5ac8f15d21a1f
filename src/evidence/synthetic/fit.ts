import type { Chance } from './chance.ts'
import type { CubeLayout } from './layout.ts'
import type { Estimate } from './least-squares.ts'
import { priceValues } from './price-values.ts'
import { eachFullCell } from './support.ts'
import { type Through, throughColumn } from './through.ts'
import { findCells, type Runs, runsOf } from './runs.ts'
import { type CountedRows, rowCount, type CodedRows } from './rows.ts'

/** Larger than any sum of true costs: a move into a forbidden cell is never chosen, and one out of it always. */
const FORBIDDEN = 1e12

/**
 * Synthetic records that move towards the estimate: moves reduce Σ weight·(count − estimate)² over all cells, and never enter a forbidden one.
 * `price[cell]` is what one more record in that cell adds to the sum (divided by how many records one row represents); all moves are computed from it.
 */
export class FittedRecords {
  readonly rows: CodedRows
  readonly allowed: Uint8Array
  readonly #counts: Float64Array
  readonly #layout: CubeLayout
  readonly #price: Float64Array
  readonly #weight: Float64Array
  readonly #through: readonly Through[]
  readonly #runs: Runs
  /** The cells of the record that is being changed, and of the one that it may become a copy of. */
  readonly #here: Int32Array
  readonly #there: Int32Array
  readonly #chance: Chance
  readonly #stands: number
  readonly #costs: Float64Array

  /** How many more records may leave each cell; null where there is no limit. */
  readonly #spare: Int32Array | null

  /**
   * Every move updates the counts, so that records are counted once for many fits. `stands`: the number of records that each row represents.
   * `least`: no move leaves a combination of two or three values with fewer records than this; 0 for no limit.
   */
  constructor(
    { rows, counts }: CountedRows,
    layout: CubeLayout,
    estimate: Estimate,
    weights: Float64Array,
    allowed: Uint8Array,
    chance: Chance,
    stands: number,
    least: number,
  ) {
    this.rows = rows
    this.#counts = counts
    this.allowed = allowed
    this.#layout = layout
    this.#weight = weights
    this.#chance = chance
    this.#stands = stands
    this.#through = layout.sizes.map((_, column) => throughColumn(layout, column, weights))
    this.#runs = runsOf(layout)
    this.#here = new Int32Array(layout.cubes.length)
    this.#there = new Int32Array(layout.cubes.length)
    this.#costs = new Float64Array(Math.max(...layout.sizes, 1))
    this.#spare = least > 0 ? spareOf(counts, layout, least) : null
    this.#price = this.#prices(counts, estimate)
  }

  #prices(counts: Float64Array, estimate: Estimate): Float64Array {
    const price = counts.slice()
    for (const [index, cube] of this.#layout.cubes.entries()) {
      const weight = this.#weight[index] ?? 0
      for (let cell = cube.offset; cell < cube.offset + cube.cells; cell++) {
        price[cell] =
          this.allowed[cell] === 1
            ? weight * (2 * ((price[cell] ?? 0) - (estimate.cells[cell] ?? 0)) + this.#stands)
            : FORBIDDEN
      }
    }
    return price
  }

  /** Tries for every record, column by column, all values of that column: each chosen with weight exp(−cost/heat), or the cheapest where heat is 0. Yields how many records are done. */
  *flips(heat: number): Generator<number, void> {
    const count = rowCount(this.rows)
    for (let row = 0; row < count; row++) {
      this.flipRow(row, heat)
      if (row % 256 === 255) yield row
    }
  }

  /** The same for one record, starting at a random column. */
  flipRow(row: number, heat: number): void {
    const { width } = this.rows
    const first = this.#chance.below(width)
    this.#find(row, this.#here)
    for (let k = 0; k < width; k++) this.#flip(row, (first + k) % width, heat)
  }

  #find(row: number, into: Int32Array): void {
    findCells(this.#runs, this.rows.codes, row * this.rows.width, into)
  }

  #flip(row: number, column: number, heat: number): void {
    const through = this.#through[column]
    if (!through) return
    const { codes, width } = this.rows
    const costs = this.#costs
    const size = this.#layout.sizes[column] ?? 0
    const start = row * width
    const old = codes[start + column] ?? 0
    priceValues(costs, size, old, this.#price, this.#here, through)
    // The record's own cell: the record would leave it first.
    costs[old] = (costs[old] ?? 0) - 2 * this.#stands * through.weight
    const chosen = this.#choose(size, heat)
    if (chosen !== old && (this.#spare === null || mayLeave(this.#spare, through, this.#here)))
      this.#move(start, column, through, old, chosen)
  }

  #choose(size: number, heat: number): number {
    const costs = this.#costs
    let least = Infinity
    let cheapest = 0
    for (let code = 0; code < size; code++) {
      const cost = costs[code] ?? 0
      if (cost >= least) continue
      least = cost
      cheapest = code
    }
    if (heat === 0) return cheapest
    let sum = 0
    for (let code = 0; code < size; code++) {
      const weight = Math.exp((least - (costs[code] ?? 0)) / heat)
      costs[code] = weight
      sum += weight
    }
    let left = this.#chance.real() * sum
    for (let code = 0; code < size; code++) {
      left -= costs[code] ?? 0
      if (left < 0) return code
    }
    return cheapest
  }

  #move(start: number, column: number, { tables, step, cube }: Through, old: number, chosen: number): void {
    const price = this.#price
    const spare = this.#spare
    const here = this.#here
    const weight = this.#weight
    const counts = this.#counts
    const stands = this.#stands
    for (let k = 0; k < tables; k++) {
      const table = cube[k] ?? 0
      const from = here[table] ?? 0
      const to = from + (chosen - old) * (step[k] ?? 0)
      const change = 2 * stands * (weight[table] ?? 0)
      price[from] = (price[from] ?? 0) - change
      price[to] = (price[to] ?? 0) + change
      here[table] = to
      counts[from] = (counts[from] ?? 0) - stands
      counts[to] = (counts[to] ?? 0) + stands
      if (spare === null) continue
      spare[from] = (spare[from] ?? 0) - 1
      spare[to] = (spare[to] ?? 0) + 1
    }
    this.rows.codes[start + column] = chosen
  }

  /** Tries for every record to become a copy of another one: it helps where single values cannot move, because a copy is always allowed. */
  *copies(heat: number): Generator<number, void> {
    const count = rowCount(this.rows)
    for (let row = 0; row < count; row++) {
      const from = this.#chance.below(count)
      const cost = this.copyCost(row, from)
      const taken = cost <= 0 ? cost < 0 : heat > 0 && this.#chance.real() < Math.exp(-cost / heat)
      if (taken && this.#mayBecome(row, from)) this.copy(row, from)
      if (row % 256 === 255) yield row
    }
  }

  /** What making `row` a copy of `from` adds to the sum. */
  copyCost(row: number, from: number): number {
    const { codes, width } = this.rows
    const price = this.#price
    const weight = this.#weight
    const { first, firstStep, second, secondStep, last, sizes, offsets } = this.#runs
    const stands = 2 * this.#stands
    const at = row * width
    const to = from * width
    let cost = 0
    let table = 0
    for (let run = 0; run < last.length; run++) {
      const a = first[run] ?? 0
      const b = second[run] ?? 0
      const stepA = firstStep[run] ?? 0
      const stepB = secondStep[run] ?? 0
      const lead = stepA * (codes[at + a] ?? 0) + stepB * (codes[at + b] ?? 0)
      const nextLead = stepA * (codes[to + a] ?? 0) + stepB * (codes[to + b] ?? 0)
      for (let column = last[run] ?? 0; column < width; column++, table++) {
        const size = sizes[column] ?? 0
        const offset = offsets[table] ?? 0
        const old = (offset + Math.imul(lead, size) + (codes[at + column] ?? 0)) | 0
        const next = (offset + Math.imul(nextLead, size) + (codes[to + column] ?? 0)) | 0
        const away = next - old
        // 1 where it moves, 0 where it stays, without a branch that the processor would mispredict.
        cost += (price[next] ?? 0) - (price[old] ?? 0) + stands * (weight[table] ?? 0) * ((away | -away) >>> 31)
      }
    }
    return cost
  }

  /** Whether a record may become a copy of `from`: in every cell that it would leave enough others remain. */
  #mayBecome(row: number, from: number): boolean {
    const spare = this.#spare
    if (spare === null) return true
    this.#find(from, this.#there)
    this.#find(row, this.#here)
    return this.#here.every((cell, table) => cell === this.#there[table] || (spare[cell] ?? 0) > 0)
  }

  copy(row: number, from: number): void {
    const { width, codes } = this.rows
    this.#become(row, (column) => codes[from * width + column] ?? 0)
  }

  /** Makes every value of a record blank, which is always allowed. */
  clear(row: number): void {
    this.#become(row, () => 0)
  }

  #become(row: number, nextOf: (column: number) => number): void {
    const { width, codes } = this.rows
    this.#find(row, this.#here)
    for (const [column, through] of this.#through.entries()) {
      const old = codes[row * width + column] ?? 0
      const next = nextOf(column)
      if (next !== old) this.#move(row * width, column, through, old, next)
    }
  }
}

const PLENTY = 1 << 30

function spareOf(counts: Float64Array, layout: CubeLayout, least: number): Int32Array {
  const spare = new Int32Array(counts.length).fill(PLENTY)
  for (const cube of layout.cubes)
    if (cube.columns.length > 1)
      eachFullCell(cube, (cell) => {
        spare[cube.offset + cell] = (counts[cube.offset + cell] ?? 0) - least
      })
  return spare
}

/** Whether a record may give up its code in one column: in every table with this column enough others remain. */
function mayLeave(spare: Int32Array, { tables, cube }: Through, here: Int32Array): boolean {
  for (let k = 0; k < tables; k++) if ((spare[here[cube[k] ?? 0] ?? 0] ?? 0) <= 0) return false
  return true
}

/** By cube: the weight of a squared error in one of its cells, with a factor by the number of its columns. */
export function weightsOf(layout: CubeLayout, sds: readonly number[], byWays: readonly number[]): Float64Array {
  return Float64Array.from(
    layout.cubes,
    ({ columns: { length } }, index) => (byWays[length - 1] ?? 1) / (sds[index] ?? 1) ** 2,
  )
}
