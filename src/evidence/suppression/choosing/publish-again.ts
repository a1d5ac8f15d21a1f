import { guardedOf, type Hidden } from '../audit.ts'
import { Attacker } from '../attacker.ts'
import { MovesTogether } from './moves-together.ts'
import { Ranges, undecided, rangeWidth, type Guarded, type CountReading } from '../ranges.ts'
import { reduce } from '../reduction.ts'
import type { Solver } from '../solver.ts'
import type { System } from '../system.ts'

/** Only the newest moves are kept; searching more would cost more than it saves. */
const MOST_MOVES = 200
/** Linear programs after which the rest stays hidden: seconds for ten thousand cells. */
const MOST_RUNS = 1_700

/**
 * Publishes again, one after the other in this order, every cell whose publication leaves all guarded counts wide enough. The result is as protected
 * as the input, also where the limit was reached. Changes `hidden`; returns how many cells it published.
 */
export function publishAgain(
  solver: Solver,
  system: System,
  pattern: Hidden,
  candidates: readonly number[],
): { readonly published: number; readonly runs: number } {
  const reduction = reduce(system, pattern.hidden)
  const { guarded, givenAway } = guardedOf(reduction, pattern)
  if (givenAway.length > 0) throw new Error('what is pruned was protected')
  const attacker = new Attacker(solver, reduction, system.counts, pattern)
  try {
    const trial = new Trial(attacker, guarded, pattern.reading)
    const needed = new Set(guarded.map(({ variable }) => variable))
    const together = new MovesTogether(reduction, evenly())
    const kept = [...needed]
    const freed = new Set<number>()
    let published = 0
    for (const cell of candidates) {
      const variable = reduction.variableOf[cell] ?? -1
      if (pattern.hidden[cell] !== 1 || needed.has(variable)) continue
      if (attacker.runs > MOST_RUNS) break
      if (variable >= 0 && !freed.has(variable)) {
        if (together.tells(variable, kept) || !trial.canFix(variable)) {
          needed.add(variable)
          continue
        }
        together.fix(variable)
      }
      freed.add(variable)
      pattern.hidden[cell] = 0
      published++
    }
    return { published, runs: attacker.runs }
  } finally {
    attacker.dispose()
  }
}

/** The same numbers on every device: what a table hides must not depend on who computes it. */
function evenly(): () => number {
  let state = 12_345
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Keeps moves that prove counts wide. When a variable is fixed, two moves in opposite directions are mixed into one that does not move it. */
class Trial {
  readonly #attacker: Attacker
  readonly #guarded: readonly Guarded[]
  readonly #reading: CountReading
  readonly #relationsOf: ReadonlyMap<number, number>[][]
  #moves: readonly Float64Array[] = []
  /** How often each cell was found narrow: such cells are tested first, because they fail soonest. */
  readonly #grudges = new Map<number, number>()

  constructor(attacker: Attacker, guarded: readonly Guarded[], reading: CountReading) {
    this.#attacker = attacker
    this.#guarded = guarded
    this.#reading = reading
    this.#relationsOf = Array.from({ length: attacker.reduction.variables }, () => [])
    for (const terms of attacker.reduction.relations)
      for (const variable of terms.keys()) this.#relationsOf[variable]?.push(terms)
  }

  canFix(variable: number): boolean {
    const kept = this.#mixed(variable)
    this.#attacker.fix(variable)
    const ranges = new Ranges(this.#attacker.reduction.variables)
    for (const move of kept) ranges.take(move)
    const fresh = this.#prove(ranges, this.#beside(variable))
    if (fresh) this.#moves = [...fresh, ...kept].slice(0, MOST_MOVES)
    else this.#attacker.release(variable)
    return fresh !== null
  }

  /** Moves that do not change the variable; a mix of two feasible moves is feasible, because the set is convex. */
  #mixed(variable: number): readonly Float64Array[] {
    const still = this.#moves.filter((move) => Math.abs(move[variable] ?? 0) < 1e-9)
    const moving = this.#moves.filter((move) => Math.abs(move[variable] ?? 0) >= 1e-9)
    const far = (sign: number) =>
      moving.reduce<Float64Array | null>(
        (best, move) => ((move[variable] ?? 0) * sign > (best?.[variable] ?? 0) * sign ? move : best),
        null,
      )
    const [up, down] = [far(1), far(-1)]
    return [
      ...still,
      ...moving.flatMap((move) => {
        const by = move[variable] ?? 0
        const other = by > 0 ? down : up
        if (!other) return []
        const share = Math.abs(other[variable] ?? 0) / (Math.abs(by) + Math.abs(other[variable] ?? 0))
        return [move.map((value, n) => (n === variable ? 0 : share * value + (1 - share) * (other[n] ?? 0)))]
      }),
    ]
  }

  /** Variables that share a relation with this one and are affected first. */
  #beside(variable: number): ReadonlySet<number> {
    return new Set(this.#relationsOf[variable]?.flatMap((terms) => [...terms.keys()]))
  }

  /** The moves, besides those in `ranges`, that prove every guarded count wide; null as soon as one is narrow, so the likeliest to be narrow are tested first. */
  #prove(ranges: Ranges, beside: ReadonlySet<number>): readonly Float64Array[] | null {
    const fresh: Float64Array[] = []
    const take = (move: Float64Array | null) => {
      if (!move) return
      ranges.take(move)
      fresh.push(move)
    }
    const open = undecided(ranges, this.#guarded, this.#reading)
    const tried = [...open].sort(
      (a, b) =>
        Number(beside.has(b.variable)) - Number(beside.has(a.variable)) ||
        (this.#grudges.get(b.cell) ?? 0) - (this.#grudges.get(a.cell) ?? 0) ||
        rangeWidth(ranges, a, this.#reading) - rangeWidth(ranges, b, this.#reading),
    )
    for (const [n, one] of tried.entries()) {
      if (n === 2 && tried.length > 5) take(this.#attacker.furthest(this.#push(undecided(ranges, open, this.#reading))))
      for (const direction of [1, -1] as const) {
        if (rangeWidth(ranges, one, this.#reading) < one.width) take(this.#attacker.furthestOf(one.variable, direction))
      }
      if (rangeWidth(ranges, one, this.#reading) >= one.width) continue
      this.#grudges.set(one.cell, (this.#grudges.get(one.cell) ?? 0) + 1)
      return null
    }
    return fresh
  }

  #push(open: readonly Guarded[]): Float64Array {
    const weights = new Float64Array(this.#attacker.reduction.variables)
    for (const [n, { variable, factor }] of open.entries())
      weights[variable] = Math.sign(factor) * (0.3 + ((n * 0.6180339887) % 1))
    return weights
  }
}
