import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { unlikelyDay } from './unlikely-day.ts'

const today = day('2026-11-26')
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('a day that is asked about', () => {
  it.each([
    ['of a visit in 2999', day('2999-11-26'), true],
    ['of a visit next week', day('2026-12-03'), true],
    ['of a visit in the year 1', day('0001-11-26'), true],
    ['of a birth in 1026', span('1026-01-01', '1026-12-31'), false],
    ['of a hearing in 2999', day('2999-11-26'), false],
  ])('is one %s', (_, when, was) => {
    expect(unlikelyDay(when, today, was)).toBe(true)
  })

  it.each([
    ['of a visit today', day('2026-11-26'), true],
    ['of a visit that is tomorrow here and today where it was', day('2026-11-27'), true],
    ['of a visit some time this year', span('2026-01-01', '2026-12-31'), true],
    ['of a birth of a great-grandmother', day('1915-03-01'), false],
    ['of a hearing next year', day('2027-11-26'), false],
    ['until which a file is kept', day('2101-11-26'), false],
  ])('is not one %s', (_, when, was) => {
    expect(unlikelyDay(when, today, was)).toBe(false)
  })
})
