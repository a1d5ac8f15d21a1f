import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sign, signingKey, verify } from '#sealing/primitives/ed25519.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { receiptKeyOf } from './receipt-key.ts'

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(own)
const message = fc.uint8Array({ maxLength: 300 }).map(own)

describe('the key of receipts', () => {
  it('takes no seed of another length', () => {
    for (const length of [0, 31, 33]) expect(() => receiptKeyOf(new Uint8Array(length))).toThrow(RangeError)
  })

  it('has the public key and gives the signatures that devices know from WebCrypto', async () => {
    await fc.assert(
      fc.asyncProperty(seed, message, async (seed, message) => {
        const key = receiptKeyOf(seed)
        const platform = await signingKey(seed)
        expect(key.publicKey).toEqual(platform.publicKey)
        expect(key.sign(message)).toEqual(await sign(platform, message))
        expect(await verify(key.publicKey, message, key.sign(message))).toBe(true)
      }),
    )
  })
})
