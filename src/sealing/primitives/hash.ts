import type { Bytes } from '#bytes.ts'
import { hkdf as derive } from '@noble/hashes/hkdf.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { sha256Digest } from '#sha256-digest'
import { own, utf8 } from './bytes.ts'

/** SHA-256 by the fastest way of the platform. */
export type Digest = (bytes: Bytes) => Bytes | Promise<Bytes>

/** Whether the 32 bytes of `whole` from `at` are the SHA-256 of `part`, by the fastest way of the platform. */
export type IsHash = (whole: Bytes) => (part: Bytes, at: number) => boolean | Promise<boolean>

/** Synchronous SHA-256, for the few small parts whose hash the next step needs. */
export const sha256Now = (bytes: Bytes): Bytes => hash(bytes)

export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await sha256Digest(bytes))

/** At most one promise besides the platform's: a first sync has tens of thousands. */
export const isSha256: IsHash = (whole) => (part, at) => {
  const digest = sha256Digest(part)
  return digest instanceof Promise
    ? digest.then((hash) => isHere(whole, at, new Uint8Array(hash)))
    : isHere(whole, at, new Uint8Array(digest))
}

function isHere(whole: Bytes, at: number, digest: Bytes): boolean {
  let difference = digest.length ^ 32
  // Compared in place: a view of each of tens of thousands of hashes costs noticeable time in a first sync.
  for (let i = 0; i < 32; i++) difference |= (whole[at + i] ?? 0) ^ (digest[i] ?? 0)
  return difference === 0
}

/** RFC 5869 with SHA-256. `info` may be text; an absent salt is empty. */
export function hkdf(ikm: Bytes, salt: Bytes, info: Bytes | string, length: number): Promise<Bytes> {
  return Promise.resolve(own(derive(hash, ikm, salt, typeof info === 'string' ? utf8(info) : info, length)))
}

export const NO_SALT: Bytes = new Uint8Array(0)
