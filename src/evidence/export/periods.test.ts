import { describe, expect, it } from 'vitest'
import { isDueOn, isOverAt, periodsOver, quartersOf } from './periods.ts'

describe('a period is not over', () => {
  it.each([
    ['2026Q1', Date.UTC(2026, 2, 31, 23, 59)],
    ['2026Q1', Date.UTC(2026, 3, 1, 11, 59)],
    ['2026', Date.UTC(2026, 11, 31)],
    ['2026Q4', Date.UTC(2027, 0, 1)],
  ])('%s at %i: somewhere it is still its last day', (period, moment) => {
    expect(isOverAt(period, moment)).toBe(false)
  })

  it('is over once its last day has ended everywhere', () => {
    expect(isOverAt('2026Q1', Date.UTC(2026, 3, 1, 12))).toBe(true)
    expect(isOverAt('2026', Date.UTC(2027, 0, 1, 12))).toBe(true)
  })
})

describe('periods', () => {
  it('before the first one, and the one that runs, are not written', () => {
    expect(periodsOver('2026Q2', '2026-06-30')).toEqual([])
    expect(periodsOver('2025Q3', '2026-04-01')).toEqual(['2025Q3', '2025Q4', '2026Q1'])
    expect(periodsOver('2024', '2026-11-25')).toEqual(['2024', '2025'])
  })

  it('are due so many days after their end, and not a day before', () => {
    expect(isDueOn('2026Q1', '2026-04-30', 30)).toBe(false)
    expect(isDueOn('2026Q1', '2026-05-01', 30)).toBe(true)
  })

  it('have the quarters that our tables name', () => {
    expect(quartersOf('2026Q3')).toEqual(['2026-Q3'])
    expect(quartersOf('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  })
})
