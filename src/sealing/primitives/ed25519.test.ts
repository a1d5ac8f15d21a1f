import type { Bytes } from '#bytes.ts'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, fromHex, hex, own, randomBytes, utf8 } from './bytes.ts'
import { isPublicKey, sign, signingKey, verify } from './ed25519.ts'
import { isRecipientKey } from './hpke.ts'
import { bent } from '../../../test/vectors/bend.ts'

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const FIELD = 2n ** 255n - 19n

describe('a signature', () => {
  it('is refused when s is written as s + the order of the group, which is the same s to a careless verifier', async () => {
    const key = await signingKey(randomBytes(32))
    const message = utf8('visited')
    const signature = await sign(key, message)
    const twin = concat(signature.subarray(0, 32), littleEndian(numberOf(signature.subarray(32)) + ORDER))

    expect(await verify(key.publicKey, message, signature)).toBe(true)
    expect(await verify(key.publicKey, message, twin)).toBe(false)
  })

  it('is refused with R or key of small order, under which one signature can fit any message', async () => {
    const key = await signingKey(randomBytes(32))
    const message = utf8('anything')
    for (const point of smallOrderPoints()) {
      expect(isPublicKey(point)).toBe(false)
      expect(await verify(point, message, concat(point, new Uint8Array(32)))).toBe(false)
      expect(await verify(key.publicKey, message, concat(point, new Uint8Array(32)))).toBe(false)
    }
  })

  it('is refused when any one bit of it, of the message or of the key is another', async () => {
    const key = await signingKey(randomBytes(32))
    const message = randomBytes(40)
    const signature = await sign(key, message)
    const whole = concat(key.publicKey, message, signature)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const other = bent(whole, bit)
        expect(await verify(other.slice(0, 32), other.slice(32, 72), other.slice(72))).toBe(false)
      }),
    )
  })

  it('verifies in another implementation', async () => {
    const key = await signingKey(randomBytes(32))
    const message = randomBytes(100)
    expect(ed25519.verify(await sign(key, message), message, key.publicKey)).toBe(true)
  })
})

describe('a public key', () => {
  it('is refused in an encoding that is not canonical', () => {
    for (const excess of [0n, 1n, 2n, 3n, 18n]) {
      expect(isPublicKey(littleEndian(FIELD + excess))).toBe(false)
      expect(isRecipientKey(littleEndian(FIELD + excess))).toBe(false)
    }
  })

  it('for sealing is refused where it would give a shared secret of zeros', () => {
    const refused = [0n, 1n, FIELD - 1n, ...orderEightU()].map(littleEndian)
    for (const point of refused) {
      expect(() => x25519.getSharedSecret(randomBytes(32), point)).toThrow()
      expect(isRecipientKey(point)).toBe(false)
    }
    expect(isRecipientKey(own(x25519.getPublicKey(randomBytes(32))))).toBe(true)
  })
})

function smallOrderPoints(): Bytes[] {
  const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
  expect(torsion.multiplyUnsafe(8n).is0()).toBe(true)
  const points = Array.from({ length: 8 }, (_, times) =>
    own((times === 0 ? ed25519.Point.ZERO : torsion.multiplyUnsafe(BigInt(times))).toBytes()),
  )
  expect(new Set(points.map(hex)).size).toBe(8)
  return points
}

/** u = (1 + y) / (1 − y) of the points of order eight. */
function orderEightU(): bigint[] {
  const { Fp } = ed25519.Point
  const ys = [
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ]
  return ys.map((text) => numberOf(fromHex(text) ?? new Uint8Array())).map((y) => Fp.div(Fp.add(1n, y), Fp.sub(1n, y)))
}

const numberOf = (bytes: Uint8Array) => bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n)
const littleEndian = (value: bigint): Bytes =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))
