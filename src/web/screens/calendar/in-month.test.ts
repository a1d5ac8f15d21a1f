import { describe, expect, it } from 'vitest'
import { day } from '../../../../test/support/entries.ts'
import { itemsInMonth, monthAfter } from './in-month.ts'

const line = (name: string, ...days: readonly string[]) => ({
  name,
  due: days.map((on) => ({ what: 'visit-planned' as const, on: day(on) })),
})

describe('a month of the calendar', () => {
  it('holds no day of another month, and no day on which nothing stands', () => {
    const days = itemsInMonth(
      [line('ana', '2026-02-28', '2026-03-31', '2026-04-01'), line('dren', '2026-03-02', '2026-03-31')],
      '2026-03',
    )
    expect(days.map(({ day: on, items }) => [on, items.map((item) => item.line.name)])).toEqual([
      ['2026-03-02', ['dren']],
      ['2026-03-31', ['ana', 'dren']],
    ])
    expect(itemsInMonth([], '2026-03')).toEqual([])
  })

  it('is followed by the next one, also over the end of a year', () => {
    expect([
      monthAfter('2026-12', 1),
      monthAfter('2026-01', -1),
      monthAfter('2026-03', 0),
      monthAfter('2026-03', -15),
    ]).toEqual(['2027-01', '2025-12', '2026-03', '2024-12'])
  })
})
