import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisEnd, ticksTo } from './ticks.ts'

describe('the numbers at the axis of a chart', () => {
  it('are whole, begin at 0, and stand a step of 1, 2 or 5 of a power of ten apart', () => {
    expect(ticksTo(1)).toEqual([0, 1])
    expect(ticksTo(3)).toEqual([0, 1, 2, 3])
    expect(ticksTo(7)).toEqual([0, 2, 4, 6, 8])
    expect(ticksTo(38)).toEqual([0, 10, 20, 30, 40])
    expect(ticksTo(1234)).toEqual([0, 500, 1000, 1500])
  })

  it('hold every count with at most five steps, and no more room than one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
        const ticks = ticksTo(most)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(axisEnd(most)).toBeGreaterThanOrEqual(most)
        expect(axisEnd(most) - (ticks[1] ?? 0)).toBeLessThan(most)
      }),
    )
  })
})
