import { drawnChange, type PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A cell: how many it counts, and its key, below 2³². */
export interface KeyedCell {
  readonly count: number
  readonly keys: number
}

/** The count as shown: one question of the same people is changed alike wherever it is asked, so asking again tells nothing new. Tables do not add up any more; that is the price. */
export const perturbed = (table: PTable, { count, keys }: KeyedCell): number =>
  count + drawnChange(table, count, (keys % RANGE) / RANGE)

/**
 * The key of a record in one cut. Were it the same in all, a count that is shown alike in two would say that nobody came or left, and one that is not, that somebody did: who knows which child is new in a
 * district would read off what it answered. Mixed record by record, so that the sums of two cuts say nothing of each other.
 */
export function keyInCut(key: number, cut: number): number {
  return stirred(key ^ Math.imul(cut, 0x9e3779b1))
}

/**
 * The key of a cell: of whom it counts, by the sum of their keys, and of what was asked of them. Were it the same for the same people, an answer and a whole group that are shown alike beside zeros would say
 * that everybody in the group gave that answer, and a sub-group that is shown like the whole, that nobody else is in it.
 */
export function keyOfCell(sum: number, question: string): number {
  let asked = 0x811c9dc5
  for (let at = 0; at < question.length; at++) asked = Math.imul(asked ^ question.charCodeAt(at), 0x01000193)
  return stirred((sum % RANGE) ^ stirred(asked))
}

function stirred(key: number): number {
  let mixed = key
  for (const by of [0x85ebca6b, 0xc2b2ae35]) mixed = Math.imul(mixed ^ (mixed >>> 15), by)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
