import type { Attacker } from './attacker.ts'

/** How far each variable was found to move, down and up, by moves that keep every published count. */
export class Ranges {
  readonly down: Float64Array
  readonly up: Float64Array

  constructor(variables: number) {
    this.down = new Float64Array(variables)
    this.up = new Float64Array(variables)
  }

  take(move: Float64Array): void {
    for (let variable = 0; variable < move.length; variable++) {
      const by = move[variable] ?? 0
      if (by > (this.up[variable] ?? 0)) this.up[variable] = by
      else if (by < (this.down[variable] ?? 0)) this.down[variable] = by
    }
  }
}

/** A count that must stay uncertain: the variable it depends on, by what factor, and how wide the range must be. */
export interface Guarded {
  readonly cell: number
  readonly variable: number
  readonly factor: number
  readonly width: number
}

/** `whole`: an attacker who knows that counts are whole numbers, so half a person up and down is no range. `real`: linear programming alone. */
export type CountReading = 'whole' | 'real'

const SLACK = 1e-6

export function rangeWidth(
  { up, down }: Ranges,
  { variable, factor }: { readonly variable: number; readonly factor: number },
  reading: CountReading,
): number {
  const above = Math.abs(factor) * (up[variable] ?? 0)
  const below = Math.abs(factor) * -(down[variable] ?? 0)
  return reading === 'real' ? above + below + SLACK : Math.floor(above + SLACK) + Math.floor(below + SLACK)
}

/** The guarded counts for which the moves found so far do not prove a range of their width. */
export const undecided = (ranges: Ranges, guarded: readonly Guarded[], reading: CountReading): readonly Guarded[] =>
  guarded.filter((one) => rangeWidth(ranges, one, reading) < one.width)

const MOST_ROUNDS = 12

/**
 * Proves as many guarded counts wide as it can: first with moves that push many at once in changing directions, then one by one. Returns those without a
 * proof (`firstOnly`: the first of them): their range is too narrow, or the solver gave no answer.
 */
export function tooNarrow(
  attacker: Attacker,
  ranges: Ranges,
  guarded: readonly Guarded[],
  reading: CountReading,
  firstOnly = false,
): readonly Guarded[] {
  let open = undecided(ranges, guarded, reading)
  let stale = 0
  for (let round = 0; round < MOST_ROUNDS && open.length > 0 && stale < 2; round++) {
    const weights = new Float64Array(attacker.reduction.variables)
    for (const [n, { variable, factor }] of open.entries()) weights[variable] = Math.sign(factor) * pushOf(round, n)
    const move = attacker.furthest(weights)
    if (move) ranges.take(move)
    const left = undecided(ranges, open, reading)
    stale = left.length === open.length ? stale + 1 : 0
    open = left
  }
  const narrow: Guarded[] = []
  for (const one of open) {
    if (isWide(attacker, ranges, one, reading)) continue
    narrow.push(one)
    if (firstOnly) break
  }
  return narrow
}

/** A fixed, uneven pattern: up, then down, then mixed. Weights differ so that no two dependent cells cancel out. */
function pushOf(round: number, n: number): number {
  const uneven = 0.3 + ((n * 0.6180339887 + round * 0.7548776662) % 1)
  if (round < 2) return round === 0 ? uneven : -uneven
  return (n * 2654435761 + round * 40503) % 7 < 3 ? -uneven : uneven
}

function isWide(attacker: Attacker, ranges: Ranges, one: Guarded, reading: CountReading): boolean {
  for (const direction of [1, -1] as const) {
    if (rangeWidth(ranges, one, reading) >= one.width) return true
    const move = attacker.furthestOf(one.variable, direction)
    if (move) ranges.take(move)
  }
  return rangeWidth(ranges, one, reading) >= one.width
}

/** Finds how far a variable can move at all; false where the solver finds no limit. */
export function findReach(attacker: Attacker, ranges: Ranges, variable: number): boolean {
  const [lowest, highest] = attacker.bounds(variable)
  return ([1, -1] as const).every((direction) => {
    const reached =
      direction === 1 ? (ranges.up[variable] ?? 0) >= highest - 1e-9 : (ranges.down[variable] ?? 0) <= lowest + 1e-9
    const move = reached ? null : attacker.furthestOf(variable, direction)
    if (move) ranges.take(move)
    return reached || move !== null
  })
}
