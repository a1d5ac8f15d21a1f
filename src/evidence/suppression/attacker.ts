import type { Reduction } from './reduction.ts'
import type { Solver } from './solver.ts'

/** Far above any count: the bound of a hidden cell that no published count bounds. */
const FAR = 1e7
const OPTIMAL = 7

type Model = ReturnType<Solver['createModel']>

/** Bounds of a hidden count by itself. */
interface Known {
  readonly least: (cell: number) => number
  readonly most?: (cell: number) => number
}

/**
 * An attacker who knows every published count and that no hidden one is below `least`, nor above `most`. Moves are differences from the true counts, one number for
 * each variable of the reduction. Keeps the solver's last basis, so that the next question is cheap. Must be disposed of.
 */
export class Attacker {
  readonly reduction: Reduction
  readonly #model: Model
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  runs = 0

  constructor(solver: Solver, reduction: Reduction, counts: Float64Array, { least, most }: Known) {
    this.reduction = reduction
    const size = reduction.variables
    this.#lower = new Float64Array(size).fill(-FAR)
    this.#upper = new Float64Array(size).fill(FAR)
    for (const [cell, variable] of reduction.variableOf.entries()) {
      if (variable < 0) continue
      const room = (counts[cell] ?? 0) - least(cell)
      const factor = reduction.factorOf[cell] ?? 1
      const above = most === undefined ? FAR : most(cell) - (counts[cell] ?? 0)
      const [one, other] = [-room / factor, above / factor]
      this.#lower[variable] = Math.max(this.#lower[variable] ?? 0, Math.min(one, other))
      this.#upper[variable] = Math.min(this.#upper[variable] ?? 0, Math.max(one, other))
    }
    this.#model = modelOf(solver, reduction, this.#lower, this.#upper)
  }

  /** The move that makes the weighted sum of variables largest; null where the solver found none, which is never a proof of safety. */
  furthest(weights: Float64Array): Float64Array | null {
    if (this.reduction.variables === 0) return new Float64Array(0)
    this.#model.changeColsCost({ kind: 'range', from: 0, to: weights.length - 1 }, weights)
    this.#model.run()
    this.runs++
    return (this.#model.getModelStatus() as number) === OPTIMAL
      ? Float64Array.from(this.#model.getSolution().colValue)
      : null
  }

  /** The same for one variable, up (1) or down (-1). */
  furthestOf(variable: number, direction: 1 | -1): Float64Array | null {
    const weights = new Float64Array(this.reduction.variables)
    weights[variable] = direction
    return this.furthest(weights)
  }

  /** Fixes a variable, as if the cells that depend on it were published. */
  fix(variable: number): void {
    this.#model.changeColBounds(variable, 0, 0)
  }

  release(variable: number): void {
    this.#model.changeColBounds(variable, this.#lower[variable] ?? 0, this.#upper[variable] ?? 0)
  }

  /** How far a variable can move within its own bounds. */
  bounds(variable: number): readonly [number, number] {
    return [this.#lower[variable] ?? 0, this.#upper[variable] ?? 0]
  }

  dispose(): void {
    this.#model.dispose()
  }
}

function modelOf(solver: Solver, { variables, relations }: Reduction, lower: Float64Array, upper: Float64Array): Model {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const terms of relations) {
    for (const [variable, coefficient] of terms) {
      indices.push(variable)
      values.push(coefficient)
    }
    starts.push(indices.length)
  }
  const zeros = new Float64Array(relations.length)
  const model = solver.createModel({
    numCols: variables,
    numRows: relations.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: new Float64Array(variables),
    colLower: lower,
    colUpper: upper,
    rowLower: zeros,
    rowUpper: zeros,
    matrix: {
      format: 'csr',
      numRows: relations.length,
      numCols: variables,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  })
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: PRIMAL_SIMPLEX })
  return model
}

/** The true counts are a feasible basis, and only the objective changes between questions: the primal simplex method continues from the last basis. */
const PRIMAL_SIMPLEX = 4
