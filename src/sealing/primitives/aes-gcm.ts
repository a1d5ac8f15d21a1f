import type { Bytes } from '#bytes.ts'
import { concat, equal, randomBytes } from './bytes.ts'

const NONCE = 12
const TAG = 16
/** Bytes that sealing adds: the nonce in front, the tag at the end. */
export const OVERHEAD = NONCE + TAG

/**
 * Cache of imported keys, kept as long as their bytes live; a copy guards against bytes that were overwritten since.
 */
const imported = new WeakMap<Bytes, { readonly of: Bytes; readonly key: Promise<CryptoKey> }>()

function importKey(bytes: Bytes): Promise<CryptoKey> {
  if (bytes.length !== 32) throw new RangeError('an AES-256 key has 32 bytes')
  const before = imported.get(bytes)
  if (before && equal(before.of, bytes)) return before.key
  const of = bytes.slice()
  const key = crypto.subtle.importKey('raw', of, 'AES-GCM', false, ['encrypt', 'decrypt'])
  imported.set(bytes, { of, key })
  return key
}

/** `nonce(12) ‖ ciphertext ‖ tag(16)`. Only test vectors give a `nonce`; otherwise it is random. */
export async function aesGcmSeal(
  key: Bytes,
  plaintext: Bytes,
  aad: Bytes,
  nonce: Bytes = randomBytes(NONCE),
): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: TAG * 8 }
  return concat(nonce, new Uint8Array(await crypto.subtle.encrypt(how, await importKey(key), plaintext)))
}

/** Undefined if the key or the place differs, or a single bit was changed. */
export async function aesGcmOpen(key: Bytes, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < OVERHEAD) return undefined
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE), additionalData: aad, tagLength: TAG * 8 }
  const cryptoKey = await importKey(key)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, cryptoKey, sealed.subarray(NONCE)))
  } catch {
    return undefined
  }
}
