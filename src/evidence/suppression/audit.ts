import { Attacker } from './attacker.ts'
import type { Bounds } from './bounds.ts'
import { guessable, guesses, likeliest } from './guess.ts'
import { Ranges, findReach, tooNarrow, type Guarded, type CountReading } from './ranges.ts'
import { reduce, type Reduction } from './reduction.ts'
import type { Solver } from './solver.ts'
import type { System } from './system.ts'

/** The hidden cells, and what the audit assumes an attacker to know of them. */
export interface Hidden {
  /** 1 for each cell without a published count. */
  readonly hidden: Uint8Array
  /** How wide the range of a cell must stay; 0 where it may be found. */
  readonly width: (cell: number) => number
  /** The smallest possible count of a hidden cell: 1 where zeros are published, else 0. */
  readonly least: (cell: number) => number
  /** The largest possible count, where one is known. */
  readonly most?: (cell: number) => number
  /** What noisy counts reveal of each count (bounds.ts). */
  readonly changed?: Bounds
  readonly reading: CountReading
}

export interface Audit {
  /** Cells whose range is narrower than required: an attacker finds them. */
  readonly narrow: readonly number[]
  /** How many cells were audited. */
  readonly guarded: number
  /** How many linear programs it took. */
  readonly runs: number
  /** So many cells are linked with changed counts that guesses were not computed. */
  readonly isBeyond: boolean
}

/** Whether every guarded count keeps a range of its width, whatever sums and differences a reader computes, and is guessed badly where counts were changed by chance. Errs only to the safe side: a count without a proof is reported as narrow. */
export function audit(solver: Solver, system: System, pattern: Hidden): Audit {
  const reduction = reduce(system, pattern.hidden)
  const { guarded, givenAway } = guardedOf(reduction, pattern)
  const attacker = new Attacker(solver, reduction, system.counts, pattern)
  try {
    const ranges = new Ranges(reduction.variables)
    const narrow = tooNarrow(attacker, ranges, guarded, pattern.reading)
    const guess = pattern.changed ? guesses(reduction, pattern.changed) : undefined
    // Without guesses nothing is proven, so all are narrow.
    const guessed =
      guess === null
        ? guarded
        : pattern.changed && guess
          ? [
              ...guessable(guess, guarded),
              ...likeliest(attacker, ranges, guarded, system.counts, pattern.changed.chances, guess),
            ]
          : []
    return {
      narrow: [...new Set([...givenAway, ...[...narrow, ...guessed].map(({ cell }) => cell)])],
      guarded: guarded.length + givenAway.length,
      runs: attacker.runs,
      isBeyond: guess === null,
    }
  } finally {
    attacker.dispose()
  }
}

export function guardedOf(
  reduction: Reduction,
  { hidden, width }: Pick<Hidden, 'hidden' | 'width'>,
): { readonly guarded: readonly Guarded[]; readonly givenAway: readonly number[] } {
  const guarded: Guarded[] = []
  const givenAway: number[] = []
  for (let cell = 0; cell < hidden.length; cell++) {
    const needed = hidden[cell] === 1 ? width(cell) : 0
    if (needed <= 0) continue
    const variable = reduction.variableOf[cell] ?? -1
    if (variable < 0) givenAway.push(cell)
    else guarded.push({ cell, variable, factor: reduction.factorOf[cell] ?? 1, width: needed })
  }
  return { guarded, givenAway }
}

/** The smallest and the largest possible count of a hidden cell. */
export interface Interval {
  readonly cell: number
  readonly least: number
  readonly most: number
}

/** The exact interval of every hidden cell: two linear programs for each, except where a move found before reaches a bound. */
export function intervals(
  solver: Solver,
  system: System,
  pattern: Pick<Hidden, 'hidden' | 'least' | 'most'>,
): readonly Interval[] {
  const { hidden } = pattern
  const reduction = reduce(system, hidden)
  const attacker = new Attacker(solver, reduction, system.counts, pattern)
  try {
    const ranges = new Ranges(reduction.variables)
    for (let variable = 0; variable < reduction.variables; variable++) {
      if (!findReach(attacker, ranges, variable))
        throw new Error('the true counts are one answer, so the solver has one')
    }
    return Array.from(hidden.keys()).flatMap((cell) =>
      hidden[cell] === 1 ? [intervalOf(cell, system.counts[cell] ?? 0, reduction, ranges)] : [],
    )
  } finally {
    attacker.dispose()
  }
}

function intervalOf(cell: number, count: number, { variableOf, factorOf }: Reduction, { down, up }: Ranges): Interval {
  const variable = variableOf[cell] ?? -1
  if (variable < 0) return { cell, least: count, most: count }
  const ends = [(factorOf[cell] ?? 1) * (down[variable] ?? 0), (factorOf[cell] ?? 1) * (up[variable] ?? 0)]
  return { cell, least: count + Math.min(...ends), most: count + Math.max(...ends) }
}
