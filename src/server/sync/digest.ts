import { hash } from 'node:crypto'
import type { Bytes } from '#sealing/primitives/bytes.ts'

/** SHA-256 at once: a call of WebCrypto costs this process many times the hash of a small part. As text on its way, for so it is quickest. */
export function digest(bytes: Uint8Array): Bytes {
  return new Uint8Array(Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1'))
}
