import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex, u32, u64, u8 } from './bytes.ts'

interface Width {
  readonly write: (value: number) => Bytes
  readonly bytes: number
  readonly largest: number
}

const WIDTHS: readonly (readonly [string, Width])[] = [
  ['one byte', { write: u8, bytes: 1, largest: 0xff }],
  ['four bytes', { write: u32, bytes: 4, largest: 0xffff_ffff }],
  ['eight bytes', { write: u64, bytes: 8, largest: Number.MAX_SAFE_INTEGER }],
]

describe.each(WIDTHS)('A number in %s', (_, { write, bytes, largest }) => {
  it('is refused where it does not fit', () => {
    expect(() => write(largest + 1)).toThrow(RangeError)
    expect(() => write(2 ** 64)).toThrow(RangeError)
  })

  it.each([-1, -largest, 0.5, 1.5, -0.1, NaN, Infinity, -Infinity])(
    'is refused where it counts nothing: %d',
    (wrong) => {
      expect(() => write(wrong)).toThrow(RangeError)
    },
  )

  it('is refused as text, however much that looks like a number', () => {
    expect(() => write('1' as unknown as number)).toThrow(RangeError)
  })

  it('fills its bytes at the smallest and at the largest', () => {
    expect(hex(write(0))).toBe('00'.repeat(bytes))
    expect(hex(write(-0))).toBe('00'.repeat(bytes))
    expect(hex(write(largest))).toBe(largest.toString(16).padStart(bytes * 2, '0'))
    expect(hex(write(largest - 1))).toBe((largest - 1).toString(16).padStart(bytes * 2, '0'))
  })

  it('is written as a DataView writes it, largest byte first', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat().map((value) => value % (largest + 1)),
        (value) => {
          const view = new DataView(new ArrayBuffer(8))
          view.setBigUint64(0, BigInt(value))
          expect(hex(write(value))).toBe(hex(new Uint8Array(view.buffer, 8 - bytes)))
        },
      ),
    )
  })

  it('lies in memory of its own each time', () => {
    const first = write(1)
    first.fill(0xff)
    expect(hex(write(1))).toBe('1'.padStart(bytes * 2, '0'))
  })
})

describe('A number at the edge of a byte', () => {
  it.each([
    [u32, 0xff, '000000ff'],
    [u32, 0x100, '00000100'],
    [u32, 0x7fff_ffff, '7fffffff'],
    [u32, 0x8000_0000, '80000000'],
    [u64, 0xffff_ffff, '00000000ffffffff'],
    [u64, 2 ** 32, '0000000100000000'],
    [u64, 2 ** 52, '0010000000000000'],
    [u64, 2 ** 53 - 1, '001fffffffffffff'],
  ])('carries into the next and loses nothing', (write, value, written) => {
    expect(hex(write(value))).toBe(written)
  })
})
