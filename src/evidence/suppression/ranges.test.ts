import { describe, expect, it } from 'vitest'
import { Ranges, rangeWidth, undecided } from './ranges.ts'

const moved = (...moves: readonly (readonly number[])[]) => {
  const ranges = new Ranges(3)
  for (const move of moves) ranges.take(Float64Array.from(move))
  return ranges
}

describe('how far a count can move', () => {
  it('is not at all before a move was found', () => {
    expect(rangeWidth(moved(), { variable: 0, factor: 1 }, 'whole')).toBe(0)
  })

  it('is the furthest of all moves up and down, each variable by itself', () => {
    const { up, down } = moved([1, -2, 0], [3, -1, 0.5], [2, 4, -0.5], [-1, -3, 0])
    expect([...up]).toEqual([3, 4, 0.5])
    expect([...down]).toEqual([-1, -3, -0.5])
  })

  it('is whole people for who knows that counts are whole, and times the factor, whichever its sign', () => {
    const ranges = moved([1.5, 2, 0.9], [-0.5, -1, -0.9])
    const width = (variable: number, factor: number, reading: 'whole' | 'real') =>
      rangeWidth(ranges, { variable, factor }, reading)
    expect([width(0, 1, 'whole'), width(0, -2, 'whole'), width(1, 1, 'whole'), width(2, 1, 'whole')]).toEqual([
      1, 4, 3, 0,
    ])
    expect(width(0, 1, 'real')).toBeCloseTo(2, 5)
    expect(width(2, -2, 'real')).toBeCloseTo(3.6, 5)
    expect(rangeWidth(moved([1 - 1e-9, 0, 0]), { variable: 0, factor: 1 }, 'whole')).toBe(1)
  })

  it('proves a width that it reaches, and none that it does not', () => {
    const guarded = [2, 3, 4].map((width) => ({ cell: width, variable: 0, factor: 1, width }))
    expect(undecided(moved([2, 0, 0], [-1, 0, 0]), guarded, 'whole').map(({ width }) => width)).toEqual([4])
  })
})
