const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)
/** From here on the continued fraction has converged to the last bit; below it the series loses at most three digits of sixteen. */
const SERIES_ENDS = 3
const FRACTION_DEPTH = 120

/** The density of the normal distribution with mean 0 and variance 1. */
export function density(x: number): number {
  return Math.exp((-x * x) / 2) / ROOT_TWO_PI
}

/** P[Z > x]: the upper tail, with about thirteen correct digits for any x. */
export function upperTail(x: number): number {
  return x < 0 ? 1 - upperTail(-x) : density(x) * mills(x)
}

/** Mills' ratio P[Z > x] / density(x) for x ≥ 0: it stays near 1/x where the tail itself underflows. */
export function mills(x: number): number {
  return x < SERIES_ENDS ? 0.5 / density(x) - oddSeries(x) : continuedFraction(x)
}

/** x + x³/3 + x⁵/(3·5) + …: (Φ(x) − ½) / density(x); every term is positive (Marsaglia 2004). */
function oddSeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return sum
}

/** Laplace's fraction 1/(x + 1/(x + 2/(x + 3/(x + …)))), evaluated from the inside out. */
function continuedFraction(x: number): number {
  let inner = x
  for (let k = FRACTION_DEPTH; k >= 1; k--) inner = x + k / inner
  return 1 / inner
}
