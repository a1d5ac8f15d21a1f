import { describe, expect, it } from 'vitest'
import { bytes, bytesAtMost } from './bytes.ts'

const ofLength = (length: number) => new Uint8Array(length)

describe('bytes of a message', () => {
  it.each([15, 17])('are refused where %i of them stand for 16', (length) => {
    expect(bytes(16).safeParse(ofLength(length)).success).toBe(false)
  })

  it('are refused one beyond the limit, and accepted at it', () => {
    expect(bytesAtMost(3).safeParse(ofLength(4)).success).toBe(false)
    expect(bytesAtMost(3).safeParse(ofLength(3)).success).toBe(true)
    expect(bytes(16).safeParse(ofLength(16)).success).toBe(true)
  })
})
