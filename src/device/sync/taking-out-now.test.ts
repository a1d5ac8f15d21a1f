import { describe, expect, it } from 'vitest'
import { takingOutNow } from './taking-out-now.ts'

const HOUR = 3_600_000
const began = { takenOut: [{ member: 'drita', hour: 1000 }] }

describe('Taking everything out', () => {
  it('is under way for seven days from the hour that the record says, and no longer', () => {
    expect(takingOutNow(began, 1000 * HOUR)).toEqual([{ member: 'drita', from: 1000 * HOUR, until: 1168 * HOUR }])
    expect(takingOutNow(began, 1168 * HOUR - 1)).toHaveLength(1)
    expect(takingOutNow(began, 1168 * HOUR)).toEqual([])
  })
})
