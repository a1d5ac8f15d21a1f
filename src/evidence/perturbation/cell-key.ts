import { drawnChange, type PTable } from './p-table.ts'

const RANGE = 2 ** 32

/** A cell: how many it counts, and its key, below 2³². */
export interface KeyedCell {
  readonly count: number
  readonly keys: number
}

/** The count as shown. The same question of the same people is always changed alike, so repeating it reveals nothing new. The price is that tables no longer add up. */
export const perturbed = (table: PTable, { count, keys }: KeyedCell): number =>
  count + drawnChange(table, count, (keys % RANGE) / RANGE)

/**
 * The key of a record in one cut. With the same key in all cuts, a count shown alike in two would reveal that nobody came or left, and a count shown differently that somebody did: an attacker who knows which child is new in a
 * district would learn that child's answer. Mixed for each record, so that the sums of two cuts reveal nothing of each other.
 */
export function keyInCut(key: number, cut: number): number {
  return stirred(key ^ Math.imul(cut, 0x9e3779b1))
}

/**
 * The key of a cell: from the sum of the keys of its people, and from the question. Without the question, an answer and a whole group shown alike next to zeros would reveal
 * that everybody in the group gave that answer, and a sub-group shown like the whole group that nobody else is in it.
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
