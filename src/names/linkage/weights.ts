import type { Agreement, LinkageField } from './field.ts'

/** How often each level is seen, among pairs of one person (m) and among pairs of two (u). Each list sums to 1, except where `learnt.ts` bounds their ratio; only the ratio is used. */
export interface Odds {
  readonly m: readonly number[]
  readonly u: readonly number[]
}

/** A Fellegi–Sunter model (1969): the share of compared pairs that are one person, and the odds of each field. */
export interface Weights {
  readonly prior: number
  readonly odds: readonly Odds[]
}

/** The contribution of one field to the weight of a pair. */
export interface Reason {
  readonly field: string
  /** The level of agreement, as the field names it; `not-known` where a record has no value. */
  readonly level: string
  /** Logarithm to base 2 of how many times likelier this agreement is for one person than for two: positive for, negative against. */
  readonly weight: number
}

export interface Verdict {
  /** Sum of the reasons' weights, without the prior. */
  readonly weight: number
  /** How probable it is that the two are one person, 0 to 1. */
  readonly probability: number
  readonly reasons: readonly Reason[]
}

/** Weighs a pair field by field. The reasons are codes and numbers; the screen has words for them. */
export function verdictOf<Record>(
  fields: readonly LinkageField<Record>[],
  weights: Weights,
  agreement: Agreement,
): Verdict {
  const reasons = fields.map(({ name, levels }, n): Reason => {
    const level = agreement[n] ?? null
    return {
      field: name,
      level: level === null ? 'not-known' : (levels[level] ?? 'not-known'),
      weight: fieldWeight(weights.odds[n], level),
    }
  })
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0)
  return { weight, probability: probabilityOf(weights.prior, weight), reasons }
}

/** The same number without the reasons. */
export function weightOf(weights: Weights, agreement: Agreement): number {
  let sum = 0
  for (let n = 0; n < agreement.length; n++) sum += fieldWeight(weights.odds[n], agreement[n] ?? null)
  return sum
}

export function probabilityOf(prior: number, weight: number): number {
  const odds = (prior / (1 - prior)) * 2 ** weight
  return Number.isFinite(odds) ? odds / (1 + odds) : 1
}

/** The logarithm of the likelihood ratio of a level, bounded by what a few thousand pairs can show. */
function fieldWeight(odds: Odds | undefined, level: number | null): number {
  if (odds === undefined || level === null) return 0
  const ratio = (odds.m[level] ?? LEAST) / Math.max(odds.u[level] ?? LEAST, LEAST)
  return Math.log2(Math.max(ratio, LEAST))
}

const LEAST = 1e-6

/** The weight of each level of one field. */
export const levelWeights = (odds: Odds): readonly number[] => odds.m.map((_, level) => fieldWeight(odds, level))
