import { own, utf8, type Bytes } from './bytes.ts'

/** SHA-256, as a platform does it fastest: whoever hashes many small parts pays more for each call of WebCrypto than for the hash. */
export type Digest = (bytes: Bytes) => Bytes | Promise<Bytes>

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** RFC 5869 with SHA-256. `info` may be text; an absent salt is empty. */
export async function hkdf(ikm: Bytes, salt: Bytes, info: Bytes | string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', own(ikm), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: typeof info === 'string' ? utf8(info) : info }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8))
}

export const NO_SALT: Bytes = new Uint8Array(0)
