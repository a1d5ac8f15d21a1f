import { hkdf as derive } from '@noble/hashes/hkdf.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { own, utf8, type Bytes } from './bytes.ts'

/** SHA-256, as a platform does it fastest. */
export type Digest = (bytes: Bytes) => Bytes | Promise<Bytes>

/**
 * SHA-256 at once. A first sync hashes tens of thousands of small parts, and in a browser each call of WebCrypto goes to another thread and back: that
 * costs many times the hash. WebCrypto has what is large.
 */
export const digest = (bytes: Bytes): Bytes => hash(bytes)

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return bytes.length < SMALL ? digest(bytes) : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

const SMALL = 16 * 1024

/** RFC 5869 with SHA-256. `info` may be text; an absent salt is empty. */
export function hkdf(ikm: Bytes, salt: Bytes, info: Bytes | string, length: number): Promise<Bytes> {
  return Promise.resolve(own(derive(hash, ikm, salt, typeof info === 'string' ? utf8(info) : info, length)))
}

export const NO_SALT: Bytes = new Uint8Array(0)
