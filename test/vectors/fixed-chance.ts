import type { Bytes } from '#bytes.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, u32, utf8 } from '#sealing/primitives/bytes.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { bytes } from './read.ts'

/** Runs `act` with randomness that is the same every time: byte strings SHA-256(seed ‖ counter), and X25519 keys made of them. */
export async function withFixedChance<Value>(seed: string, act: () => Promise<Value>): Promise<Value> {
  let count = 0
  const next = (length: number): Bytes => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(concat(utf8(seed), u32(count++))))
    return concat(...blocks).slice(0, length)
  }
  const fill = (array: Uint8Array) => {
    array.set(next(array.length))
    return array
  }
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: fill })
  Object.defineProperty(crypto.subtle, 'generateKey', { configurable: true, value: () => pair(next(32)) })
  try {
    return await act()
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues')
    Reflect.deleteProperty(crypto.subtle, 'generateKey')
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
