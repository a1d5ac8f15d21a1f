import type { Chance } from './chance.ts'
import { FittedRecords, weightsOf } from './fit.ts'
import type { Estimate } from './least-squares.ts'
import type { Measured } from './measure.ts'
import { forbidRare, repair } from './forbid-rare.ts'
import { type CountedRows, countCells, rowCount, type CodedRows } from './rows.ts'
import { startRows } from './start.ts'

/** Progress of long work; the number of stages is not known beforehand, so each reports its own. */
export interface FittingProgress {
  readonly stage: 'measuring' | 'starting' | 'fitting' | 'pruning'
  /** The share of the stage that is done, 0 to 1. */
  readonly done: number
}

/** The kinds of moves, their heat (in units of one standard deviation's cost), and the weights of tables of one, two and three columns. */
interface Rounds {
  readonly moves: readonly (readonly ['flips' | 'copies', number])[]
  readonly byWays: readonly number[]
  /** Whether a combination must keep enough records. */
  readonly keeping: boolean
}
const EVENLY = [1, 1, 1]
/** In the last rounds the small tables, which readers use most, get more weight. */
const SMALL_FIRST = [20, 2, 1]
const SETTLE: Rounds = {
  moves: [
    ['flips', 0.2],
    ['copies', 0.1],
    ['flips', 0.1],
    ['copies', 0.05],
    ['flips', 0.05],
    ['copies', 0.02],
    ['flips', 0.02],
  ],
  byWays: EVENLY,
  keeping: false,
}
const REFINE: Rounds = {
  moves: [
    ['flips', 0.05],
    ['flips', 0.02],
  ],
  byWays: EVENLY,
  keeping: false,
}
const POLISH: Rounds = {
  moves: [
    ['copies', 0.02],
    ['flips', 0.02],
    ['copies', 0],
    ['flips', 0],
  ],
  byWays: SMALL_FIRST,
  keeping: false,
}
const AFTER_PRUNING: Rounds = {
  moves: [
    ['copies', 0],
    ['flips', 0],
  ],
  byWays: SMALL_FIRST,
  keeping: true,
}
const REPAIR: Rounds = { moves: [], byWays: SMALL_FIRST, keeping: false }
/** Up to this many rows are fitted from the start; for more, fewer rows are fitted that represent several each, and are then copied. */
const AT_ONCE = 60_000
const FINER = 4
const TRIES = 50
/** Fits after each repair, before the next round checks for rare combinations. */
const FITS_BETWEEN = 3

/** All inputs of the fit besides the records it moves. */
export interface Target {
  readonly measured: Measured
  readonly estimate: Estimate
  readonly allowed: Uint8Array
  readonly least: number
}

/** Records that moving single values and copying records brought as close to the estimate as they can, and that show no combination that is forbidden or that too few of them show. */
export function* fitRows(target: Target, chance: Chance): Generator<FittingProgress, CodedRows> {
  const count = Math.round(target.estimate.size)
  let stands = 1
  while (count / stands > AT_ONCE) stands *= FINER
  const counted = (rows: CodedRows): CountedRows => ({ rows, counts: countCells(rows, target.measured.layout, stands) })
  let made = counted(yield* begin(target, Math.round(count / stands), chance))
  yield* settle(target, made, chance, stands, SETTLE)
  while (stands > 1) {
    stands /= FINER
    made = counted(repeated(made.rows, Math.round(count / stands)))
    yield* settle(target, made, chance, stands, REFINE)
  }
  yield* settle(target, made, chance, 1, POLISH)
  yield* prune(target, made, chance)
  return made.rows
}

function* begin(
  { measured, estimate, allowed }: Target,
  count: number,
  chance: Chance,
): Generator<FittingProgress, CodedRows> {
  const making = startRows(measured.layout, estimate, allowed, count, chance)
  for (;;) {
    const step = making.next()
    if (step.done) return step.value
    yield { stage: 'starting', done: step.value / count }
  }
}

function* settle(
  { measured, estimate, allowed, least }: Target,
  made: CountedRows,
  chance: Chance,
  stands: number,
  { moves, byWays, keeping }: Rounds,
): Generator<FittingProgress, FittedRecords> {
  const fit = new FittedRecords(
    made,
    measured.layout,
    estimate,
    weightsOf(measured.layout, estimate.sd, byWays),
    allowed,
    chance,
    stands,
    keeping ? least : 0,
  )
  const count = rowCount(made.rows)
  for (const [done, [move, heat]] of moves.entries()) {
    for (const row of fit[move](heat * stands)) yield { stage: 'fitting', done: (done + row / count) / moves.length }
  }
  return fit
}

/** Forbidden combinations stay forbidden, and a fit in between makes nothing too rare: every round has fewer combinations to show, so the loop ends. */
function* prune(target: Target, made: CountedRows, chance: Chance): Generator<FittingProgress, void> {
  const {
    measured: { layout },
    allowed,
    least,
  } = target
  for (let round = 1; ; round++) {
    const changed = forbidRare(made.counts, layout, allowed, least)
    if (changed.size === 0) break
    repair(made.rows, changed, allowed, TRIES, chance, yield* settle(target, made, chance, 1, REPAIR))
    yield { stage: 'pruning', done: 1 - 1 / (1 + round) }
    if (round <= FITS_BETWEEN) yield* settle(target, made, chance, 1, AFTER_PRUNING)
  }
  yield* settle(target, made, chance, 1, AFTER_PRUNING)
}

/** `count` rows that repeat the given ones in turn. */
function repeated({ width, codes }: CodedRows, count: number): CodedRows {
  const more = new Uint16Array(count * width)
  for (let at = 0; at < more.length; at += codes.length)
    more.set(codes.subarray(0, Math.min(codes.length, more.length - at)), at)
  return { width, codes: more }
}
