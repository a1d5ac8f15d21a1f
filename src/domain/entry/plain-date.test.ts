import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, PlainDate, When, yearsBetween } from './plain-date.ts'

const day = (text: string) => PlainDate.parse(text)

describe('days of the calendar', () => {
  it('refuse a day that does not exist and a range that ends before it begins', () => {
    expect(PlainDate.safeParse('2026-02-30').success).toBe(false)
    expect(When.safeParse({ from: '2026-03-02', to: '2026-03-01' }).success).toBe(false)
  })

  it('are counted over leap days and the turn of a year', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01')
    expect(addDays(addDays(day('9999-12-31'), 3), 3)).toBe('9999-12-31')
  })

  it('fall on the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2026-01-31'), -2)).toBe('2025-11-30')
  })

  it('make an age only when the birthday has come', () => {
    expect(yearsBetween(day('2008-03-02'), day('2026-03-01'))).toBe(17)
    expect(yearsBetween(day('2008-03-01'), day('2026-03-01'))).toBe(18)
  })
})
