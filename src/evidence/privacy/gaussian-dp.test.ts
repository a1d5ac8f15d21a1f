import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, type PrivacyCost, deltaAt, epsilonAt, muFor, NO_COST } from './gaussian-dp.ts'
import { upperTail } from './normal.ts'

const gaussian = (mu: number): PrivacyCost => ({ mu, slack: 0, delta: 0 })
const near = (value: number, right: number) => Math.abs(value / right - 1)

describe('the tail of the normal distribution', () => {
  // Correct digits, computed with forty digits.
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [2.9, 0.00186581330038404],
    [3, 0.00134989803163009],
    [5, 2.86651571879194e-7],
    [10, 7.61985302416053e-24],
    [30, 4.90671392714819e-198],
  ])('beyond %d has twelve right digits', (x, right) => {
    expect(near(upperTail(x), right)).toBeLessThan(1e-12)
    expect(upperTail(-x)).toBeCloseTo(1 - right, 14)
  })
})

describe('δ of a Gaussian cost', () => {
  it.each([
    [1, 1, 0.126936737506644],
    [0.5, 4, 2.70603380295691e-16],
    [0.05, 1, 1.12903322709772e-91],
    [5, 0.1, 0.986946023365888],
    [30, 500, 0.0446520922983508],
    [0.884, 4, 3.66657242990094e-6],
    [1, 0, 0.382924922548026],
  ])('of mu %d at ε %d is right, and never too small', (mu, epsilon, right) => {
    const delta = deltaAt(gaussian(mu), epsilon)
    expect(delta).toBeGreaterThanOrEqual(right * (1 - 1e-14))
    expect(near(delta, right)).toBeLessThan(1e-8)
  })

  it('is nothing of what costs nothing, at any ε', () => {
    for (const epsilon of [0, 1, 100]) expect(deltaAt(NO_COST, epsilon)).toBe(0)
    expect(epsilonAt(NO_COST, 1e-9)).toBe(0)
    expect(deltaAt({ ...NO_COST, delta: 0.25 }, 1)).toBe(0.25)
    expect(epsilonAt({ mu: 1, slack: 0, delta: 0.25 }, 0.25)).toBe(Infinity)
    expect(epsilonAt({ mu: 0, slack: 0.5, delta: 0.25 }, 0.25)).toBe(0.5)
  })

  it('grows as ε falls, through what whole-number noise adds and below it', () => {
    const cost = { mu: 0.1, slack: 0.2, delta: 0.001 }
    const at = [0, 0.05, 0.1, 0.19, 0.2, 0.21, 0.3, 1].map((epsilon) => deltaAt(cost, epsilon))
    expect(at).toEqual(at.toSorted((a, b) => b - a))
    expect(at[0]).toBeGreaterThan(Math.expm1(0.2))
    expect(at.at(-1)).toBeGreaterThanOrEqual(0.001)
  })
})

describe('ε and mu', () => {
  it('invert δ, each to the careful side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 8, noNaN: true }),
        fc.double({ min: -15, max: -2, noNaN: true }),
        (epsilon, exponent) => {
          const delta = 10 ** exponent
          const mu = muFor(epsilon, delta)
          expect(deltaAt(gaussian(mu), epsilon)).toBeLessThanOrEqual(delta)
          expect(near(epsilonAt(gaussian(mu), delta), epsilon)).toBeLessThan(1e-6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are infinite where thresholds alone have used δ up', () => {
    expect(epsilonAt({ mu: 0.5, slack: 0, delta: 1e-6 }, 1e-7)).toBe(Infinity)
  })

  it('are nothing for nothing', () => {
    expect(epsilonAt(NO_COST, 1e-6)).toBe(0)
  })
})

describe('composition', () => {
  it('gives twelve releases of ε 1 far less than twelve', () => {
    const mu = muFor(1, 1e-6)
    const after = (times: number) => epsilonAt(compose(new Array<PrivacyCost>(times).fill(gaussian(mu))), 1e-6)
    expect(after(4)).toBeCloseTo(2.1, 1)
    expect(after(12)).toBeCloseTo(3.9, 1)
    expect(after(20)).toBeCloseTo(5.2, 1)
  })

  it('does not depend on order or grouping, and never shrinks', () => {
    const cost = fc.record({
      mu: fc.double({ min: 0, max: 3, noNaN: true }),
      slack: fc.double({ min: 0, max: 1e-4, noNaN: true }),
      delta: fc.double({ min: 0, max: 1e-4, noNaN: true }),
    })
    fc.assert(
      fc.property(cost, cost, cost, (a, b, c) => {
        const one = compose([a, b, c])
        const other = compose([compose([c, a]), b])
        expect(one.mu).toBeCloseTo(other.mu, 12)
        expect(one.delta).toBeCloseTo(other.delta, 15)
        expect(one.slack).toBeCloseTo(other.slack, 15)
        expect(one.mu).toBeGreaterThanOrEqual(Math.max(a.mu, b.mu, c.mu) * (1 - 1e-15))
      }),
    )
  })
})
