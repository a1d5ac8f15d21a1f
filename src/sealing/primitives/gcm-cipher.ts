import type { Bytes } from '#bytes.ts'
import { equal } from './bytes.ts'

/**
 * Cache of imported keys, kept as long as their bytes live; a copy guards against bytes that were overwritten since.
 */
const imported = new WeakMap<Bytes, { readonly of: Bytes; readonly key: Promise<CryptoKey> }>()

function importKey(bytes: Bytes): Promise<CryptoKey> {
  const before = imported.get(bytes)
  if (before && equal(before.of, bytes)) return before.key
  const of = bytes.slice()
  const key = crypto.subtle.importKey('raw', of, 'AES-GCM', false, ['encrypt', 'decrypt'])
  imported.set(bytes, { of, key })
  return key
}

const howOf = (nonce: Bytes, aad: Bytes) => ({ name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: 128 })

/** AES-256-GCM by WebCrypto: `ciphertext ‖ tag(16)`. In Node, `gcm-cipher.node.ts` stands in its place. */
export const gcmCipher = {
  async seal(key: Bytes, nonce: Bytes, plaintext: Bytes, aad: Bytes): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.encrypt(howOf(nonce, aad), await importKey(key), plaintext))
  },
  /** Undefined if the tag does not fit. */
  async open(key: Bytes, nonce: Bytes, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
    const cryptoKey = await importKey(key)
    try {
      return new Uint8Array(await crypto.subtle.decrypt(howOf(nonce, aad), cryptoKey, sealed))
    } catch {
      return undefined
    }
  },
}
