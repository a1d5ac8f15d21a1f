import { changeOf, type PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A cell's people: how many, and the sum of their keys modulo 2³². The same people have the same sum, in every table and in every order. */
export interface KeyedCell {
  readonly count: number
  readonly keys: number
}

/** The count as shown. The same people are changed alike wherever they are counted, so asking again tells nothing new. Tables do not add up any more; that is the price. */
export const perturbed = (table: PTable, { count, keys }: KeyedCell): number => count + changeOf(table, count, (keys % RANGE) / RANGE)

/**
 * The key of a record in one cut. Were it the same in all, a count that is shown alike in two would say that nobody came or left, and one that is not, that somebody did: who knows which child is new in a
 * district would read off what it answered. Mixed record by record, so that the sums of two cuts say nothing of each other.
 */
export function keyInCut(key: number, cut: number): number {
  let mixed = key ^ Math.imul(cut, 0x9e3779b1)
  for (const by of [0x85ebca6b, 0xc2b2ae35]) mixed = Math.imul(mixed ^ (mixed >>> 15), by)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
