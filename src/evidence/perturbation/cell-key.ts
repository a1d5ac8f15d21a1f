import type { RandomBytes } from '../privacy/random-bits.ts'
import { RandomBits } from '../privacy/random-bits.ts'
import { changeOf, type PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A key for each record, even on 0 … 2³² − 1: drawn once, kept with the record, never published. */
export function recordKeys(records: number, random: RandomBytes): Uint32Array {
  const bits = new RandomBits(random)
  return Uint32Array.from({ length: records }, () => bits.word())
}

/** The fractional part of the sum of the keys, as a fraction of 1: the same people have the same, in every table and in every order. */
export function cellKey(keys: Iterable<number>): number {
  let sum = 0
  for (const key of keys) sum = (sum + key) % RANGE
  return sum / RANGE
}

/** A cell's people: how many, and the sum of their keys modulo 2³². */
export interface KeyedCell {
  readonly count: number
  readonly keys: number
}

/** The count as shown. The same people are changed alike wherever they are counted, so asking again tells nothing new. Tables do not add up any more; that is the price. */
export const perturbed = (table: PTable, { count, keys }: KeyedCell): number => count + changeOf(table, count, (keys % RANGE) / RANGE)
