import { describe, expect, it } from 'vitest'
import { fitting } from './use-beside.ts'

describe('how many stand beside each other on a family map', () => {
  it('is one where not even one fits, for the frame scrolls', () => {
    expect([fitting(0), fitting(80), fitting(160)]).toEqual([1, 1, 1])
  })

  it('is three on a phone, one on it with letters of twice the size, and seven at most', () => {
    expect([fitting(326), fitting(326 / 2), fitting(760), fitting(4000)]).toEqual([3, 1, 7, 7])
  })
})
