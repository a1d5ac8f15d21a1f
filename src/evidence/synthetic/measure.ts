import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { addNoise, namingThreshold, type Noise, noiseFor } from '../privacy/noise.ts'
import type { RandomBits } from '../privacy/random-bits.ts'
import { cellCount, type CubeLayout, cubeLayout } from './layout.ts'
import type { ReleaseAsked, BudgetPlan } from './plan.ts'
import { countCells, type CodedRows } from './rows.ts'

/** Noisy counts of the values of every column that may be named. */
export interface NamedValues {
  /** The dataset's columns of which any value is kept. Later indices refer to this list. */
  readonly columns: readonly number[]
  /** The codes (of the dataset) that are kept, in the dataset's order. */
  readonly kept: readonly (readonly number[])[]
  /** Their noisy counts, in the same order. */
  readonly counts: readonly (readonly number[])[]
  readonly noise: Noise
  readonly threshold: number
  readonly size: number
  readonly sizeNoise: Noise
  /** Number of values that could have been named and were not, because the tables would have become too large. */
  readonly unnamed: number
}

/** Everything that is ever learnt from the records. All later steps use nothing else. */
export interface Measured {
  readonly named: NamedValues
  /** Over the columns of `named`: their kept values and the blank. */
  readonly layout: CubeLayout
  /** Noisy counts of the tables of two and three columns; those of one column are in `named`. */
  readonly cells: Float64Array
  /** By cube. Null for the cubes of one column. */
  readonly noise: readonly (Noise | null)[]
}

/** Limit of the cells of all tables together (some 400 MB while they are processed). */
const MOST_CELLS = 8_000_000
/** Larger tables get more of the budget of their level, but less than in proportion. */
const BY_CELLS = 0.6

/** Measures the number of records, and each value's, with noise; and chooses which values are named. */
export function measureValues(
  dataset: Dataset,
  rows: Uint32Array,
  asked: ReleaseAsked,
  plan: BudgetPlan,
  bits: RandomBits,
): NamedValues {
  const columns = dataset.columns.length
  const noise = noiseFor(Math.sqrt((plan.muSquared * (plan.byWays[0] ?? 0)) / columns), asked.most)
  const sizeNoise = noiseFor(Math.sqrt(plan.muSquared * plan.size), asked.most)
  const size = addNoise(Float64Array.of(rows.length), sizeNoise, bits)[0] ?? 0
  const threshold =
    asked.domain === 'found' ? namingThreshold(noise, columns, asked.most, plan.namingDelta) : Math.ceil(3 * noise.sd)
  const byColumn = dataset.columns
    .map((_, column) => {
      const exact = countValues(dataset, rows, column)
      const noisy = addNoise(exact, noise, bits)
      // A value that is in no record cannot be found: only a declared one may come from noise alone.
      const codes = [...noisy.keys()].filter(
        (code) => code > 0 && (asked.domain === 'declared' || exact[code] !== 0) && (noisy[code] ?? 0) >= threshold,
      )
      return { column, codes, counts: codes.map((code) => noisy[code] ?? 0) }
    })
    .filter(({ codes }) => codes.length > 0)
  const unnamed = narrow(byColumn, plan.byWays.length)
  return {
    unnamed,
    columns: byColumn.map(({ column }) => column),
    kept: byColumn.map(({ codes }) => codes),
    counts: byColumn.map(({ counts }) => counts),
    noise,
    threshold,
    size,
    sizeNoise,
  }
}

/** Measures every table of two and three columns in full over the kept values: a record is in exactly one cell of each, so the blank cells cost nothing more. Yields the share of the cells that is done. */
export function* measureTables(
  dataset: Dataset,
  rows: Uint32Array,
  named: NamedValues,
  asked: ReleaseAsked,
  plan: BudgetPlan,
  bits: RandomBits,
): Generator<number, Measured> {
  const layout = cubeLayout(
    named.kept.map((codes) => codes.length + 1),
    plan.byWays.length,
  )
  const recoded = recodeRows(dataset, rows, named)
  const cells = countCells(recoded, layout)
  const noise = noiseByCube(layout, asked, plan)
  for (const [index, cube] of layout.cubes.entries()) {
    const ofCube = noise[index]
    const part = cells.subarray(cube.offset, cube.offset + cube.cells)
    if (ofCube) part.set(addNoise(part, ofCube, bits))
    else part.fill(0)
    yield (cube.offset + cube.cells) / layout.cells
  }
  return { named, layout, cells, noise }
}

/** Drops the rarest named values, by their noisy counts, from the widest columns until all tables fit; returns how many. */
function narrow(byColumn: { codes: number[]; counts: number[] }[], ways: number): number {
  let gone = 0
  while (
    cellCount(
      byColumn.map(({ codes }) => codes.length + 1),
      ways,
    ) > MOST_CELLS
  ) {
    const widest = byColumn.reduce((a, b) => (b.codes.length > a.codes.length ? b : a))
    const rarest = widest.counts.indexOf(Math.min(...widest.counts))
    widest.codes.splice(rarest, 1)
    widest.counts.splice(rarest, 1)
    gone++
  }
  return gone
}

function noiseByCube(layout: CubeLayout, asked: ReleaseAsked, plan: BudgetPlan): (Noise | null)[] {
  const weight = layout.cubes.map((cube) => cube.cells ** BY_CELLS)
  const sums = new Map<number, number>()
  for (const [
    index,
    {
      columns: { length },
    },
  ] of layout.cubes.entries())
    sums.set(length, (sums.get(length) ?? 0) + (weight[index] ?? 0))
  return layout.cubes.map(({ columns: { length } }, index) => {
    if (length === 1) return null
    const part = (plan.muSquared * (plan.byWays[length - 1] ?? 0) * (weight[index] ?? 0)) / (sums.get(length) ?? 1)
    return noiseFor(Math.sqrt(part), asked.most)
  })
}

function countValues(dataset: Dataset, rows: Uint32Array, column: number): Float64Array {
  const counts = new Float64Array(columnAt(dataset, column).values.length)
  const data = dataAt(dataset, column)
  for (const row of rows) {
    const code = data[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** The records in the codes of the layout: values that were not kept are blank. */
export function recodeRows(
  dataset: Dataset,
  rows: Uint32Array,
  { columns, kept }: Pick<NamedValues, 'columns' | 'kept'>,
): CodedRows {
  const width = columns.length
  const codes = new Uint16Array(rows.length * width)
  for (const [at, column] of columns.entries()) {
    const data = dataAt(dataset, column)
    const place = new Uint16Array(columnAt(dataset, column).values.length)
    for (const [rank, code] of (kept[at] ?? []).entries()) place[code] = rank + 1
    for (let n = 0; n < rows.length; n++) codes[n * width + at] = place[data[rows[n] ?? 0] ?? 0] ?? 0
  }
  return { width, codes }
}
