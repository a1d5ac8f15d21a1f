import type { Bytes } from '#bytes.ts'
import { hash } from 'node:crypto'
import { own } from './bytes.ts'

/** As `sha256-digest.ts`. A call of WebCrypto costs Node ten times as much as hashing a small part does. */
export const sha256Digest = (bytes: Bytes): ArrayBuffer | Promise<ArrayBuffer> =>
  own(hash('sha256', bytes, 'buffer')).buffer
