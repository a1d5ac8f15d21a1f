import { describe, expect, it } from 'vitest'
import { passedBetween } from './both-clocks.ts'

const HOUR = 3_600_000
const start = { clock: 1_900_000_000_000, ran: 5_000 }

describe('the time between two moments', () => {
  it('is not shorter because somebody set the clock back', () => {
    expect(passedBetween(start, { clock: start.clock - 9 * HOUR, ran: start.ran + 2 * HOUR })).toBe(2 * HOUR)
  })

  it('is not shorter because the device slept', () => {
    expect(passedBetween(start, { clock: start.clock + 2 * HOUR, ran: start.ran + 1 })).toBe(2 * HOUR)
  })
})
