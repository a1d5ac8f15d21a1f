import { accept, refuse, type Result } from '#result.ts'
import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { boundContributions } from './contribution.ts'
import { type PrivacyCost, muFor } from './gaussian-dp.ts'
import { addNoise, namingThreshold, noiseFor, slackOf } from './noise.ts'
import { RandomBits, type RandomBytes } from './random-bits.ts'

/** The request for one table with differential privacy, over columns of the dataset. */
export interface TableAsked {
  readonly columns: readonly string[]
  readonly epsilon: number
  readonly delta: number
  readonly most: number
  /** `declared`: the columns' values are public and every cell is shown, with noise. `found`: a cell is shown only where enough children share it. */
  readonly domain: 'declared' | 'found'
}

export interface NoisyTable {
  readonly columns: readonly string[]
  /** Values in the order of `columns`; the count may be below 0 where the domain is declared: cutting it off would bias every sum. */
  readonly cells: readonly { readonly values: readonly string[]; readonly count: number }[]
  readonly sd: number
  /** Cells are shown from this noisy count on; null where all are shown. */
  readonly threshold: number | null
  readonly cost: PrivacyCost
}

export type NoisyTableRefusal = 'no-columns' | 'unknown-column' | 'too-many-cells' | 'wrong-privacy' | 'wrong-most'

const MOST_CELLS = 1_000_000

/** The cost of a table: reserve it in the ledger before the table is made. */
export function tableCost({ epsilon, delta, most, domain }: TableAsked): PrivacyCost {
  const slack = slackOf(1, most)
  const namingDelta = domain === 'found' ? delta / 2 : 0
  return { mu: muFor(epsilon - slack, (delta - namingDelta) * Math.exp(-slack)), slack, delta: namingDelta }
}

/** Counts with exact discrete Gaussian noise. Each record is in one cell, so a child with `most` records changes the table by at most that many. */
export function countWithNoise(
  dataset: Dataset,
  asked: TableAsked,
  random: RandomBytes,
): Result<NoisyTable, NoisyTableRefusal, { readonly column?: string; readonly given?: number }> {
  if (!(asked.epsilon >= 0.01 && asked.epsilon <= 100 && asked.delta > 1e-15 && asked.delta < 0.1))
    return refuse('wrong-privacy', { given: asked.epsilon })
  if (!Number.isInteger(asked.most) || asked.most < 1 || asked.most > 1000)
    return refuse('wrong-most', { given: asked.most })
  if (asked.columns.length === 0) return refuse('no-columns', {})
  const places = asked.columns.map((name) => dataset.columns.findIndex((column) => column.name === name))
  const missing = places.indexOf(-1)
  if (missing >= 0) return refuse('unknown-column', { column: asked.columns[missing] ?? '' })
  const all = places.reduce((product, place) => product * columnAt(dataset, place).values.length, 1)
  // Empty cells need no memory where only found ones are counted; but each must have a distinct number.
  if (all > (asked.domain === 'declared' ? MOST_CELLS : Number.MAX_SAFE_INTEGER))
    return refuse('too-many-cells', { given: all })

  const bits = new RandomBits(random)
  const counts = countFound(dataset, places, boundContributions(dataset, asked.most, bits).rows)
  const cost = tableCost(asked)
  const noise = noiseFor(cost.mu, asked.most)
  const cells =
    asked.domain === 'declared'
      ? Array.from({ length: all }, (_, cell) => cell)
      : [...counts.keys()].sort((a, b) => a - b)
  const noisy = addNoise(
    Float64Array.from(cells, (cell) => counts.get(cell) ?? 0),
    noise,
    bits,
  )
  const threshold = asked.domain === 'found' ? namingThreshold(noise, 1, asked.most, cost.delta) : null
  const shown = cells.flatMap((cell, at) => {
    const count = noisy[at] ?? 0
    return threshold === null || count >= threshold ? [{ values: valuesOf(dataset, places, cell), count }] : []
  })
  return accept({ columns: asked.columns, cells: shown, sd: noise.sd, threshold, cost })
}

/** Cell numbers: mixed radix over the columns' codes, first column most significant. Only cells that hold a record. */
function countFound(dataset: Dataset, places: readonly number[], rows: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const cell = places.reduce(
      (number, place) => number * columnAt(dataset, place).values.length + (dataAt(dataset, place)[row] ?? 0),
      0,
    )
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

function valuesOf(dataset: Dataset, places: readonly number[], cell: number): string[] {
  let left = cell
  return places
    .toReversed()
    .map((place) => {
      const { values } = columnAt(dataset, place)
      const value = values[left % values.length] ?? ''
      left = Math.floor(left / values.length)
      return value
    })
    .reverse()
}
