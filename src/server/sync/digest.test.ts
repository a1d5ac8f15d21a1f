import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#sealing/primitives/hash.ts'
import { sha256OfPart, isDigest } from './digest.ts'

const parts = fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes))

describe('SHA-256 as the server has it', () => {
  test('no other part and no other place passes for the hash that a header holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.nat({ max: 31 }),
        fc.integer({ min: 1, max: 255 }),
        fc.nat({ max: 50 }),
        async (part, at, bits, before) => {
          const header = new Uint8Array(before + 32 + 3)
          header.set(await sha256(part), before)
          expect(isDigest(header)(part, before)).toBe(true)
          expect(isDigest(header)(part, before + 1)).toBe(false)
          header[before + at] = (header[before + at] ?? 0) ^ bits
          expect(isDigest(header)(part, before)).toBe(false)
        },
      ),
    )
  })

  test('a header that ends within the hash holds none', async () => {
    const part = Uint8Array.of(1, 2, 3)
    const hash = await sha256(part)
    expect(isDigest(hash.slice(0, 31))(part, 0)).toBe(false)
  })

  test('it is the one that WebCrypto gives', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (part) => {
        expect(sha256OfPart(part)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', part)))
      }),
    )
  })

  test('a header that is itself a part of a longer message is read where it lies', async () => {
    const part = Uint8Array.of(9, 9)
    const message = new Uint8Array(100)
    message.set(await sha256(part), 40)
    expect(isDigest(message.subarray(30))(part, 10)).toBe(true)
    expect(isDigest(message.subarray(30))(part, 9)).toBe(false)
  })
})
