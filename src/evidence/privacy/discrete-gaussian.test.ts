import { describe, expect, it } from 'vitest'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { discreteGaussian, discreteTail, type Fraction } from './discrete-gaussian.ts'
import { namingThreshold, noiseFor, slackOf } from './noise.ts'
import { RandomBits } from './random-bits.ts'

/** Sum of (seen − expected)²/expected over whole numbers, tails pooled; with its degrees of freedom. */
function chiSquared(draws: readonly number[], variance: number): { readonly sum: number; readonly freedom: number } {
  const reach = Math.floor(2.5 * Math.sqrt(variance))
  const cells = Array.from({ length: 2 * reach + 1 }, (_, at) => {
    const x = at - reach
    const below = x === -reach
    const above = x === reach
    const chance =
      below || above ? discreteTail(variance, reach) : discreteTail(variance, x) - discreteTail(variance, x + 1)
    const seen = draws.filter((draw) => (below ? draw <= x : above ? draw >= x : draw === x)).length
    return (seen - chance * draws.length) ** 2 / (chance * draws.length)
  })
  return { sum: cells.reduce((a, b) => a + b, 0), freedom: cells.length - 1 }
}

const drawn = (times: number, variance: Fraction, seed: number) => {
  const bits = new RandomBits(seededBytes(seed))
  return Array.from({ length: times }, () => discreteGaussian(variance, bits))
}

describe('the discrete Gaussian', () => {
  it.each<[Fraction, number]>([
    [{ over: 1, under: 4 }, 11],
    [{ over: 25, under: 4 }, 12],
    [{ over: 100, under: 1 }, 13],
    [{ over: 1601, under: 16 }, 14],
  ])('of variance %o falls as it must', (variance, seed) => {
    const { sum, freedom } = chiSquared(drawn(40_000, variance, seed), variance.over / variance.under)
    // Six standard deviations of the chi-squared distribution.
    expect(sum).toBeLessThan(freedom + 6 * Math.sqrt(2 * freedom))
  })

  it('is told from rounded Laplace noise of the same spread by the same test, so the test can fail', () => {
    const bits = new RandomBits(seededBytes(5))
    const laplace = Array.from({ length: 40_000 }, () => {
      const even = (bits.word() + 1) / 2 ** 32 - 0.5
      return Math.round(-Math.sign(even) * Math.sqrt(6.25 / 2) * Math.log(1 - 2 * Math.abs(even)))
    })
    const { sum, freedom } = chiSquared(laplace, 6.25)
    expect(sum).toBeGreaterThan(freedom + 6 * Math.sqrt(2 * freedom))
  })

  it('has the same law in long integers as in machine integers', () => {
    // A prime over a prime: the squares do not fit 2⁵³, so every draw uses big integers.
    const long = { over: 625_000_007, under: 100_000_007 }
    const { sum, freedom } = chiSquared(drawn(4_000, long, 21), long.over / long.under)
    expect(sum).toBeLessThan(freedom + 6 * Math.sqrt(2 * freedom))
  })

  it('is refused a variance that is no fraction of whole numbers', () => {
    expect(() => discreteGaussian({ over: 2.5, under: 1 }, new RandomBits(seededBytes(1)))).toThrow('whole numbers')
  })

  it('has tails that add up to one', () => {
    expect(discreteTail(6.25, -3) + discreteTail(6.25, 4)).toBeCloseTo(1, 14)
    // Computed with forty digits: P[x = 12] with variance 25/4.
    expect(discreteTail(6.25, 12) - discreteTail(6.25, 13)).toBeCloseTo(
      Math.exp(-144 / 12.5) / (2.5 * Math.sqrt(2 * Math.PI)),
      14,
    )
  })
})

describe('even draws', () => {
  it('favour no number, where the remainder of 2³² would', () => {
    const bits = new RandomBits(seededBytes(3))
    const third = 3 * 2 ** 30
    // With a plain modulo 3·2³⁰, numbers under 2³⁰ would come twice as often: half of the time instead of a third.
    const low = Array.from({ length: 30_000 }, () => bits.below(third)).filter((n) => n < 2 ** 30).length
    expect(low / 30_000).toBeCloseTo(1 / 3, 1)
    expect(low / 30_000).toBeLessThan(0.36)
  })

  it('reach beyond 32 bits', () => {
    const bits = new RandomBits(seededBytes(4))
    const wide = Array.from({ length: 2_000 }, () => bits.below(2 ** 50))
    expect(Math.max(...wide)).toBeGreaterThan(2 ** 49)
    expect(wide.every((n) => Number.isSafeInteger(n) && n < 2 ** 50)).toBe(true)
    const big = Array.from({ length: 2_000 }, () => bits.belowBig(3n ** 60n))
    expect(big.every((n) => n >= 0n && n < 3n ** 60n)).toBe(true)
    expect(big.some((n) => n > 3n ** 60n / 2n)).toBe(true)
  })

  it('stop where a source gives too few bytes', () => {
    expect(() => new RandomBits(() => new Uint8Array(3)).word()).toThrow('gave 3 bytes')
  })
})

describe('noise for a table', () => {
  it('never costs more than it was made for', () => {
    for (const mu of [0.01, 0.1, 0.4, 1])
      for (const reach of [1, 2, 7]) {
        const {
          variance: { over, under },
        } = noiseFor(mu, reach)
        // One unit of the variance is the price of whole numbers (see noise.ts).
        const cost = reach / Math.sqrt(over / under - 1)
        expect(cost).toBeLessThanOrEqual(mu * (1 + 1e-9))
        expect(cost).toBeGreaterThan(mu * 0.97)
      }
  })

  it('is whole at a price that can hardly be seen', () => {
    expect(slackOf(700, 1)).toBeLessThan(1e-5)
    expect(slackOf(700, 3)).toBeCloseTo(3 * slackOf(700, 1), 12)
  })

  it('names a value that one child alone brings in with no more than the chance that was paid for', () => {
    const noise = noiseFor(0.2, 1)
    const columns = 4
    const delta = 0.02
    const threshold = namingThreshold(noise, columns, 1, delta)
    const bits = new RandomBits(seededBytes(9))
    const tries = 20_000
    let named = 0
    for (let k = 0; k < tries; k++) {
      const values = Array.from({ length: columns }, () => 1 + discreteGaussian(noise.variance, bits))
      if (values.some((count) => count >= threshold)) named++
    }
    expect(named / tries).toBeLessThan(delta + 4 * Math.sqrt(delta / tries))
    // The threshold is not higher than necessary either.
    expect(named / tries).toBeGreaterThan(delta / 2)
  })
})
