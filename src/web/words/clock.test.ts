import { describe, expect, it } from 'vitest'
import { clocksDisagree, notYetCome } from './clock.ts'

const MINUTE = 60_000
const now = Date.parse('2026-11-25T09:00:00.000Z')
const written = (minutes: number) => notYetCome(new Date(now + minutes * MINUTE).toISOString(), now)

describe('a clock', () => {
  it('that is behind or ahead by more than ten minutes is spoken of, by less is not', () => {
    expect([-48 * 60, -11, 11, 48 * 60].map((minutes) => clocksDisagree(minutes * MINUTE))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([-10, 0, 10].map((minutes) => clocksDisagree(minutes * MINUTE))).toEqual([false, false, false])
  })

  it('that wrote at a moment which has not come is wrong somewhere; what was written long ago says nothing of a clock', () => {
    expect([48 * 60, 11].map(written)).toEqual([true, true])
    expect([10, 0, -11, -48 * 60].map(written)).toEqual([false, false, false, false])
    expect(notYetCome('no moment', now)).toBe(false)
  })
})
