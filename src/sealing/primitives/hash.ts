import type { Bytes } from '#bytes.ts'
import { hkdf as derive } from '@noble/hashes/hkdf.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { own, utf8 } from './bytes.ts'

/** SHA-256 by the fastest way of the platform. */
export type Digest = (bytes: Bytes) => Bytes | Promise<Bytes>

/** Whether the 32 bytes of `whole` from `at` are the SHA-256 of `part`, by the fastest way of the platform. */
export type IsHash = (whole: Bytes) => (part: Bytes, at: number) => boolean | Promise<boolean>

/** Synchronous SHA-256, for the few small parts whose hash the next step needs. */
export const sha256Now = (bytes: Bytes): Bytes => hash(bytes)

/** SHA-256 by WebCrypto. In Chromium hashing a small part costs microseconds, a twentieth of the time in JavaScript. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** RFC 5869 with SHA-256. `info` may be text; an absent salt is empty. */
export function hkdf(ikm: Bytes, salt: Bytes, info: Bytes | string, length: number): Promise<Bytes> {
  return Promise.resolve(own(derive(hash, ikm, salt, typeof info === 'string' ? utf8(info) : info, length)))
}

export const NO_SALT: Bytes = new Uint8Array(0)
