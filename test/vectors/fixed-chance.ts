import type { Bytes } from '#bytes.ts'
import { AsyncLocalStorage } from 'node:async_hooks'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, u32, utf8 } from '#sealing/primitives/bytes.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { bytes } from './read.ts'

const drawn = new AsyncLocalStorage<(length: number) => Bytes>()

/**
 * Runs `act` with randomness that is the same every time: byte strings SHA-256(seed ‖ counter), and X25519 keys made of
 * them. Whatever else runs in this process meanwhile (a device that an earlier test left, a timer) draws from the
 * platform as ever: it would take numbers out of the row otherwise.
 */
export async function withFixedChance<Value>(seed: string, act: () => Promise<Value>): Promise<Value> {
  let count = 0
  const next = (length: number): Bytes => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(concat(utf8(seed), u32(count++))))
    return concat(...blocks).slice(0, length)
  }
  const { subtle } = crypto
  const fillAsEver = crypto.getRandomValues.bind(crypto)
  const pairAsEver = subtle.generateKey.bind(subtle)
  const fill = (array: Uint8Array<ArrayBuffer>) => {
    const draw = drawn.getStore()
    if (!draw) return fillAsEver(array)
    array.set(draw(array.length))
    return array
  }
  const newPair = (...how: Parameters<SubtleCrypto['generateKey']>) => {
    const draw = drawn.getStore()
    return draw ? pair(draw(32)) : pairAsEver(...how)
  }
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: fill })
  Object.defineProperty(subtle, 'generateKey', { configurable: true, value: newPair })
  try {
    return await drawn.run(next, act)
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues')
    Reflect.deleteProperty(subtle, 'generateKey')
  }
}

/** An X25519 key pair as the platform holds it. */
export async function pair(privateKey: Bytes): Promise<CryptoKeyPair> {
  const { publicKey } = await recipientKey(privateKey)
  const pkcs8 = concat(bytes('302e020100300506032b656e04220420'), privateKey)
  return {
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', true, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('raw', publicKey, 'X25519', true, []),
  }
}
