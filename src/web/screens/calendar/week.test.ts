import { describe, expect, it } from 'vitest'
import type { Due } from '#domain/file/due.ts'
import { day } from '../../../../test/support/entries.ts'
import { daysOfWeek, mondayOf } from './week.ts'

const due = (on: string, time?: string): Due => ({ what: 'visit-planned', on: day(on), ...(time && { time }) })

describe('a week of the calendar', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-01', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2027-01-01', '2026-12-28'],
    ['1999-12-31', '1999-12-27'],
  ])('of %s begins on Monday %s', (on, monday) => {
    expect(mondayOf(day(on))).toBe(monday)
  })

  it('has seven days, also empty ones, and neither the day before nor the day after', () => {
    const line = { due: [due('2026-11-29'), due('2026-12-01'), due('2026-12-07')] }
    expect(daysOfWeek([line], day('2026-11-30')).map(({ day: on, items }) => [on, items.length])).toEqual([
      ['2026-11-30', 0],
      ['2026-12-01', 1],
      ['2026-12-02', 0],
      ['2026-12-03', 0],
      ['2026-12-04', 0],
      ['2026-12-05', 0],
      ['2026-12-06', 0],
    ])
  })

  it('has what has a time first, in its order', () => {
    const lines = [{ due: [due('2026-12-01'), due('2026-12-01', '16:00')] }, { due: [due('2026-12-01', '09:30')] }]
    const [, tuesday] = daysOfWeek(lines, day('2026-11-30'))
    expect(tuesday?.items.map((item) => item.due.time)).toEqual(['09:30', '16:00', undefined])
  })
})
