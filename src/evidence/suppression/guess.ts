import type { Guarded } from './ranges.ts'
import type { Reduction } from './reduction.ts'

/** What averaging leaves of a guarded count, for somebody who knows nothing of it beforehand: a standard deviation of one child. */
const LEAST_VARIANCE = 1
/** What is known of a count beforehand: nothing. */
const PRIOR = 1e4
/** A relation holds to this variance; exactly, as far as counts go. */
const TIE = 1e-4
/** Beyond so many variables the equations would take minutes. */
export const MOST_GUESSED = 1_200

/**
 * Where counts were changed by chance, ranges do not tell all: who adds up many changed counts of the same children by many ways averages their noise away. So the variance of the best
 * linear guess of each guarded count, from everything that is out together, is reckoned too (weighted least squares); those that can be guessed too well are returned. Where that is too much to
 * reckon, all of them are: nothing is proven then.
 */
export function guessable({ variables, variableOf, factorOf, relations }: Reduction, precision: Float64Array, guarded: readonly Guarded[]): readonly Guarded[] {
  if (precision.every((known) => known === 0)) return []
  if (variables > MOST_GUESSED) return guarded
  const matrix = new Float64Array(variables * variables)
  const add = (row: number, column: number, by: number) => { matrix[row * variables + column] = (matrix[row * variables + column] ?? 0) + by }
  for (let variable = 0; variable < variables; variable++) add(variable, variable, 1 / PRIOR)
  for (const [cell, variable] of variableOf.entries()) if (variable >= 0) add(variable, variable, (precision[cell] ?? 0) * (factorOf[cell] ?? 1) ** 2)
  for (const terms of relations) for (const [one, a] of terms) for (const [other, b] of terms) add(one, other, a * b / TIE)
  decompose(matrix, variables)
  const varianceOf = new Map<number, number>()
  return guarded.filter(({ variable, factor }) => {
    const variance = varianceOf.get(variable) ?? inverseAt(matrix, variables, variable)
    varianceOf.set(variable, variance)
    return factor ** 2 * variance < LEAST_VARIANCE
  })
}

/** Cholesky: the lower triangle becomes L with L·Lᵀ the matrix, which the prior keeps positive. */
function decompose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0
      for (let k = 0; k < column; k++) sum -= (matrix[row * size + k] ?? 0) * (matrix[column * size + k] ?? 0)
      matrix[row * size + column] = row === column ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / (matrix[column * size + column] ?? 1)
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
