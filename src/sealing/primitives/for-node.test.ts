import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gcmCipher } from './gcm-cipher.ts'
import { gcmCipher as gcmCipherInNode } from './gcm-cipher.node.ts'
import { sha256Digest } from './sha256-digest.ts'
import { sha256Digest as sha256DigestInNode } from './sha256-digest.node.ts'

const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((some) => new Uint8Array(some))
const sealings = fc.tuple(bytes(32), bytes(12), bytes(0, 2000), bytes(0, 200))

describe('What Node does in place of WebCrypto', () => {
  it('opens nothing of which one bit was changed, wherever it is, nor with another key, nonce or place', async () => {
    await fc.assert(
      fc.asyncProperty(
        sealings,
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async ([key, nonce, plaintext, aad], at, bit) => {
          const sealed = gcmCipherInNode.seal(key, nonce, plaintext, aad)
          const given = [key, nonce, sealed, aad] as const
          for (const [which, part] of given.entries()) {
            if (part.length === 0) continue
            const changed = part.with(at % part.length, (part[at % part.length] ?? 0) ^ (1 << bit))
            const [k, n, s, a] = given.map((one, other) => (other === which ? changed : one))
            expect(gcmCipherInNode.open(k ?? key, n ?? nonce, s ?? sealed, a ?? aad)).toBeUndefined()
            expect(await gcmCipher.open(k ?? key, n ?? nonce, s ?? sealed, a ?? aad)).toBeUndefined()
          }
        },
      ),
    )
  })

  it('seals to the bytes of WebCrypto, and each opens what the other sealed', async () => {
    await fc.assert(
      fc.asyncProperty(sealings, async ([key, nonce, plaintext, aad]) => {
        const sealed = gcmCipherInNode.seal(key, nonce, plaintext, aad)
        expect(sealed).toEqual(await gcmCipher.seal(key, nonce, plaintext, aad))
        expect(gcmCipherInNode.open(key, nonce, sealed, aad)).toEqual(plaintext)
        expect(await gcmCipher.open(key, nonce, sealed, aad)).toEqual(plaintext)
      }),
    )
  })

  it('gives the hash of WebCrypto, also of a part of a longer message', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(0, 2000), fc.nat(), async (message, from) => {
        const part = message.subarray(from % (message.length + 1))
        const hash = await sha256Digest(part)
        expect(hash.byteLength).toBe(32)
        expect(await sha256DigestInNode(part)).toEqual(hash)
      }),
    )
  })
})
