import { perturbed, type KeyedCell } from './cell-key.ts'
import { chanceOfChange, pTable } from './p-table.ts'

/** Two ways to change counts so that the same question of the same people gets the same result in every table: `rounded` to a multiple of five, or `keyed`, by a few up or down. */
export type Alike = 'rounded' | 'keyed'

export const BASE = 5
/** A count of 1 or 2 is never shown. */
const NEVER_UP_TO = 2
const VARIANCE = 4
const CHANGES = pTable({ most: 6, variance: VARIANCE, noneUpTo: NEVER_UP_TO })
const RANGE = 2 ** 32
/** An odd multiplier: the second change uses other bits of the sum of keys, so what one change reveals of a key says nothing of the other. */
const SECOND_READING = 0x9e3779b1

/** The largest difference of a count from the true one. The audit assumes that an attacker knows it. */
export const WITHIN: Readonly<Record<Alike, number>> = { rounded: BASE - 1, keyed: CHANGES.most }
/** Mean squared error of the best guess of a true count; for a rounded one, where every count is equally likely. */
export const VARIANCE_OF: Readonly<Record<Alike, number>> = { rounded: (BASE ** 2 - 1) / 6, keyed: VARIANCE }

/** A count as shown: a function of the count and of its key, and of nothing else, so repeating the question gives the same result. */
export function changedAlike(way: Alike, cell: KeyedCell): number {
  return way === 'keyed' ? perturbed(CHANGES, cell) : roundedAlike(cell)
}

/** Rounds up with a chance equal to the remainder's share, so that the mean is unchanged. */
function roundedAlike({ count, keys }: KeyedCell): number {
  const over = count % BASE
  const key = (Math.imul(keys % RANGE, SECOND_READING) >>> 0) / RANGE
  return count - over + (key < over / BASE ? BASE : 0)
}

/** The probability that a true count is shown as this, for a reader without its key. */
export function chanceOf(way: Alike, count: number, shown: number): number {
  if (way === 'keyed') return chanceOfChange(CHANGES, count, shown - count)
  const over = count % BASE
  return shown === count - over ? 1 - over / BASE : shown === count - over + BASE ? over / BASE : 0
}
