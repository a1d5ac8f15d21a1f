import { type Cube, columnsKey } from './layout.ts'
import type { Measured } from './measure.ts'

/** The maximum-likelihood tables, which all agree with each other: their numbers may be fractions or below 0. */
export interface Estimate {
  readonly size: number
  /** By cell of the layout. */
  readonly cells: Float64Array
  /** Remaining standard deviation, by cube: the mean of its cells. */
  readonly sd: readonly number[]
}

/** The part of a set of columns that no smaller set explains: its table centred along each axis; with its precision. */
interface Part {
  readonly cube: Cube
  readonly values: Float64Array
  precision: number
}

/**
 * Weighted least squares in closed form over all tables at once. The tables of all column sets split into orthogonal parts: for each set S, the S-table
 * centred along every axis. Each measured table over a larger set gives an estimate of it (sum out the other columns, then centre), with variance sd² × the cells summed; these are
 * averaged by precision, and a table is the sum of its parts spread evenly (compare Xiao et al. 2023, ResidualPlanner). The tables of one column lack their blank cell and are added in `joinOneWay`.
 */
export function leastSquares(measured: Measured): Estimate {
  const { layout } = measured
  const parts = new Map<string, Part>(
    layout.cubes.map((cube) => [
      columnsKey(cube.columns),
      { cube, values: new Float64Array(cube.cells), precision: 0 },
    ]),
  )
  const total = { value: measured.named.size, precision: 1 / measured.named.sizeNoise.sd ** 2 }
  for (const [index, cube] of layout.cubes.entries()) {
    const sd = measured.noise[index]?.sd
    if (sd !== undefined)
      spread(measured.cells.subarray(cube.offset, cube.offset + cube.cells), cube, sd * sd, parts, total)
  }
  const estimates = joinOneWay(measured, parts, total)
  const cells = new Float64Array(layout.cells)
  for (const cube of layout.cubes)
    rebuild(cube, parts, estimates, cells.subarray(cube.offset, cube.offset + cube.cells))
  return { size: estimates.size, cells, sd: layout.cubes.map((cube) => remaining(cube, parts, estimates)) }
}

interface Weighed {
  value: number
  precision: number
}

/** Adds the estimates from one measured table to each of its parts, and to the total. */
function spread(table: Float64Array, cube: Cube, variance: number, parts: Map<string, Part>, total: Weighed): void {
  for (const axes of axesOf(cube)) {
    const summed = sumOnto(table, cube, axes)
    const precision = 1 / ((variance * cube.cells) / summed.cells)
    if (axes.length === 0) {
      mix(total, summed.values[0] ?? 0, precision)
      continue
    }
    const part = parts.get(columnsKey(axes.map((axis) => cube.columns[axis] ?? 0)))
    if (!part) throw new Error('a part has its own cube in the layout')
    centre(summed.values, part.cube)
    const before = part.precision
    part.precision += precision
    for (let cell = 0; cell < summed.values.length; cell++)
      part.values[cell] = ((part.values[cell] ?? 0) * before + (summed.values[cell] ?? 0) * precision) / part.precision
  }
}

function mix(total: Weighed, value: number, precision: number): void {
  total.value = (total.value * total.precision + value * precision) / (total.precision + precision)
  total.precision += precision
}

interface OneWay {
  readonly size: number
  readonly sizeVariance: number
  readonly varianceByColumn: ReadonlyMap<number, number>
}

/**
 * Combines the noisy counts of single values with the estimates from larger tables. Their blank cell was not measured (naming values by a threshold would have cost it twice), so each
 * column also estimates the number of records: y = n/m + z + noise over its k named values, where z, the centred table, is known from the larger tables.
 */
function joinOneWay(measured: Measured, parts: Map<string, Part>, total: Weighed): OneWay {
  const { named } = measured
  const noise = named.noise.sd ** 2
  const columns = named.counts.flatMap((counts, column) => {
    const part = parts.get(columnsKey([column]))
    return part && counts.length > 0
      ? [{ column, counts, part, spare: part.precision > 0 ? 1 / part.precision : Infinity }]
      : []
  })
  for (const { counts, part, spare } of columns) {
    if (spare === Infinity) continue
    const codes = counts.length + 1
    const mean = counts.reduce((sum, count, at) => sum + count - (part.values[at + 1] ?? 0), 0) / counts.length
    mix(total, mean * codes, counts.length / (codes * codes * (noise + spare / codes)))
  }
  const size = Math.max(0, total.value)
  const varianceByColumn = new Map<number, number>()
  for (const { column, counts, part, spare } of columns) {
    const joined = spare === Infinity ? noise : 1 / (1 / noise + 1 / spare)
    varianceByColumn.set(column, joined)
    settle(part, counts, size, { noise, spare, joined })
  }
  return { size, sizeVariance: 1 / total.precision, varianceByColumn }
}

/** The most likely table of one column that sums to `size`, as its centred part. The difference is spread over the cells in proportion to their variance. */
function settle(
  part: Part,
  counts: readonly number[],
  size: number,
  variance: { noise: number; spare: number; joined: number },
): void {
  const codes = counts.length + 1
  const table = part.values.map((centred) => centred + size / codes)
  for (const [at, count] of counts.entries()) {
    const prior = table[at + 1] ?? 0
    table[at + 1] =
      variance.spare === Infinity ? count : (count / variance.noise + prior / variance.spare) * variance.joined
  }
  const excess = table.reduce((sum, value) => sum + value, 0) - size
  if (variance.spare === Infinity) table[0] = (table[0] ?? 0) - excess
  else {
    const all = counts.length * variance.joined + variance.spare
    for (let code = 0; code < codes; code++)
      table[code] = (table[code] ?? 0) - (excess * (code === 0 ? variance.spare : variance.joined)) / all
  }
  for (let code = 0; code < codes; code++) part.values[code] = (table[code] ?? 0) - size / codes
}

/** A table is the sum of its parts, each spread evenly over the columns that it does not have. */
function rebuild(cube: Cube, parts: ReadonlyMap<string, Part>, { size }: OneWay, into: Float64Array): void {
  into.fill(size / cube.cells)
  for (const axes of axesOf(cube)) {
    const part = parts.get(columnsKey(axes.map((axis) => cube.columns[axis] ?? 0)))
    if (!part || axes.length === 0) continue
    const share = part.cube.cells / cube.cells
    const map = cellMap(cube, axes)
    for (let cell = 0; cell < into.length; cell++)
      into[cell] = (into[cell] ?? 0) + (part.values[map[cell] ?? 0] ?? 0) * share
  }
}

/** A centred part has variance ∏(1 − 1/m) / precision in each cell. */
function remaining(cube: Cube, parts: ReadonlyMap<string, Part>, { sizeVariance, varianceByColumn }: OneWay): number {
  let variance = sizeVariance / cube.cells ** 2
  for (const axes of axesOf(cube)) {
    const part = parts.get(columnsKey(axes.map((axis) => cube.columns[axis] ?? 0)))
    if (!part || axes.length === 0) continue
    const own = axes.length === 1 ? (varianceByColumn.get(part.cube.columns[0] ?? 0) ?? 0) : 1 / part.precision
    variance +=
      own * part.cube.sizes.reduce((kept, size) => kept * (1 - 1 / size), 1) * (part.cube.cells / cube.cells) ** 2
  }
  return Math.sqrt(variance)
}

function axesOf(cube: Cube): readonly (readonly number[])[] {
  return cube.columns.reduce<number[][]>((sets, _, axis) => [...sets, ...sets.map((set) => [...set, axis])], [[]])
}

function sumOnto(
  table: Float64Array,
  cube: Cube,
  axes: readonly number[],
): { readonly values: Float64Array; readonly cells: number } {
  const cells = axes.reduce((product, axis) => product * (cube.sizes[axis] ?? 1), 1)
  const values = new Float64Array(cells)
  const map = cellMap(cube, axes)
  for (let cell = 0; cell < table.length; cell++)
    values[map[cell] ?? 0] = (values[map[cell] ?? 0] ?? 0) + (table[cell] ?? 0)
  return { values, cells }
}

/** For each cell of a cube, the number of its cell in the table over some of its axes. */
function cellMap(cube: Cube, axes: readonly number[]): Uint32Array {
  const map = new Uint32Array(cube.cells)
  const steps = [0, 0, 0]
  let step = 1
  for (const axis of axes.toReversed()) {
    steps[axis] = step
    step *= cube.sizes[axis] ?? 1
  }
  const [sizeA = 1, sizeB = 1, sizeC = 1] = cube.sizes
  const [stepA = 0, stepB = 0, stepC = 0] = steps
  let cell = 0
  for (let a = 0; a < sizeA; a++)
    for (let b = 0; b < sizeB; b++) for (let c = 0; c < sizeC; c++) map[cell++] = a * stepA + b * stepB + c * stepC
  return map
}

function centre(values: Float64Array, cube: Cube): void {
  for (const [axis, size] of cube.sizes.entries()) {
    const stride = cube.strides[axis] ?? 1
    for (let cell = 0; cell < values.length; cell++) {
      if (Math.floor(cell / stride) % size !== 0) continue
      let mean = 0
      for (let code = 0; code < size; code++) mean += (values[cell + code * stride] ?? 0) / size
      for (let code = 0; code < size; code++) values[cell + code * stride] = (values[cell + code * stride] ?? 0) - mean
    }
  }
}
