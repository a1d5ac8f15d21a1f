import type { Bytes } from '#bytes.ts'
import { describe, expect, it } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { aesGcmOpen, aesGcmSeal } from '#sealing/primitives/aes-gcm.ts'
import { blindForEpochs, evaluateIn, finishIn } from '#sealing/network/epoch-oprf.ts'
import { blind, evaluate, finish, oprfKey } from '#sealing/network/oprf.ts'
import { gcmCipher } from '#sealing/primitives/gcm-cipher.ts'
import { concat, hex } from '#sealing/primitives/bytes.ts'
import { sign, signingKey, verify } from '#sealing/primitives/ed25519.ts'
import { hkdf } from '#sealing/primitives/hash.ts'
import { hpkeOpen, hpkeSeal, recipientKey } from '#sealing/primitives/hpke.ts'
import { given } from '../support/given.ts'
import { pair } from './fixed-chance.ts'
import { bytes, readVectors, sourceOf } from './read.ts'

const rfc5869 = readVectors('rfc5869.json', ['name', 'ikm', 'salt', 'prk', 'info', 'okm'])
const rfc8032 = readVectors('rfc8032.json', ['name', 'secretKey', 'publicKey', 'message', 'signature'])
const rfc9180 = readVectors('rfc9180.json', [
  ...(['mode', 'kem_id', 'kdf_id', 'aead_id', 'info', 'ikmE', 'pkEm', 'skEm', 'ikmR', 'pkRm', 'skRm'] as const),
  ...(['enc', 'shared_secret', 'key', 'base_nonce', 'aad', 'pt', 'ct'] as const),
])
const wycheproofAesGcm = readVectors('wycheproof-aes-gcm.json', [
  'tcId',
  'comment',
  'key',
  'iv',
  'aad',
  'msg',
  'ct',
  'tag',
  'result',
])
const wycheproofEd25519 = readVectors('wycheproof-ed25519.json', ['tcId', 'comment', 'pk', 'msg', 'sig', 'result'])

const rfc9497 = readVectors('rfc9497.json', [
  'name',
  'seed',
  'keyInfo',
  'skSm',
  'pkSm',
  'Input',
  'Blind',
  'BlindedElement',
  'EvaluationElement',
  'proof',
  'proofRandom',
  'Output',
])

const poprf = readVectors('rfc9497-poprf.json', [
  'name',
  'skSm',
  'pkSm',
  'Info',
  'Input',
  'Blind',
  'BlindedElement',
  'EvaluationElement',
  'proof',
  'proofRandom',
  'Output',
])

it.each([
  'rfc5869.json',
  'rfc8032.json',
  'rfc9180.json',
  'rfc9497.json',
  'rfc9497-poprf.json',
  'wycheproof-aes-gcm.json',
  'wycheproof-ed25519.json',
])('%s says where it was drawn from', (name) => {
  expect(sourceOf(name)).toMatchObject({
    source: expect.any(String) as unknown,
    licence: expect.any(String) as unknown,
  })
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
    expect(hex(await hpkeSeal(recipient.publicKey, bytes(vector.pt), info, { ephemeral, aad }))).toBe(
      vector.enc + vector.ct,
    )
    expect(await hpkeOpen(recipient.privateKey, bytes(vector.enc + vector.ct), info, { aad })).toEqual(bytes(vector.pt))
  })
})

describe('RFC 9497, ristretto255-SHA512, mode VOPRF', () => {
  it.each(rfc9497)(
    '$name',
    ({ seed, keyInfo, skSm, pkSm, Input, Blind, BlindedElement, EvaluationElement, proof, proofRandom, Output }) => {
      const all = (texts: string) => texts.split(',').map(bytes)
      const key = oprfKey(bytes(seed), bytes(keyInfo))
      expect([hex(key.secretKey), hex(key.publicKey)]).toEqual([skSm, pkSm])

      const blinded = all(Input).map((input, at) => blind(input, () => drawn(all(Blind)[at])))
      expect(blinded.map(({ blind: secret }) => hex(secret)).join()).toBe(Blind)
      expect(blinded.map(({ element }) => hex(element)).join()).toBe(BlindedElement)

      const done = given(evaluate(key, all(BlindedElement), () => drawn(bytes(proofRandom))))
      expect(done.elements.map(hex).join()).toBe(EvaluationElement)
      expect(hex(done.proof)).toBe(proof)
      expect(
        given(finish(blinded, done, key.publicKey))
          .map(hex)
          .join(),
      ).toBe(Output)
    },
  )
})

describe('RFC 9497, ristretto255-SHA512, mode POPRF', () => {
  it.each(poprf)(
    '$name',
    ({ skSm, pkSm, Info, Input, Blind, BlindedElement, EvaluationElement, proof, proofRandom, Output }) => {
      const all = (texts: string) => texts.split(',').map(bytes)
      const [info, key] = [bytes(Info), { secretKey: bytes(skSm), publicKey: bytes(pkSm) }]

      const blinded = all(Input).map((input, at) => blindForEpochs(input, key.publicKey, () => drawn(all(Blind)[at])))
      expect(blinded.map(({ blind: secret }) => hex(secret)).join()).toBe(Blind)
      expect(blinded.map(({ element }) => hex(element)).join()).toBe(BlindedElement)

      const done = given(evaluateIn(info, key, all(BlindedElement), () => drawn(bytes(proofRandom))))
      expect(done.elements.map(hex).join()).toBe(EvaluationElement)
      expect(hex(done.proof)).toBe(proof)
      expect(
        given(finishIn(info, blinded, done, key.publicKey))
          .map(hex)
          .join(),
      ).toBe(Output)
    },
  )
})

/**
 * The bytes to draw for this scalar: a number below the order less one, of 48 bytes, least significant first, to which
 * one is added.
 */
function drawn(scalar: Bytes | undefined): Bytes {
  if (!scalar) throw new Error('a vector lacks a blind')
  const less = scalar.slice()
  for (let at = 0; at < less.length; at++) {
    const byte = less[at] ?? 0
    less[at] = byte === 0 ? 0xff : byte - 1
    if (byte !== 0) break
  }
  return concat(less, new Uint8Array(16))
}

describe('Wycheproof, AES-256-GCM', () => {
  it('has the tests it says it has', () => {
    expect(wycheproofAesGcm).toHaveLength(66)
    expect(new Set(wycheproofAesGcm.map(({ result }) => result))).toEqual(new Set(['valid', 'invalid']))
  })

  it.each(wycheproofAesGcm)('$tcId $comment: $result', async ({ key, iv, aad, msg, ct, tag, result }) => {
    const sealed = bytes(iv + ct + tag)
    const opened = await aesGcmOpen(bytes(key), sealed, bytes(aad))
    // What Node opens, and what an app in a browser opens.
    expect(await gcmCipher.open(bytes(key), bytes(iv), bytes(ct + tag), bytes(aad))).toEqual(opened)

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
