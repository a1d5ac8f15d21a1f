import { describe, expect, it } from 'vitest'
import { day } from '../../../../test/support/entries.ts'
import { axisUntil, lineThrough, monthsOnAxis, percentAlong, spanAlong } from './time-axis.ts'

const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') }

describe('the days of a picture', () => {
  it('are none where nothing is written, and never go beyond today', () => {
    expect(axisUntil(day('2026-12-01'), [])).toBeNull()
    expect(axisUntil(day('2026-12-01'), [day('2026-12-24')])).toEqual({
      from: day('2026-12-01'),
      to: day('2026-12-01'),
    })
    expect(axisUntil(day('2026-12-01'), [day('2026-05-01'), day('2026-03-28')])?.from).toBe('2026-03-28')
  })

  it.each([
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-07-02', 50],
    ['2027-03-01', 100],
  ])('lie along the width by the days between them: %s at %d %%', (on, where) => {
    expect(percentAlong(YEAR, day(on))).toBe(where)
  })

  it('of one day only are at the end', () => {
    expect(percentAlong({ from: day('2026-12-01'), to: day('2026-12-01') }, day('2026-12-01'))).toBe(100)
  })

  it('are written under the axis by their month, no more of them than fit, and none whose words would go over the end', () => {
    expect(monthsOnAxis({ from: day('2026-03-28'), to: day('2026-06-02') }, 6)).toEqual(['2026-04-01', '2026-05-01'])
    expect(monthsOnAxis(YEAR, 4)).toEqual(['2026-02-01', '2026-05-01', '2026-08-01'])
  })

  it('a span without an end lasts to the end', () => {
    expect(spanAlong(YEAR, { since: day('2026-07-02'), until: null })).toEqual({ start: 50, wide: 50 })
    expect(spanAlong(YEAR, { since: day('2025-07-02'), until: day('2026-07-02') })).toEqual({ start: 0, wide: 50 })
  })

  it('a line breaks where something is not known, and is never drawn across', () => {
    expect(lineThrough([null, { x: 0, y: 90 }, { x: 20, y: 50 }, null, { x: 100, y: 10 }])).toBe(
      'M0.00 90.00L20.00 50.00M100.00 10.00',
    )
  })
})
