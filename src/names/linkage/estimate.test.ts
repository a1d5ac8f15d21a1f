import { describe, expect, it } from 'vitest'
import { estimateWeights } from './estimate.ts'
import type { Agreement, LinkageField } from './field.ts'

const field = (name: string, ...levels: readonly string[]): LinkageField<object> => ({
  name,
  levels,
  compare: () => null,
})
const FIELDS = [field('name', 'same', 'alike', 'other'), field('birth', 'same', 'other')]
const times = (count: number, agreement: Agreement): readonly Agreement[] =>
  Array.from({ length: count }, () => agreement)
const rounded = (all: readonly number[] | undefined) => all?.map((one) => Math.round(one * 1000) / 1000)

describe('weights that are estimated from pairs without labels', () => {
  it('are what is believed beforehand where no pair was compared', () => {
    const { prior, odds } = estimateWeights(FIELDS, [], [])
    expect(prior).toBe(0.05)
    expect(rounded(odds[0]?.m)).toEqual([0.85, 0.075, 0.075])
    expect(rounded(odds[0]?.u)).toEqual([0.333, 0.333, 0.333])
    expect(rounded(odds[1]?.m)).toEqual([0.85, 0.15])
  })

  it('say of two persons what pairs drawn apart show, and of no level that it never happens', () => {
    const { odds } = estimateWeights(FIELDS, [], [...times(97, [2, 1]), [0, 1], [1, null]])
    expect(rounded(odds[0]?.u)).toEqual([0.015, 0.015, 0.97])
    expect(rounded(odds[1]?.u)).toEqual([0.005, 0.995])
  })

  it('find the share of pairs of one person, and how one person agrees', () => {
    const apart = [...times(990, [2, 1]), ...times(6, [1, 1]), ...times(4, [2, 0])]
    const compared = [...times(200, [0, 0]), ...times(50, [1, 0]), ...times(750, [2, 1])]
    const { prior, odds } = estimateWeights(FIELDS, compared, apart)
    expect(prior).toBeCloseTo(0.25, 2)
    expect(odds[0]?.m[0]).toBeCloseTo(0.8, 1)
    expect(odds[0]?.m[1]).toBeCloseTo(0.2, 1)
    expect(odds[0]?.m[2]).toBeLessThan(0.01)
    expect(odds[1]?.m[0]).toBeGreaterThan(0.99)
    expect(odds[0]?.u[2]).toBeGreaterThan(0.98)
  })

  it('learn nothing of a field that the records do not have, and count its pairs for the others', () => {
    const apart = times(1000, [2, 1])
    const { prior, odds } = estimateWeights(FIELDS, [...times(300, [0, null]), ...times(700, [2, null])], apart)
    expect(prior).toBeCloseTo(0.3, 1)
    expect(rounded(odds[1]?.m)).toEqual([0.85, 0.15])
  })

  it('leave room for both answers where all compared pairs are alike', () => {
    const apart = times(1000, [2, 1])
    expect(estimateWeights(FIELDS, times(500, [0, 0]), apart).prior).toBe(0.9)
    expect(estimateWeights(FIELDS, times(500, [2, 1]), apart).prior).toBeLessThan(0.01)
  })
})
