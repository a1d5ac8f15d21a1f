import type { Dataset } from '../record/dataset.ts'
import type { RandomBits } from './random-bits.ts'
import { shuffle, numbersBelow } from './shuffle.ts'

/** Rows of which none of the protected people has more than `most`. */
export interface Bounded {
  readonly rows: Uint32Array
  /** Number of records left out, shown to the releasing coordinator. It is exact and therefore never published. */
  readonly leftOut: number
}

/**
 * Keeps at most `most` records of each child (or household, as `unit` numbers them), chosen at random, so that the effect of one child's records is bounded.
 * Without units each record counts as a different person.
 */
export function boundContributions(dataset: Dataset, most: number, bits: RandomBits): Bounded {
  if (!Number.isInteger(most) || most < 1) throw new Error(`a child has a whole number of records, not ${most}`)
  const { unit } = dataset
  if (!unit) return { rows: numbersBelow(dataset.size), leftOut: 0 }
  const order = numbersBelow(dataset.size)
  shuffle(order, bits)
  const kept = new Uint32Array(unit.reduce((most, number) => Math.max(most, number), 0) + 1)
  const rows = order
    .filter((row) => {
      const number = unit[row] ?? 0
      const before = kept[number] ?? 0
      if (before >= most) return false
      kept[number] = before + 1
      return true
    })
    .sort()
  return { rows, leftOut: dataset.size - rows.length }
}
