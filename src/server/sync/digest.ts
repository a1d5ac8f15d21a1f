import type { Bytes } from '#bytes.ts'
import { hash } from 'node:crypto'

/**
 * Synchronous SHA-256: a call of WebCrypto costs this process many times as much as hashing a small part. Returned as
 * text, because the fastest call gives text.
 */
export function sha256OfPart(bytes: Uint8Array): Bytes {
  return new Uint8Array(Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1'))
}

/**
 * Whether the 32 bytes of `whole` from `at` are the SHA-256 of `part`. Compared as text: two arrays for each of
 * thousands of small parts cost more than their hash.
 */
export function isDigest(whole: Uint8Array): (part: Uint8Array, at: number) => boolean {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length)
  return (part, at) => hash('sha256', part, 'latin1') === bytes.toString('latin1', at, at + 32)
}
