import type { Bytes } from '#bytes.ts'
import { gcmCipher } from '#gcm-cipher'
import { concat, randomBytes } from './bytes.ts'

const NONCE = 12
const TAG = 16
/** Bytes that sealing adds: the nonce in front, the tag at the end. */
export const OVERHEAD = NONCE + TAG

/** `nonce(12) ‖ ciphertext ‖ tag(16)`. Only test vectors give a `nonce`; otherwise it is random. */
export async function aesGcmSeal(
  key: Bytes,
  plaintext: Bytes,
  aad: Bytes,
  nonce: Bytes = randomBytes(NONCE),
): Promise<Bytes> {
  mustBeKey(key)
  return concat(nonce, await gcmCipher.seal(key, nonce, plaintext, aad))
}

/** Undefined if the key or the place differs, or a single bit was changed. */
export async function aesGcmOpen(key: Bytes, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < OVERHEAD) return undefined
  mustBeKey(key)
  return gcmCipher.open(key, sealed.subarray(0, NONCE), sealed.subarray(NONCE), aad)
}

function mustBeKey(bytes: Bytes): void {
  if (bytes.length !== 32) throw new RangeError('an AES-256 key has 32 bytes')
}
