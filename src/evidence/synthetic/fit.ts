import type { Chance } from './chance.ts'
import type { Layout } from './layout.ts'
import type { Estimate } from './least-squares.ts'
import { eachFullCell } from './support.ts'
import { type Through, throughColumn } from './through.ts'
import { countCells, rowCount, type Rows } from './rows.ts'

/** No sum of true costs comes near it: a move into a forbidden cell is never taken, and one out of it always. */
const FORBIDDEN = 1e12

/**
 * Synthetic records that move towards the estimate: they lessen Σ weight·(count − estimate)² over all cells, and never enter a forbidden one.
 * `price[cell]` is what one more record in that cell adds to the sum (divided by how many records one stands for); all moves are read off it.
 */
export class Fit {
  readonly rows: Rows
  readonly allowed: Uint8Array
  readonly #layout: Layout
  readonly #price: Float64Array
  readonly #weight: Float64Array
  readonly #through: readonly Through[]
  readonly #all: Tables
  readonly #chance: Chance
  readonly #stands: number
  readonly #costs: Float64Array

  /** How many more records may leave each cell; null where all may. */
  readonly #spare: Int32Array | null

  /** `stands`: how many records each row stands for. `least`: no combination of two or three values is left by so many records that fewer remain; 0 where it does not matter. */
  constructor(rows: Rows, layout: Layout, estimate: Estimate, weights: Float64Array, allowed: Uint8Array, chance: Chance, stands: number, least: number) {
    this.rows = rows
    this.allowed = allowed
    this.#layout = layout
    this.#weight = weights
    this.#chance = chance
    this.#stands = stands
    this.#through = layout.sizes.map((_, column) => throughColumn(layout, column, weights))
    this.#all = allTables(layout)
    this.#costs = new Float64Array(Math.max(...layout.sizes, 1))
    const counts = countCells(rows, layout, stands)
    this.#spare = least > 0 ? spareOf(counts, layout, least) : null
    this.#price = this.#prices(counts, estimate)
  }

  #prices(counts: Float64Array, estimate: Estimate): Float64Array {
    const price = counts.slice()
    for (const [index, cube] of this.#layout.cubes.entries()) {
      const weight = this.#weight[index] ?? 0
      for (let cell = cube.offset; cell < cube.offset + cube.cells; cell++) {
        price[cell] = this.allowed[cell] === 1 ? weight * (2 * ((price[cell] ?? 0) - (estimate.cells[cell] ?? 0)) + this.#stands) : FORBIDDEN
      }
    }
    return price
  }

  /** Offers every record, column by column, all values of that column: each taken with weight exp(−cost/heat), or the cheapest where heat is 0. Yields how many records are done. */
  *flips(heat: number): Generator<number, void> {
    const count = rowCount(this.rows)
    for (let row = 0; row < count; row++) {
      this.flipRow(row, heat)
      if (row % 256 === 255) yield row
    }
  }

  /** The same for one record, from a column of chance on. */
  flipRow(row: number, heat: number): void {
    const { width } = this.rows
    const first = this.#chance.below(width)
    for (let k = 0; k < width; k++) this.#flip(row, (first + k) % width, heat)
  }

  #flip(row: number, column: number, heat: number): void {
    const through = this.#through[column]
    if (!through) return
    const { codes, width } = this.rows
    const costs = this.#costs
    const price = this.#price
    const size = this.#layout.sizes[column] ?? 0
    const start = row * width
    const old = codes[start + column] ?? 0
    costs.fill(0, 0, size)
    const { tables, offset, step, other, otherStep } = through
    for (let table = 0; table < tables; table++) {
      let cell = (offset[table] ?? 0) + (otherStep[2 * table] ?? 0) * (codes[start + (other[2 * table] ?? 0)] ?? 0) + (otherStep[2 * table + 1] ?? 0) * (codes[start + (other[2 * table + 1] ?? 0)] ?? 0)
      const stride = step[table] ?? 0
      for (let code = 0; code < size; code++) {
        costs[code] = (costs[code] ?? 0) + (price[cell] ?? 0)
        cell += stride
      }
    }
    // Where the record stands already, it would leave first.
    costs[old] = (costs[old] ?? 0) - 2 * this.#stands * through.weight
    const chosen = this.#choose(size, heat)
    if (chosen !== old && (this.#spare === null || mayLeave(this.#spare, through, codes, start, old))) this.#move(start, column, through, old, chosen)
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

  #move(start: number, column: number, through: Through, old: number, chosen: number): void {
    const { codes } = this.rows
    const { offset, step, other, otherStep, cube } = through
    const price = this.#price
    const spare = this.#spare
    for (let table = 0; table < through.tables; table++) {
      const base = (offset[table] ?? 0) + (otherStep[2 * table] ?? 0) * (codes[start + (other[2 * table] ?? 0)] ?? 0) + (otherStep[2 * table + 1] ?? 0) * (codes[start + (other[2 * table + 1] ?? 0)] ?? 0)
      const stride = step[table] ?? 0
      const change = 2 * this.#stands * (this.#weight[cube[table] ?? 0] ?? 0)
      price[base + old * stride] = (price[base + old * stride] ?? 0) - change
      price[base + chosen * stride] = (price[base + chosen * stride] ?? 0) + change
      if (spare === null) continue
      spare[base + old * stride] = (spare[base + old * stride] ?? 0) - 1
      spare[base + chosen * stride] = (spare[base + chosen * stride] ?? 0) + 1
    }
    codes[start + column] = chosen
  }

  /** Offers every record to become a copy of another one: the way out where single values cannot move, for a copy is always allowed. */
  *copies(heat: number): Generator<number, void> {
    const count = rowCount(this.rows)
    for (let row = 0; row < count; row++) {
      const from = this.#chance.below(count)
      const cost = this.copyCost(row, from)
      if (cost <= 0 ? cost < 0 : heat > 0 && this.#chance.real() < Math.exp(-cost / heat)) this.copy(row, from)
      if (row % 256 === 255) yield row
    }
  }

  /** What making `row` a copy of `from` adds to the sum; infinite where it would leave too few behind. */
  copyCost(row: number, from: number): number {
    const { codes, width } = this.rows
    const price = this.#price
    const spare = this.#spare
    let cost = 0
    const { tables, offset, columns, steps } = this.#all
    const weight = this.#weight
    const stands = 2 * this.#stands
    const at = row * width
    const to = from * width
    for (let table = 0; table < tables; table++) {
      let old = offset[table] ?? 0
      let next = old
      for (let k = 3 * table; k < 3 * table + 3; k++) {
        const step = steps[k] ?? 0
        const column = columns[k] ?? 0
        old += step * (codes[at + column] ?? 0)
        next += step * (codes[to + column] ?? 0)
      }
      if (next === old) continue
      cost += (price[next] ?? 0) - (price[old] ?? 0) + stands * (weight[table] ?? 0)
      if (spare !== null && (spare[old] ?? 0) <= 0) return Infinity
    }
    return cost
  }

  copy(row: number, from: number): void {
    const { width, codes } = this.rows
    for (let column = 0; column < width; column++) {
      const through = this.#through[column]
      const old = codes[row * width + column] ?? 0
      const next = codes[from * width + column] ?? 0
      if (through && next !== old) this.#move(row * width, column, through, old, next)
    }
  }
}

const PLENTY = 1 << 30

function spareOf(counts: Float64Array, layout: Layout, least: number): Int32Array {
  const spare = new Int32Array(counts.length).fill(PLENTY)
  for (const cube of layout.cubes) if (cube.columns.length > 1) eachFullCell(cube, (cell) => {
    spare[cube.offset + cell] = (counts[cube.offset + cell] ?? 0) - least
  })
  return spare
}

/** Whether a record may give up its code in one column: in every table through it enough others remain. */
function mayLeave(spare: Int32Array, { tables, offset, step, other, otherStep }: Through, codes: Uint16Array, start: number, old: number): boolean {
  for (let table = 0; table < tables; table++) {
    const cell = (offset[table] ?? 0) + (otherStep[2 * table] ?? 0) * (codes[start + (other[2 * table] ?? 0)] ?? 0) + (otherStep[2 * table + 1] ?? 0) * (codes[start + (other[2 * table + 1] ?? 0)] ?? 0) + old * (step[table] ?? 0)
    if ((spare[cell] ?? 0) <= 0) return false
  }
  return true
}

/** All tables, flattened as in Through: three columns and steps each, the steps 0 for columns that are not there. */
interface Tables {
  readonly tables: number
  readonly offset: Int32Array
  readonly columns: Int32Array
  readonly steps: Int32Array
}

function allTables({ cubes }: Layout): Tables {
  const columns = new Int32Array(3 * cubes.length)
  const steps = new Int32Array(3 * cubes.length)
  for (const [table, cube] of cubes.entries()) {
    columns.set(cube.columns, 3 * table)
    steps.set(cube.strides, 3 * table)
  }
  return { tables: cubes.length, offset: Int32Array.from(cubes, ({ offset }) => offset), columns, steps }
}

/** By cube: how much a squared miss in one of its cells counts, with a factor by how many columns the cube has. */
export function weightsOf(layout: Layout, sds: readonly number[], byWays: readonly number[]): Float64Array {
  return Float64Array.from(layout.cubes, ({ columns: { length } }, index) => (byWays[length - 1] ?? 1) / (sds[index] ?? 1) ** 2)
}
