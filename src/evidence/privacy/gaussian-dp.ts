import { density, mills, upperTail } from './normal.ts'

/**
 * The privacy cost of a mechanism for a protected person, in the terms of Gaussian differential privacy (Dong, Roth & Su 2022).
 * `mu`: no test tells the record's presence from its absence better than one tells N(mu, 1) from N(0, 1).
 * `slack`: added to every ε, for the difference of integer noise from real noise (see noise.ts).
 * `delta`: probability that a threshold lets through a value that only one child has.
 */
export interface PrivacyCost {
  readonly mu: number
  readonly slack: number
  readonly delta: number
}

export const NO_COST: PrivacyCost = { mu: 0, slack: 0, delta: 0 }

/** Rounding errors are far smaller than this; each result is moved by it to the careful side. */
const CAREFUL = 1e-11

/** The cost of several mechanisms on the same people, each of which may depend on the results before it: exact for mu, without a looser sum. */
export function compose(costs: readonly PrivacyCost[]): PrivacyCost {
  let passed = 0
  for (const { delta } of costs) passed += Math.log1p(-delta)
  return {
    mu: costs.reduce((all, { mu }) => Math.hypot(all, mu), 0),
    slack: costs.reduce((sum, { slack }) => sum + slack, 0),
    delta: passed === 0 ? 0 : -Math.expm1(passed),
  }
}

/** The smallest δ for this ε: Φ(−ε/μ + μ/2) − e^ε Φ(−ε/μ − μ/2) (Balle & Wang 2018, theorem 8), plus the parts of slack and thresholds. Rounded up. */
export function deltaAt(cost: PrivacyCost, epsilon: number): number {
  const left = Math.max(0, epsilon - cost.slack)
  // Below the slack: P ≤ e^slack·Q + δ ≤ e^ε·Q + (e^slack − e^ε) + δ.
  const below = epsilon < cost.slack ? Math.exp(cost.slack) - Math.exp(epsilon) : 0
  return Math.min(1, cost.delta + below + Math.exp(cost.slack) * gaussianDelta(cost.mu, left))
}

/** The smallest ε for this δ; infinite where the thresholds alone use δ up. Rounded up. */
export function epsilonAt(cost: PrivacyCost, delta: number): number {
  if (deltaAt(cost, cost.slack) <= delta) return cost.slack
  if (cost.delta >= delta) return Infinity
  let low = cost.slack
  let high = cost.slack + 1
  while (deltaAt(cost, high) > delta) high = cost.slack + 2 * (high - cost.slack)
  while (high - low > high * CAREFUL) {
    const middle = (low + high) / 2
    if (deltaAt(cost, middle) > delta) low = middle
    else high = middle
  }
  return high
}

/** The largest mu that keeps (ε, δ). Rounded down. */
export function muFor(epsilon: number, delta: number): number {
  let low = 0
  let high = 1
  while (gaussianDelta(high, epsilon) <= delta) high *= 2
  while (high - low > high * CAREFUL) {
    const middle = (low + high) / 2
    if (gaussianDelta(middle, epsilon) <= delta) low = middle
    else high = middle
  }
  return low
}

/** δ of a μ-GDP mechanism at ε. With a = ε/μ − μ/2 and b = ε/μ + μ/2, e^ε·density(b) = density(a): so nothing overflows and little precision cancels. */
function gaussianDelta(mu: number, epsilon: number): number {
  if (mu === 0) return 0
  const a = epsilon / mu - mu / 2
  const b = epsilon / mu + mu / 2
  const exact = a < 0 ? upperTail(a) - density(a) * mills(b) : density(a) * (mills(a) - mills(b))
  return Math.min(1, exact * (1 + CAREFUL) + Number.MIN_VALUE)
}
