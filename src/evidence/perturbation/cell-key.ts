import { changeOf, type PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A cell's people: how many, and the sum of their keys modulo 2³². The same people have the same sum, in every table and in every order. */
export interface KeyedCell {
  readonly count: number
  readonly keys: number
}

/** The count as shown. The same people are changed alike wherever they are counted, so asking again tells nothing new. Tables do not add up any more; that is the price. */
export const perturbed = (table: PTable, { count, keys }: KeyedCell): number => count + changeOf(table, count, (keys % RANGE) / RANGE)
