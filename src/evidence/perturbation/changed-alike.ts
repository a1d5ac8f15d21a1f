import { perturbed, type KeyedCell } from './cell-key.ts'
import { chanceOfChange, pTable } from './p-table.ts'

/** Two ways to change counts so that one question of the same people is answered alike in every table: `rounded` to a multiple of five, or `keyed`, by a few up or down. */
export type Alike = 'rounded' | 'keyed'

export const BASE = 5
/** No 1 and no 2 is ever shown. */
const NEVER_UP_TO = 2
const VARIANCE = 4
const CHANGES = pTable({ most: 6, variance: VARIANCE, noneUpTo: NEVER_UP_TO })
const RANGE = 2 ** 32
/** An odd multiplier: the second change uses other bits of the sum of keys, so what one change shows of a key says nothing of the other. */
const SECOND_READING = 0x9e3779b1

/** How far a count may be from the true one. An attacker is taken to know it. */
export const WITHIN: Readonly<Record<Alike, number>> = { rounded: BASE - 1, keyed: CHANGES.most }
/** What the best guess of a true count is off by, squared, on average: of a rounded one where every count is as likely. */
export const VARIANCE_OF: Readonly<Record<Alike, number>> = { rounded: (BASE ** 2 - 1) / 6, keyed: VARIANCE }

/** A count as shown: a function of the count and of its key, and of nothing else. Asked again it is the same. */
export function changedAlike(way: Alike, cell: KeyedCell): number {
  return way === 'keyed' ? perturbed(CHANGES, cell) : roundedAlike(cell)
}

/** Up with the chance of its remainder, so that on average nothing is gained or lost. */
function roundedAlike({ count, keys }: KeyedCell): number {
  const over = count % BASE
  const key = (Math.imul(keys % RANGE, SECOND_READING) >>> 0) / RANGE
  return count - over + (key < over / BASE ? BASE : 0)
}

/** How likely a true count is shown so, to somebody who does not have its key. */
export function chanceOf(way: Alike, count: number, shown: number): number {
  if (way === 'keyed') return chanceOfChange(CHANGES, count, shown - count)
  const over = count % BASE
  return shown === count - over ? 1 - over / BASE : shown === count - over + BASE ? over / BASE : 0
}
