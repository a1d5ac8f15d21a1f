import { describe, expect, it } from 'vitest'
import type { Axis } from '../table.ts'
import type { Indicator } from './indicator.ts'
import { sharesOf } from './shares.ts'

const indicator = {
  name: 'in-school',
  columns: ['in-school'],
  shares: [{ name: 'goes', of: ['yes'], among: ['yes', 'no'] }],
} as unknown as Indicator
const axes: readonly Axis[] = [
  { column: 'sex', levels: ['female', 'male'] },
  { column: 'in-school', levels: ['yes', 'no', 'not-known'] },
]
const shares = (...shown: readonly (number | null)[]) =>
  sharesOf(indicator, axes, shown).map(({ at, of, among, value }) => [at[0], of, among, value])

describe('a share', () => {
  it('is of each group, among those of whom the answer is known', () => {
    expect(shares(1, 2, 3, 0, 9, 0)).toEqual([
      ['female', 1, 4, 0.25],
      ['male', 2, 2, 1],
    ])
  })

  it('is none where a count is hidden, or there is nobody', () => {
    expect(shares(1, null, null, 2, 9, 0)).toEqual([
      ['female', 1, null, null],
      ['male', null, null, null],
    ])
    expect(shares(0, 0, 0, 5, 9, 0)).toEqual([
      ['female', 0, 0, null],
      ['male', 0, 5, 0],
    ])
  })

  it('is refused of a table that does not count by the answer', () => {
    expect(() => sharesOf(indicator, axes.slice(0, 1), [1, 2])).toThrow('in-school')
  })
})
