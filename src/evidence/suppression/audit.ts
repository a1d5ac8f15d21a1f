import { Attacker } from './attacker.ts'
import type { Bounds } from './bounds.ts'
import { guessable, guesses, likeliest } from './guess.ts'
import { Ranges, findReach, tooNarrow, type Guarded, type CountReading } from './ranges.ts'
import { reduce, type Reduction } from './reduction.ts'
import type { Solver } from './solver.ts'
import type { System } from './system.ts'

/** What is hidden, and what an attacker is taken to know of it. */
export interface Hidden {
  /** 1 for each cell without a published count. */
  readonly hidden: Uint8Array
  /** How wide the range of a cell must stay; 0 where it may be found. */
  readonly width: (cell: number) => number
  /** The least a hidden cell can be: 1 where zeros are published, else 0. */
  readonly least: (cell: number) => number
  /** The most it can be, where something says so. */
  readonly most?: (cell: number) => number
  /** What is known of each count by its noise (bounds.ts). */
  readonly changed?: Bounds
  readonly reading: CountReading
}

export interface Audit {
  /** Cells whose range is narrower than its protection: an attacker finds them. */
  readonly narrow: readonly number[]
  /** How many cells were audited. */
  readonly guarded: number
  /** How many linear programs it took. */
  readonly runs: number
  /** So much hangs together with changed counts that nothing was reckoned of guesses. */
  readonly isBeyond: boolean
}

/** Whether every guarded count stays uncertain by its width, whatever is added and subtracted, and is guessed badly where counts were changed by chance. Without one error: what is not proven is reported narrow. */
export function audit(solver: Solver, system: System, pattern: Hidden): Audit {
  const reduction = reduce(system, pattern.hidden)
  const { guarded, givenAway } = guardedOf(reduction, pattern)
  const attacker = new Attacker(solver, reduction, system.counts, pattern)
  try {
    const ranges = new Ranges(reduction.variables)
    const narrow = tooNarrow(attacker, ranges, guarded, pattern.reading)
    const guess = pattern.changed ? guesses(reduction, pattern.changed) : undefined
    // Nothing is proven where it is too much to reckon.
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

/** The least and the most that a hidden cell can be. */
export interface Interval {
  readonly cell: number
  readonly least: number
  readonly most: number
}

/** The exact interval of every hidden cell: two linear programs for each, except where a move already seen reaches a bound. */
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
