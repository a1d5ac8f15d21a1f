import { aessiv } from '@noble/ciphers/aes.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AesSiv } from './aes-siv.ts'

const key = fc.uint8Array({ minLength: 64, maxLength: 64 })
const blocks = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.uint8Array({ minLength: 16 * count, maxLength: 16 * count }))

describe('AES-SIV with keys that are expanded once', () => {
  it('refuses what is changed by one bit, cut, longer, or sealed under another key', () => {
    fc.assert(
      fc.property(key, key, blocks, fc.nat(), (one, other, text, place) => {
        const sealed = new AesSiv(one).seal(text)
        const bent = sealed.slice()
        const at = place % (8 * bent.length)
        bent[at >> 3] = (bent[at >> 3] ?? 0) ^ (1 << (at & 7))
        expect(new AesSiv(one).open(bent)).toBeUndefined()
        expect(new AesSiv(one).open(sealed.slice(0, -16))).toBeUndefined()
        expect(new AesSiv(one).open(Uint8Array.from([...sealed, ...sealed.slice(0, 16)]))).toBeUndefined()
        fc.pre(one.some((byte, n) => byte !== other[n]))
        expect(new AesSiv(other).open(sealed)).toBeUndefined()
      }),
    )
  })

  it('gives the bytes of another implementation of RFC 5297, and opens them', () => {
    fc.assert(
      fc.property(key, blocks, (one, text) => {
        const sealed = new AesSiv(one).seal(text)
        expect(sealed).toEqual(aessiv(one).encrypt(text))
        expect(new AesSiv(one).open(sealed)).toEqual(text)
      }),
    )
  })

  it('counts over the end of a byte', () => {
    const [one, text] = [new Uint8Array(64).fill(5), new Uint8Array(16 * 300)]
    expect(new AesSiv(one).seal(text)).toEqual(aessiv(one).encrypt(text))
  })

  it('takes no part of a block', () => {
    const siv = new AesSiv(new Uint8Array(64))
    expect(() => siv.seal(new Uint8Array(17))).toThrow(RangeError)
    expect(() => siv.seal(new Uint8Array(0))).toThrow(RangeError)
    expect([siv.open(new Uint8Array(16)), siv.open(new Uint8Array(33))]).toEqual([undefined, undefined])
    expect(() => new AesSiv(new Uint8Array(32))).toThrow(RangeError)
  })
})
