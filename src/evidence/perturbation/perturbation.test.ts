import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perturbed } from './cell-key.ts'
import { chanceOfChange, drawnChange, pTable } from './p-table.ts'

const CHANGES = pTable({ most: 5, variance: 2, noneUpTo: 2 })

describe('a table of changes', () => {
  it('is refused where nothing could have that variance', () => {
    expect(() => pTable({ most: 2, variance: 50, noneUpTo: 1 })).toThrow('no change')
    expect(() => pTable({ most: 1, variance: 1, noneUpTo: 3 })).toThrow()
  })

  it('loses and gains nothing on average, with the variance asked for', () => {
    for (const { changes, probabilities } of CHANGES.rows.slice(1)) {
      const mean = changes.reduce((sum, change, n) => sum + change * (probabilities[n] ?? 0), 0)
      const variance = changes.reduce((sum, change, n) => sum + change * change * (probabilities[n] ?? 0), 0)
      expect(mean).toBeCloseTo(0, 5)
      expect(variance).toBeCloseTo(2, 5)
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0)
    }
  })

  it('changes every count by all that is allowed, up and down: who reckons with the most knows no end of a range that is nearer', () => {
    for (let count = 1; count <= 30; count++) {
      const allowed = Array.from({ length: 11 }, (_, n) => n - 5).filter(
        (change) => count + change === 0 || count + change > 2,
      )
      expect(allowed.filter((change) => chanceOfChange(CHANGES, count, change) === 0)).toEqual([])
    }
  })

  it('leaves nobody as nobody, and never shows one or two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (count, key) => {
          const shown = count + drawnChange(CHANGES, count, key)
          if (count === 0) expect(shown).toBe(0)
          expect(shown).toBeGreaterThanOrEqual(0)
          expect([1, 2]).not.toContain(shown)
          expect(Math.abs(shown - count)).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})

describe('a count changed by the keys of whom it counts', () => {
  it('keeps its mean over all keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => Math.imul(n + 1, 0x61c88647) >>> 0)
    const sum = keys.reduce((total, key) => total + perturbed(CHANGES, { count: 7, keys: key }), 0)
    expect(Math.abs(sum / keys.length - 7)).toBeLessThan(0.05)
  })
})
