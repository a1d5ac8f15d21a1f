import type { Attacker } from './attacker.ts'
import type { Bounds } from './bounds.ts'
import { findReach, type Guarded, type Ranges } from './ranges.ts'
import type { Reduction } from './reduction.ts'

/** What averaging leaves of a guarded count, for somebody who knows nothing of it beforehand: a standard deviation of one child. */
const LEAST_VARIANCE = 1
/** What is known of a count beforehand: nothing. */
const PRIOR = 1e4
/** A relation holds to this variance; exactly, as far as counts go. */
const TIE = 1e-4
/** Beyond so many variables the equations would take minutes. */
export const MOST_GUESSED = 1_200

/** The best linear guess of a variable, as a move from the truth, and its variance. */
export interface Guess {
  readonly mean: number
  readonly variance: number
}

/**
 * Where counts were changed by chance, ranges do not tell all: who adds up many changed counts of the same children by many ways averages their noise away. So the best linear guess of each variable, from
 * everything that is out together, is reckoned too (weighted least squares). Null where that is too much to reckon.
 */
export function guesses(
  { variables, variableOf, factorOf, relations }: Reduction,
  { precision, pull }: Pick<Bounds, 'precision' | 'pull'>,
): ((variable: number) => Guess) | null {
  if (variables > MOST_GUESSED) return null
  const matrix = new Float64Array(variables * variables)
  const pulled = new Float64Array(variables)
  const add = (row: number, column: number, by: number) => {
    matrix[row * variables + column] = (matrix[row * variables + column] ?? 0) + by
  }
  for (let variable = 0; variable < variables; variable++) add(variable, variable, 1 / PRIOR)
  for (const [cell, variable] of variableOf.entries()) {
    if (variable < 0) continue
    const factor = factorOf[cell] ?? 1
    add(variable, variable, (precision[cell] ?? 0) * factor ** 2)
    pulled[variable] = (pulled[variable] ?? 0) + (pull[cell] ?? 0) * factor
  }
  for (const terms of relations)
    for (const [one, a] of terms) for (const [other, b] of terms) add(one, other, (a * b) / TIE)
  decompose(matrix, variables)
  const means = solve(matrix, variables, pulled)
  return (variable) => ({ mean: means[variable] ?? 0, variance: inverseAt(matrix, variables, variable) })
}

/** Those that the guess comes too near. */
export const guessable = (guess: (variable: number) => Guess, guarded: readonly Guarded[]): readonly Guarded[] =>
  guarded.filter(({ variable, factor }) => factor ** 2 * guess(variable).variance < LEAST_VARIANCE)

/** No count may be likelier than all others together. */
const LIKELIEST = 0.5
/** Of a count that is guessed worse than this, ranges say more. */
const UNKNOWN = 100
/** Farther from the truth nobody looks. */
const FAR = 100

/**
 * A straight guess does not know that a count is no less than its range, nor that small counts are changed by chances of their own: 1 that is known to be somebody and was shown as 0 twice is hardly 3. So the
 * chances of every count in the range of a guarded one are reckoned, each as likely beforehand: from all that was shown of it and of what moves with it alone, and again from the straight guess. Those of which one
 * count is too likely are returned.
 */
export function likeliest(
  attacker: Attacker,
  ranges: Ranges,
  guarded: readonly Guarded[],
  counts: Float64Array,
  chances: Bounds['chances'],
  guess: (variable: number) => Guess,
): readonly Guarded[] {
  const { variableOf, factorOf } = attacker.reduction
  const moving = new Map<number, number[]>()
  for (const cell of chances.keys()) {
    const variable = variableOf[cell] ?? -1
    if (variable < 0) continue
    const known = moving.get(variable)
    if (known) known.push(cell)
    else moving.set(variable, [cell])
  }
  const done = new Set<number>()
  return guarded.filter(({ cell, variable, factor }) => {
    const cells = moving.get(variable)
    const { mean, variance } = guess(variable)
    if (!cells && factor ** 2 * variance > UNKNOWN) return false
    // Where the solver finds no end, what it saw is taken for the whole range.
    if (!done.has(variable)) findReach(attacker, ranges, variable)
    done.add(variable)
    const ends = [(ranges.down[variable] ?? 0) * factor, (ranges.up[variable] ?? 0) * factor]
    const from = Math.max(Math.ceil(Math.min(...ends) - 1e-6), -FAR)
    const to = Math.min(Math.floor(Math.max(...ends) + 1e-6), FAR)
    const guessed = (by: number) =>
      Math.exp(-((by - mean * factor) ** 2 - nearest(mean * factor, from, to) ** 2) / (2 * factor ** 2 * variance))
    const shown = (by: number) =>
      (cells ?? []).reduce(
        (product, one) =>
          product * (chances.get(one)?.(Math.round((counts[one] ?? 0) + (by / factor) * (factorOf[one] ?? 1))) ?? 1),
        1,
      )
    const isLikely = (chanceOf: (by: number) => number, least: number) => {
      const all = Array.from({ length: to - from + 1 }, (_, n) => ({
        count: (counts[cell] ?? 0) + from + n,
        chance: chanceOf(from + n),
      }))
      const sum = all.reduce((total, { chance }) => total + chance, 0)
      return all.some(({ count, chance }) => count >= least && chance > LIKELIEST * sum)
    }
    // That nobody is there is told openly, but of a whole group; and there the straight guess takes the other zeros beside it for known.
    return isLikely(shown, counts[cell] === 0 ? 0 : 1) || isLikely(guessed, 1)
  })
}

const nearest = (to: number, from: number, until: number): number =>
  to - Math.min(Math.max(Math.round(to), from), until)

/** x of L·Lᵀ·x = b. */
function solve(lower: Float64Array, size: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let row = 0; row < size; row++) {
    let sum = x[row] ?? 0
    for (let k = 0; k < row; k++) sum -= (lower[row * size + k] ?? 0) * (x[k] ?? 0)
    x[row] = sum / (lower[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] ?? 0
    for (let k = row + 1; k < size; k++) sum -= (lower[k * size + row] ?? 0) * (x[k] ?? 0)
    x[row] = sum / (lower[row * size + row] ?? 1)
  }
  return x
}

/** Cholesky: the lower triangle becomes L with L·Lᵀ the matrix, which the prior keeps positive. */
function decompose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k++) sum -= (matrix[row * size + k] ?? 0) * (matrix[column * size + k] ?? 0)
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / (matrix[column * size + column] ?? 1)
    }
  }
}

/** One entry of the inverse's diagonal: the squared length of L⁻¹e. */
function inverseAt(lower: Float64Array, size: number, at: number): number {
  const solved = new Float64Array(size)
  let length = 0
  for (let row = at; row < size; row++) {
    let sum = row === at ? 1 : 0
    for (let k = at; k < row; k++) sum -= (lower[row * size + k] ?? 0) * (solved[k] ?? 0)
    const value = sum / (lower[row * size + row] ?? 1)
    solved[row] = value
    length += value * value
  }
  return length
}
