import { describe, expect, it } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { aesGcmOpen, aesGcmSeal } from '#sealing/primitives/aes-gcm.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { sign, signingKey, verify } from '#sealing/primitives/ed25519.ts'
import { hkdf } from '#sealing/primitives/hash.ts'
import { hpkeOpen, hpkeSeal, recipientKey } from '#sealing/primitives/hpke.ts'
import { pair } from './fixed-chance.ts'
import { bytes, readVectors, sourceOf } from './read.ts'

const rfc5869 = readVectors('rfc5869.json', ['name', 'ikm', 'salt', 'prk', 'info', 'okm'])
const rfc8032 = readVectors('rfc8032.json', ['name', 'secretKey', 'publicKey', 'message', 'signature'])
const rfc9180 = readVectors('rfc9180.json', [
  ...(['mode', 'kem_id', 'kdf_id', 'aead_id', 'info', 'ikmE', 'pkEm', 'skEm', 'ikmR', 'pkRm', 'skRm'] as const),
  ...(['enc', 'shared_secret', 'key', 'base_nonce', 'aad', 'pt', 'ct'] as const),
])
const wycheproofAesGcm = readVectors('wycheproof-aes-gcm.json', ['tcId', 'comment', 'key', 'iv', 'aad', 'msg', 'ct', 'tag', 'result'])
const wycheproofEd25519 = readVectors('wycheproof-ed25519.json', ['tcId', 'comment', 'pk', 'msg', 'sig', 'result'])

it.each(['rfc5869.json', 'rfc8032.json', 'rfc9180.json', 'wycheproof-aes-gcm.json', 'wycheproof-ed25519.json'])('%s says where it was drawn from', (name) => {
  expect(sourceOf(name)).toMatchObject({ source: expect.any(String) as unknown, licence: expect.any(String) as unknown })
})

describe('RFC 5869, HKDF with SHA-256', () => {
  it.each(rfc5869)('$name', async ({ ikm, salt, info, okm }) => {
    expect(hex(await hkdf(bytes(ikm), bytes(salt), bytes(info), okm.length / 2))).toBe(okm)
  })
})

describe('RFC 8032, Ed25519', () => {
  it.each(rfc8032)('$name', async ({ secretKey, publicKey, message, signature }) => {
    const key = await signingKey(bytes(secretKey))

    expect(hex(key.publicKey)).toBe(publicKey)
    expect(hex(await sign(key, bytes(message)))).toBe(signature)
    expect(await verify(bytes(publicKey), bytes(message), bytes(signature))).toBe(true)
  })
})

describe('RFC 9180, our suite in base mode', () => {
  it.each(rfc9180)('kem $kem_id kdf $kdf_id aead $aead_id', async (vector) => {
    const ephemeral = await pair(bytes(vector.skEm))
    const recipient = await recipientKey(bytes(vector.skRm))
    const [info, aad] = [bytes(vector.info), bytes(vector.aad)]

    expect(hex(recipient.publicKey)).toBe(vector.pkRm)
    expect(hex(await hpkeSeal(recipient.publicKey, bytes(vector.pt), info, { ephemeral, aad }))).toBe(vector.enc + vector.ct)
    expect(await hpkeOpen(recipient.privateKey, bytes(vector.enc + vector.ct), info, { aad })).toEqual(bytes(vector.pt))
  })
})

describe('Wycheproof, AES-256-GCM', () => {
  it('has the tests it says it has', () => {
    expect(wycheproofAesGcm).toHaveLength(66)
    expect(new Set(wycheproofAesGcm.map(({ result }) => result))).toEqual(new Set(['valid', 'invalid']))
  })

  it.each(wycheproofAesGcm)('$tcId $comment: $result', async ({ key, iv, aad, msg, ct, tag, result }) => {
    const sealed = bytes(iv + ct + tag)
    const opened = await aesGcmOpen(bytes(key), sealed, bytes(aad))

    if (result === 'valid') {
      expect(opened).toEqual(bytes(msg))
      expect(await aesGcmSeal(bytes(key), bytes(msg), bytes(aad), bytes(iv))).toEqual(sealed)
    } else expect(opened).toBeUndefined()
  })
})

describe('Wycheproof, Ed25519', () => {
  it('has the tests it says it has', () => {
    expect(wycheproofEd25519).toHaveLength(150)
    expect(new Set(wycheproofEd25519.map(({ result }) => result))).toEqual(new Set(['valid', 'invalid']))
  })

  it.each(wycheproofEd25519)('$tcId $comment: $result', async ({ pk, msg, sig, result }) => {
    expect(await verify(bytes(pk), bytes(msg), bytes(sig))).toBe(result === 'valid')
  })

  it('agrees with another implementation on every signature', () => {
    for (const { pk, msg, sig, result } of wycheproofEd25519) {
      const signature = bytes(sig)
      const theirs = signature.length === 64 && ed25519.verify(signature, bytes(msg), bytes(pk), { zip215: false })
      expect(theirs).toBe(result === 'valid')
    }
  })
})
