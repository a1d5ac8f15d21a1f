import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, deltaAt } from './gaussian-dp.ts'
import { density, upperTail } from './normal.ts'

/** δ of a μ-GDP mechanism at any ε, negative too: probability of the attacker's best event with the child, minus e^ε times its probability without. */
const delta = (mu: number, epsilon: number) =>
  upperTail(epsilon / mu - mu / 2) - Math.exp(epsilon) * upperTail(epsilon / mu + mu / 2)

const STEP = 0.002
const REACH = 9

/** δ of two mechanisms, the second with a budget that depends on the result of the first: the mean, over the results of the first, of δ of the second at the remaining ε. */
function deltaOfBoth(first: number, second: (gave: number) => number, epsilon: number): number {
  let sum = 0
  for (let x = first - REACH; x <= first + REACH; x += STEP)
    sum += density(x - first) * delta(second(x), epsilon - (first * x - (first * first) / 2)) * STEP
  return sum
}

const composed = (epsilon: number, ...mus: readonly number[]) =>
  deltaAt(compose(mus.map((mu) => ({ mu, slack: 0, delta: 0 }))), epsilon)
const mu = fc.double({ min: 0.2, max: 1.5, noNaN: true })
const epsilon = fc.double({ min: 0, max: 3, noNaN: true })

describe('two releases of the same people', () => {
  it('are told apart as well as one of the composed μ, and no worse', () => {
    fc.assert(
      fc.property(mu, mu, epsilon, (first, second, at) => {
        expect(deltaOfBoth(first, () => second, at)).toBeCloseTo(composed(at, first, second), 8)
      }),
      { numRuns: 30 },
    )
  })

  it('tell no more than the composed μ, where the second asks the more the more the first told', () => {
    fc.assert(
      fc.property(mu, mu, mu, fc.double({ min: -2, max: 3, noNaN: true }), epsilon, (first, one, other, turn, at) => {
        const both = deltaOfBoth(first, (gave) => (gave > turn ? one : other), at)
        expect(both).toBeLessThanOrEqual(composed(at, first, Math.max(one, other)) + 1e-9)
        expect(both).toBeGreaterThanOrEqual(composed(at, first, Math.min(one, other)) - 1e-9)
      }),
      { numRuns: 30 },
    )
  })

  it('tell more than the dearer of the two by itself, so that nothing is composed by taking the larger', () => {
    expect(deltaOfBoth(0.8, () => 0.6, 1)).toBeGreaterThan(1.5 * composed(1, 0.8))
  })
})
