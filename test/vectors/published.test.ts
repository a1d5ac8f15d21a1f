import { describe, expect, it } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { aesGcmOpen, aesGcmSeal } from '#sealing/aes-gcm.ts'
import { concat, fromHex, hex, type Bytes } from '#sealing/bytes.ts'
import { sign, signingKey, verify } from '#sealing/ed25519.ts'
import { hkdf } from '#sealing/hash.ts'
import { hpkeOpen, hpkeSeal, recipientKey } from '#sealing/hpke.ts'
import rfc5869 from './rfc5869.json' with { type: 'json' }
import rfc8032 from './rfc8032.json' with { type: 'json' }
import rfc9180 from './rfc9180.json' with { type: 'json' }
import wycheproofAesGcm from './wycheproof-aes-gcm.json' with { type: 'json' }
import wycheproofEd25519 from './wycheproof-ed25519.json' with { type: 'json' }

describe('RFC 5869, HKDF with SHA-256', () => {
  it.each(rfc5869.tests)('$name', async ({ ikm, salt, info, okm }) => {
    expect(hex(await hkdf(bytes(ikm), bytes(salt), bytes(info), okm.length / 2))).toBe(okm)
  })
})

describe('RFC 8032, Ed25519', () => {
  it.each(rfc8032.tests)('$name', async ({ secretKey, publicKey, message, signature }) => {
    const key = await signingKey(bytes(secretKey))

    expect(hex(key.publicKey)).toBe(publicKey)
    expect(hex(await sign(key, bytes(message)))).toBe(signature)
    expect(await verify(bytes(publicKey), bytes(message), bytes(signature))).toBe(true)
  })
})

describe('RFC 9180, our suite in base mode', () => {
  it.each(rfc9180.tests)('kem $kem_id kdf $kdf_id aead $aead_id', async (vector) => {
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
    expect(wycheproofAesGcm.tests).toHaveLength(66)
    expect(new Set(wycheproofAesGcm.tests.map(({ result }) => result))).toEqual(new Set(['valid', 'invalid']))
  })

  it.each(wycheproofAesGcm.tests)('$tcId $comment: $result', async ({ key, iv, aad, msg, ct, tag, result }) => {
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
    expect(wycheproofEd25519.tests).toHaveLength(150)
    expect(new Set(wycheproofEd25519.tests.map(({ result }) => result))).toEqual(new Set(['valid', 'invalid']))
  })

  it.each(wycheproofEd25519.tests)('$tcId $comment: $result', async ({ pk, msg, sig, result }) => {
    expect(await verify(bytes(pk), bytes(msg), bytes(sig))).toBe(result === 'valid')
  })

  it('agrees with another implementation on every signature', () => {
    for (const { pk, msg, sig, result } of wycheproofEd25519.tests) {
      const signature = bytes(sig)
      const theirs = signature.length === 64 && ed25519.verify(signature, bytes(msg), bytes(pk), { zip215: false })
      expect(theirs).toBe(result === 'valid')
    }
  })
})

function bytes(text: string): Bytes {
  const read = fromHex(text)
  if (!read) throw new Error('a vector is not hexadecimal')
  return read
}

async function pair(privateKey: Bytes): Promise<CryptoKeyPair> {
  const { publicKey } = await recipientKey(privateKey)
  const pkcs8 = concat(bytes('302e020100300506032b656e04220420'), privateKey)
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', true, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('raw', publicKey, 'X25519', true, []),
  }
}
