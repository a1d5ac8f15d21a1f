import type { Reduction } from '../reduction.ts'

/** Random moves: more than the number of cells that are published again in any table of the benchmark; when they are used up no dependence is reported. */
const VECTORS = 64
const ALIKE = 1e-7

/**
 * Which variables of a reduction move only together: an attacker who learns one learns the other, whatever the counts are. Random moves that keep every relation
 * show it without a solver: two variables depend on each other where their ratio is the same in all moves. It runs before a linear program, and only to
 * refuse: chance or rounding may refuse too much, and the linear programs find what it misses.
 */
export class MovesTogether {
  #moves: Float64Array[]

  /** `even` returns numbers between 0 and 1. They need not be secret. */
  constructor(reduction: Reduction, even: () => number) {
    const expressions = expressedByFree(reduction)
    this.#moves = Array.from({ length: VECTORS }, () => {
      const move = Float64Array.from({ length: reduction.variables }, () => 1 + even())
      for (const [variable, terms] of expressions)
        move[variable] = [...terms].reduce((sum, [of, by]) => sum + by * (move[of] ?? 0), 0)
      return move
    })
  }

  /** Whether one of `others` would be known if this variable is. */
  tells(variable: number, others: Iterable<number>): boolean {
    const [first, second] = this.#moves
    if (!first || !second) return false
    const [a, b] = [first[variable] ?? 0, second[variable] ?? 0]
    for (const other of others) {
      const [c, d] = [first[other] ?? 0, second[other] ?? 0]
      if (Math.abs(a * d - b * c) <= ALIKE * (Math.abs(a * d) + Math.abs(b * c))) return true
    }
    return false
  }

  /** Fixes a variable, as if the cells that depend on it were published: keeps only moves that do not change it. One move is used up. */
  fix(variable: number): void {
    const pivot = this.#moves.reduce(
      (most, move) => (Math.abs(move[variable] ?? 0) > Math.abs(most[variable] ?? 0) ? move : most),
      this.#moves[0] ?? new Float64Array(0),
    )
    const by = pivot[variable] ?? 0
    if (Math.abs(by) < ALIKE) return
    this.#moves = this.#moves
      .filter((move) => move !== pivot)
      .map((move) =>
        move.map((value, n) => (n === variable ? 0 : value - ((move[variable] ?? 0) / by) * (pivot[n] ?? 0))),
      )
  }
}

/** Gauss–Jordan elimination, starting with the relation and variable that touch the fewest others: each variable that is not free as a sum of free ones. */
function expressedByFree({ variables, relations }: Reduction): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const left = new Set(relations.map((terms) => new Map(terms)))
  const holding = Array.from({ length: variables }, () => new Set<Map<number, number>>())
  for (const terms of left) for (const variable of terms.keys()) holding[variable]?.add(terms)
  const expressions = new Map<number, Map<number, number>>()
  for (let next = lightest(left, holding); next; next = lightest(left, holding)) {
    const { terms, pivot } = next
    left.delete(terms)
    for (const variable of terms.keys()) holding[variable]?.delete(terms)
    const by = terms.get(pivot) ?? 1
    const expression = new Map(
      [...terms].flatMap(([variable, coefficient]): [number, number][] =>
        variable === pivot ? [] : [[variable, -coefficient / by]],
      ),
    )
    for (const row of [...(holding[pivot] ?? [])]) {
      put(row, pivot, expression, holding)
      if (row.size === 0) left.delete(row)
    }
    expressions.set(pivot, expression)
    for (const variable of expression.keys()) holding[variable]?.add(expression)
  }
  return expressions
}

type Holding = readonly Set<Map<number, number>>[]

function lightest(
  left: ReadonlySet<Map<number, number>>,
  holding: Holding,
): { readonly terms: Map<number, number>; readonly pivot: number } | null {
  let best: { terms: Map<number, number>; pivot: number; cost: number } | null = null
  for (const terms of left) {
    for (const variable of terms.keys()) {
      const cost = (terms.size - 1) * ((holding[variable]?.size ?? 1) - 1)
      if (best === null || cost < best.cost) best = { terms, pivot: variable, cost }
      if (cost === 0) return best
    }
  }
  return best
}

/** Substitutes an expression for its variable. */
function put(row: Map<number, number>, pivot: number, expression: ReadonlyMap<number, number>, holding: Holding): void {
  const by = row.get(pivot) ?? 0
  row.delete(pivot)
  holding[pivot]?.delete(row)
  for (const [variable, coefficient] of expression) {
    const sum = (row.get(variable) ?? 0) + by * coefficient
    if (Math.abs(sum) < 1e-9) {
      row.delete(variable)
      holding[variable]?.delete(row)
    } else {
      row.set(variable, sum)
      holding[variable]?.add(row)
    }
  }
}
