import { describe, expect, it } from 'vitest'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { addNoise, noiseFor } from './noise.ts'
import { RandomBits } from './random-bits.ts'

/**
 * Mironov's attack (2012): floating-point noise has gaps. Added to 0 and to 1 it reaches different numbers, so the low bits of one result reveal which count it was added to.
 * Returns the share of results over 1 that could not have come from 0.
 */
function givenAway(overNothing: ReadonlySet<number>, overOne: readonly number[]): number {
  return overOne.filter((seen) => !overNothing.has(seen)).length / overOne.length
}

describe('the low bits of a noisy count', () => {
  it('say what was counted where noise is a binary fraction, so the attack is one', () => {
    const grid = 1 << 16
    const fractions = Array.from({ length: grid }, (_, k) => -4 * Math.log((k + 1) / grid))
    const overNothing = new Set(fractions.map((noise) => 0 + noise))
    expect(
      givenAway(
        overNothing,
        fractions.map((noise) => 1 + noise),
      ),
    ).toBeGreaterThan(0.9)
  })

  it('say nothing where noise is whole', () => {
    const bits = new RandomBits(seededBytes(31))
    const noise = noiseFor(0.25, 1)
    const many = (count: number) => [...addNoise(new Float64Array(20_000).fill(count), noise, bits)]
    const overOne = many(1)
    expect(overOne.every((seen) => Number.isSafeInteger(seen))).toBe(true)
    // Numbers missing among 20,000 draws lie in the far tails, where any such sample has gaps.
    expect(givenAway(new Set(many(0)), overOne)).toBeLessThan(0.002)
  })
})
