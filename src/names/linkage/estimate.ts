import type { Agreement, LinkageField } from './field.ts'
import { probabilityOf, weightOf, type Odds, type Weights } from './weights.ts'

const ROUNDS = 60
/** A change smaller than this in every m ends the estimate. */
const STILL = 1e-5
/** Pairs added to each level, so that no odds are zero. */
const SMOOTHED = 0.5
/** Weight of the prior odds, in pairs of one person: low, because thousands of pairs outweigh it. */
const WORTH = 2
/** Weight of the odds among randomly drawn pairs, in pairs, when they are combined with the odds among compared pairs. */
const STEADIED = 1000
/** The share of compared pairs that are of one person, and how often one person agrees in the best level, before anything was estimated. */
const START_PRIOR = 0.05
const START_BEST = 0.85
/** Bounds of the share of compared pairs that are of one person. */
const PRIOR_BOUNDS = [1e-6, 0.9] as const

/**
 * Weights from the records themselves, without labelled pairs (expectation–maximisation). `compared`: pairs that share a key. `apart`: pairs drawn without regard to
 * likeness, almost all of two persons. Two persons who share a key are more alike than two random ones, so the odds from `apart` start and regularise the estimate, but do not fix it.
 */
export function estimateWeights<Record>(
  fields: readonly LinkageField<Record>[],
  compared: readonly Agreement[],
  apart: readonly Agreement[],
): Weights {
  const believed: Weights = {
    prior: START_PRIOR,
    odds: fields.map(({ levels }, n) => ({
      m: startOf(levels.length),
      u: shares(levels.length, (level) =>
        apart.reduce((sum, agreement) => sum + (agreement[n] === level ? 1 : 0), SMOOTHED),
      ),
    })),
  }
  const patterns = patternsOf(compared)
  let weights = believed
  for (let round = 0; round < ROUNDS; round++) {
    const next = refined(fields, weights, patterns, believed)
    const moved = Math.max(
      0,
      ...next.odds.flatMap(({ m }, n) => m.map((value, level) => Math.abs(value - (weights.odds[n]?.m[level] ?? 0)))),
    )
    weights = next
    if (moved < STILL) break
  }
  return weights
}

interface Pattern {
  readonly agreement: Agreement
  readonly count: number
}

/** Many pairs agree in the same way; each way is computed once, with its count. */
function patternsOf(pairs: readonly Agreement[]): readonly Pattern[] {
  const counts = new Map<string, { agreement: Agreement; count: number }>()
  for (const agreement of pairs) {
    const key = agreement.join()
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { agreement, count: 1 })
  }
  return [...counts.values()]
}

function refined<Record>(
  fields: readonly LinkageField<Record>[],
  weights: Weights,
  patterns: readonly Pattern[],
  believed: Weights,
): Weights {
  const seen = fields.map(({ levels }, n) => levels.map((_, level) => WORTH * (believed.odds[n]?.m[level] ?? 0)))
  const unlike = fields.map(({ levels }, n) => levels.map((_, level) => STEADIED * (believed.odds[n]?.u[level] ?? 0)))
  let [same, all] = [0, 0]
  for (const { agreement, count } of patterns) {
    const one = count * probabilityOf(weights.prior, weightOf(weights, agreement))
    same += one
    all += count
    agreement.forEach((level, n) => {
      const levels = seen[n]
      const others = unlike[n]
      if (!levels || !others || level === null) return
      levels[level] = (levels[level] ?? 0) + one
      others[level] = (others[level] ?? 0) + count - one
    })
  }
  const prior = Math.min(PRIOR_BOUNDS[1], Math.max(PRIOR_BOUNDS[0], all === 0 ? weights.prior : same / all))
  return {
    prior,
    odds: seen.map(
      (counts, n): Odds => ({
        m: shares(counts.length, (level) => counts[level] ?? 0),
        u: shares(counts.length, (level) => unlike[n]?.[level] ?? 0),
      }),
    ),
  }
}

function shares(length: number, countOf: (level: number) => number): readonly number[] {
  const counts = Array.from({ length }, (_, level) => countOf(level))
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count) => count / sum)
}

/** Where the estimate starts: one person mostly agrees in the best level, and in the others equally often. */
function startOf(levels: number): readonly number[] {
  return shares(levels, (level) => (level === 0 ? START_BEST : (1 - START_BEST) / (levels - 1)))
}
