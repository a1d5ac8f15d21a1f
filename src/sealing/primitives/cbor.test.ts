import { encode, rfc8949EncodeOptions } from 'cborg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCbor, toCbor } from './cbor.ts'
import { base64url, fromBase64url, fromHex, hex, own, u32, u64 } from './bytes.ts'
import { idText, newId, readId } from './id.ts'

describe('CBOR', () => {
  it('nested deeper than any stack is refused, and never thrown', () => {
    const deep = new Uint8Array(1_000_001).fill(0x81)
    deep[1_000_000] = 0
    expect(fromCbor(deep)).toBeUndefined()
  })

  it.each([
    ['a key that stands twice', 'a2616101616102'],
    ['keys out of order', 'a2616201616102'],
    ['an indefinite length', '9f01ff'],
    ['bytes behind the end', '0101'],
    ['a number written longer than it needs', '1801'],
    ['a number that JavaScript cannot hold', '1b0020000000000000'],
    ['a key that is not text', 'a10102'],
    ['a tag', 'c001'],
    ['undefined', 'f7'],
    ['not a number', 'f97e00'],
    ['text that is not UTF-8', '61ff'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(fromCbor(fromHex(text) ?? new Uint8Array())).toBeUndefined()
  })

  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.maxSafeInteger(),
      fc.string(),
      fc.boolean(),
      fc.uint8Array().map(own),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
    ),
  })).value

  it('gives the same bytes for the same value, and reads them back', () => {
    fc.assert(
      fc.property(value, (sample) => {
        const bytes = toCbor(sample)
        const read = fromCbor(bytes)
        expect(hex(toCbor(read))).toBe(hex(bytes))
      }),
    )
  })

  it('puts keys in the order of RFC 8949: by their bytes, with their length before them', () => {
    const key = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(...[23, 24, 255, 256].flatMap((length) => ['a'.repeat(length), 'b'.repeat(length)])),
    )
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 12, noNullPrototype: true }), (sample) => {
        expect(hex(toCbor(sample))).toBe(hex(own(encode(sample, rfc8949EncodeOptions))))
      }),
    )
    expect(hex(toCbor({ b: 1, aa: 2, a: 3 }))).toBe('a361610361620162616102')
  })
})

describe('bytes as text', () => {
  it('come back from base64url and hexadecimal, and nothing else is read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }).map(own), (bytes) => {
        expect(fromBase64url(base64url(bytes))).toEqual(bytes)
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromHex(hex(bytes))).toEqual(bytes)
      }),
    )
    for (const text of ['A', 'AB', 'A+==', 'AA==', 'A B']) expect(fromBase64url(text)).toBeUndefined()
  })

  it('are the same where there are many of them', () => {
    for (const length of [3071, 3072, 3073, 3074, 9216, 10_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 251)
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(base64url(bytes))).toEqual(bytes)
    }
  })

  it('of an id have 22 characters', () => {
    const id = newId()
    expect(idText(id)).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/)
    expect(readId(idText(id))).toEqual(id)
    expect(readId(`${idText(id).slice(0, 21)}B`)).toBeUndefined()
    expect(readId('short')).toBeUndefined()
  })

  it('of numbers are big-endian, and refuse what does not fit', () => {
    expect(hex(u32(258))).toBe('00000102')
    expect(hex(u64(Number.MAX_SAFE_INTEGER))).toBe('001fffffffffffff')
    for (const wrong of [-1, 1.5, 2 ** 32, NaN]) expect(() => u32(wrong)).toThrow(RangeError)
  })
})
