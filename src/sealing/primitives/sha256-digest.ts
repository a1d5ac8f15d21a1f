import type { Bytes } from '#bytes.ts'

/**
 * SHA-256 by WebCrypto. In Chromium hashing a small part costs microseconds, a twentieth of the time in JavaScript. In
 * Node, `sha256-digest.node.ts` stands in its place.
 */
export const sha256Digest = (bytes: Bytes): ArrayBuffer | Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes)
