import type { Chance } from './chance.ts'
import { Fit, weightsOf } from './fit.ts'
import type { Estimate } from './least-squares.ts'
import type { Measured } from './measure.ts'
import { forbidRare, offending, replaceOffending } from './prune.ts'
import { rowCount, type Rows } from './rows.ts'
import { startRows } from './start.ts'

/** How far long work has come; the number of stages is not known beforehand, so each speaks of itself. */
export interface Progress {
  readonly stage: 'measuring' | 'starting' | 'fitting' | 'pruning'
  /** From 0 to 1 within the stage. */
  readonly done: number
}

type Round = readonly ['flips' | 'copies', number]
const SETTLE: readonly Round[] = [['flips', 0.2], ['flips', 0.2], ['copies', 0.1], ['copies', 0.1], ['flips', 0.1], ['flips', 0.1], ['copies', 0.05], ['copies', 0.05], ['flips', 0.05], ['flips', 0.05]]
const AFTER_PRUNING: readonly Round[] = [['copies', 0.05], ['flips', 0.05], ['copies', 0.02], ['flips', 0.02]]
const REFINE: readonly Round[] = [['flips', 0.05], ['flips', 0.02]]
/** Up to so many rows are fitted from the start; more begin as copies of fewer, each of which stood for several. */
const AT_ONCE = 60_000
const FINER = 4
const PRUNINGS = 6
const TRIES = 20

/** Whatever the fit needs besides the records it moves. */
export interface Target {
  readonly measured: Measured
  readonly estimate: Estimate
  readonly allowed: Uint8Array
  readonly least: number
}

/** Records that come as near to the estimate as moving single values and copying records brings them, and show nothing that is not allowed or that too few of them show. */
export function* fitRows(target: Target, chance: Chance): Generator<Progress, Rows> {
  const count = Math.round(target.estimate.size)
  const { layout } = target.measured
  let stands = 1
  while (count / stands > AT_ONCE) stands *= FINER
  yield { stage: 'starting', done: 0 }
  let rows = startRows(layout, target.estimate, target.allowed, Math.round(count / stands), chance)
  yield* settle(target, rows, chance, stands, SETTLE)
  while (stands > 1) {
    stands /= FINER
    rows = repeated(rows, Math.round(count / stands))
    yield* settle(target, rows, chance, stands, REFINE)
  }
  yield* prune(target, rows, chance)
  return rows
}

function* settle({ measured, estimate, allowed }: Target, rows: Rows, chance: Chance, stands: number, rounds: readonly Round[]): Generator<Progress, Fit> {
  const sds = measured.noise.map((noise) => (noise ?? measured.named.noise).sd)
  const fit = new Fit(rows, measured.layout, estimate, weightsOf(measured.layout, sds), allowed, chance, stands)
  const count = rowCount(rows)
  for (const [done, [move, heat]] of rounds.entries()) {
    for (const row of fit[move](heat * stands)) yield { stage: 'fitting', done: (done + row / count) / rounds.length }
  }
  return fit
}

function* prune(target: Target, rows: Rows, chance: Chance): Generator<Progress, void> {
  const { layout } = target.measured
  for (let round = 0; round < 2 * PRUNINGS; round++) {
    if (!forbidRare(rows, layout, target.allowed, target.least)) break
    const fit = yield* settle(target, rows, chance, 1, [])
    replaceOffending(rows, offending(rows, layout, target.allowed), TRIES, chance, fit)
    yield { stage: 'pruning', done: round / PRUNINGS / 2 }
    if (round === PRUNINGS) yield* settle(target, rows, chance, 1, AFTER_PRUNING)
  }
}

/** `count` rows that go round the given ones in turn. */
function repeated({ width, codes }: Rows, count: number): Rows {
  const more = new Uint16Array(count * width)
  for (let at = 0; at < more.length; at += codes.length) more.set(codes.subarray(0, Math.min(codes.length, more.length - at)), at)
  return { width, codes: more }
}
