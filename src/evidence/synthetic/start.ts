import type { Chance } from './chance.ts'
import { type Cube, keyOf, type Layout } from './layout.ts'
import type { Estimate } from './least-squares.ts'
import type { Rows } from './rows.ts'

/** What an estimate below it counts as where chances are made of estimates: nothing is impossible that is allowed. */
const FLOOR = 0.1

/**
 * First records to begin the fit from: column after column in an order of chance, each value with weight exp(mean log estimate of the pairs that it forms), among those that
 * make no forbidden combination with what stands already. The blank is always one of them.
 */
export function startRows(layout: Layout, estimate: Estimate, allowed: Uint8Array, count: number, chance: Chance): Rows {
  const width = layout.sizes.length
  const codes = new Uint16Array(count * width)
  const tables = tablesByKey(layout)
  const logs = Float32Array.from(estimate.cells, (value) => Math.log(Math.max(value, FLOOR)))
  const weights = new Float64Array(Math.max(...layout.sizes, 1))
  for (let row = 0; row < count; row++) {
    const record = codes.subarray(row * width, (row + 1) * width)
    const set: number[] = []
    for (const column of orderOf(width, chance)) {
      weigh(weights, layout.sizes[column] ?? 0, { column, set, record, tables, logs, allowed })
      record[column] = draw(weights, layout.sizes[column] ?? 0, chance)
      set.push(column)
    }
  }
  return { width, codes }
}

interface Standing {
  readonly column: number
  readonly set: readonly number[]
  readonly record: Uint16Array
  readonly tables: ReadonlyMap<string, Cube>
  readonly logs: Float32Array
  readonly allowed: Uint8Array
}

function weigh(weights: Float64Array, size: number, { column, set, record, tables, logs, allowed }: Standing): void {
  const pairs = set.length === 0 ? [[column]] : set.map((other) => [column, other])
  weights.fill(0, 0, size)
  for (const columns of pairs) eachCode(columns, column, size, record, tables, (code, cell) => {
    weights[code] = (weights[code] ?? 0) + (allowed[cell] === 1 ? (logs[cell] ?? 0) / pairs.length : -Infinity)
  })
  for (const [at, first] of set.entries()) for (const second of set.slice(at + 1)) {
    if (record[first] === 0 || record[second] === 0) continue
    eachCode([column, first, second], column, size, record, tables, (code, cell) => {
      if (allowed[cell] !== 1) weights[code] = -Infinity
    })
  }
  for (let code = 0; code < size; code++) weights[code] = Math.exp(weights[code] ?? 0)
}

function eachCode(columns: readonly number[], free: number, size: number, record: Uint16Array, tables: ReadonlyMap<string, Cube>, visit: (code: number, cell: number) => void): void {
  const cube = tables.get(keyOf(columns.toSorted((a, b) => a - b)))
  if (!cube) return
  let base = cube.offset
  let step = 0
  for (const [axis, column] of cube.columns.entries()) {
    if (column === free) step = cube.strides[axis] ?? 0
    else base += (cube.strides[axis] ?? 0) * (record[column] ?? 0)
  }
  for (let code = 0; code < size; code++) visit(code, base + code * step)
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

function orderOf(width: number, chance: Chance): number[] {
  const order = Array.from({ length: width }, (_, column) => column)
  for (let k = width - 1; k > 0; k--) {
    const other = chance.below(k + 1)
    const here = order[k] ?? 0
    order[k] = order[other] ?? 0
    order[other] = here
  }
  return order
}

function tablesByKey(layout: Layout): ReadonlyMap<string, Cube> {
  return new Map(layout.cubes.map((cube) => [keyOf(cube.columns), cube]))
}
