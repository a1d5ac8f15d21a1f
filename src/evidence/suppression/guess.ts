import type { Attacker } from './attacker.ts'
import type { Bounds } from './bounds.ts'
import { findReach, type Guarded, type Ranges } from './ranges.ts'
import type { Reduction } from './reduction.ts'

/** Lowest permitted variance of the guess of a guarded count, without prior knowledge: a standard deviation of one child. */
const LEAST_VARIANCE = 1
/** Prior variance of a count: large enough to mean no knowledge. */
const PRIOR = 1e4
/** Variance of a relation: small enough to be exact for counts. */
const TIE = 1e-4
/** With more variables the equations would take minutes. */
export const MOST_GUESSED = 1_200

/** The best linear guess of a variable, as a move from the truth, and its variance. */
export interface Guess {
  readonly mean: number
  readonly variance: number
}

/**
 * Where counts were changed by chance, ranges are not enough: a reader who adds up many changed counts of the same children in many ways averages their noise away. So this computes the best linear guess of each variable
 * from everything that was released (weighted least squares). Null where that is too much to compute.
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

/** Those that the guess comes too close to. */
export const guessable = (guess: (variable: number) => Guess, guarded: readonly Guarded[]): readonly Guarded[] =>
  guarded.filter(({ variable, factor }) => factor ** 2 * guess(variable).variance < LEAST_VARIANCE)

/** No count may be likelier than all others together. */
const LIKELIEST = 0.5
/** Variance above which a guess is worse than the range. */
const UNKNOWN = 100
/** Counts farther from the truth than this are not considered. */
const FAR = 100

/**
 * A linear guess ignores that a count lies in its range, and that small counts have likelihoods of their own: a count that is at least 1 and was shown as 0 twice is hardly 3. So this computes the
 * likelihood of every count in the range of a guarded one, with equal prior odds: from everything shown of it and of the cells that move with it alone, and again from the linear guess. Returns those of which one
 * count is too likely.
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
    // Where the solver finds no end, the range found so far is used as the whole range.
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
    // A likely zero reveals nothing, except where the guarded count is 0 itself (an answer of a whole group). The linear guess is not used for zeros, because it treats the other zeros as known.
    return isLikely(shown, counts[cell] === 0 ? 0 : 1) || isLikely(guessed, 1)
  })
}

const nearest = (to: number, from: number, until: number): number =>
  to - Math.min(Math.max(Math.round(to), from), until)

/** Solves L·Lᵀ·x = b for x. */
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

/** Cholesky decomposition: the lower triangle becomes L with L·Lᵀ the matrix, which the prior keeps positive definite. */
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
