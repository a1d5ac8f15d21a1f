import { discreteGaussian, discreteTail, type Fraction } from './discrete-gaussian.ts'
import type { RandomBits } from './random-bits.ts'

/** Noise for one table in which one protected person changes at most `reach` cells, or one cell by at most `reach`. */
export interface Noise {
  readonly variance: Fraction
  /** Standard deviation, for weights and explanations. */
  readonly sd: number
}

/**
 * The variance that whole-number noise has in addition to the real noise that the accounting assumes.
 * A draw y of N(count, v) rounded at random, to a whole number x with weight exp(−(x − y)²/2), is within a factor 1 ± θ of a discrete Gaussian of variance v + 1,
 * θ = 2 Σ_j exp(−2π²j²) < 5.4·10⁻⁹ (Poisson's summation of the weights). So the discrete table reveals no more than N(count, v), up to that factor.
 */
const WIDER = 1
const THETA = 2 * Math.exp(-2 * Math.PI ** 2) * 1.000001
const SLACK = Math.log1p(THETA) - Math.log1p(-THETA)
const PARTS = 16
/** Above this a sixteenth of a unit is negligible, and whole variances allow machine integers. */
const WHOLE_FROM = 1 << 14

/** Noise with which a table costs `mu`; `reach` as in Noise. Rounded towards more noise. */
export function noiseFor(mu: number, reach: number): Noise {
  if (!(mu > 0) || !Number.isInteger(reach) || reach < 1) throw new Error(`no noise for mu ${mu} and ${reach} records`)
  const wanted = (reach / mu) ** 2 * (1 + 1e-12) + WIDER
  const under = wanted < WHOLE_FROM ? PARTS : 1
  const over = Math.ceil(wanted * under)
  return { variance: { over, under }, sd: Math.sqrt(over / under) }
}

/** The ε that whole-number noise in `tables` tables adds (see WIDER). */
export function slackOf(tables: number, reach: number): number {
  return tables * reach * SLACK
}

/** Returns counts + noise; `counts` is not changed. */
export function addNoise(counts: Float64Array, noise: Noise, bits: RandomBits): Float64Array {
  return counts.map((count) => count + discreteGaussian(noise.variance, bits))
}

/**
 * The smallest noisy count at which an undeclared value may be named, so that with probability 1 − delta no value is named that only one person has.
 * A person has up to `reach` records and so up to reach × columns values of their own, each counted at most `reach` times.
 */
export function namingThreshold(noise: Noise, columns: number, reach: number, delta: number): number {
  const each = -Math.expm1(Math.log1p(-delta) / (columns * reach))
  const variance = noise.variance.over / noise.variance.under
  let low = 0
  let high = 1
  while (discreteTail(variance, high) > each) high *= 2
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (discreteTail(variance, middle) > each) low = middle
    else high = middle
  }
  return reach + high
}
