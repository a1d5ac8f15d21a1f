import { describe, expect, it } from 'vitest'
import { longestRow } from './use-people-per-row.ts'

describe('how many stand beside each other on a family map', () => {
  it('is one where not even one fits, for the frame scrolls', () => {
    expect([longestRow(0), longestRow(80), longestRow(160)]).toEqual([1, 1, 1])
  })

  it('is three on a phone, one on it with letters of twice the size, and seven at most', () => {
    expect([longestRow(326), longestRow(326 / 2), longestRow(760), longestRow(4000)]).toEqual([3, 1, 7, 7])
  })
})
