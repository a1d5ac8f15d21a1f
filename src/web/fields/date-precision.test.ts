import { describe, expect, it } from 'vitest'
import { monthRange, yearRange, precisionOf } from './date-precision.ts'

describe('a date is written as exactly as it is known', () => {
  it('refuses what is no month and no year', () => {
    expect(monthRange('2026-13')).toBeNull()
    expect(monthRange('2026')).toBeNull()
    expect(yearRange('26')).toBeNull()
    expect(yearRange('0000')).toBeNull()
  })

  it('reads a month and a year as their first and last day', () => {
    expect(monthRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(yearRange('2011')).toEqual({ from: '2011-01-01', to: '2011-12-31' })
  })

  it('says again how exactly it was said', () => {
    const month = monthRange('2026-11')
    const year = yearRange('2026')
    expect(month && precisionOf(month)).toBe('month')
    expect(year && precisionOf(year)).toBe('year')
    expect(year && typeof year !== 'string' && precisionOf({ ...year, to: year.from })).toBe('between')
    expect(year && typeof year !== 'string' && precisionOf(year.from)).toBe('day')
  })
})
