import { describe, expect, it } from 'vitest'
import { own } from './bytes.ts'
import { pad, paddedLength, unpad } from './padding.ts'

describe('a padded length', () => {
  it('shows only the order of the true one', () => {
    expect([0, 256, 257, 272, 273, 1_000, 5_000, 70_000].map(paddedLength)).toEqual([
      256, 256, 272, 272, 288, 1_024, 5_120, 71_680,
    ])
  })
})

describe('padded bytes', () => {
  it.each([
    ['nothing', 0],
    ['less than a length', 3],
    ['less than the shortest', 255],
    ['a length that no text gives', 257],
  ])('are refused: %s', (_, length) => {
    expect(unpad(new Uint8Array(length))).toBeUndefined()
  })

  it('are refused with anything behind the text', () => {
    const padded = pad(own(Uint8Array.of(1, 2, 3)))
    expect(unpad(padded)).toEqual(Uint8Array.of(1, 2, 3))
    for (const at of [7, 255]) expect(unpad(padded.map((byte, n) => (n === at ? 1 : byte)))).toBeUndefined()
  })
})
