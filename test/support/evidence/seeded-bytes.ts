import { createCipheriv } from 'node:crypto'
import type { RandomBytes } from '#evidence/privacy/random-bits.ts'

/**
 * Pseudo-random bytes, the same in every run: AES in counter mode under a key made of the seed. For tests and benches
 * alone.
 */
export function seededBytes(seed: number): RandomBytes {
  const key = Buffer.alloc(16)
  key.writeUInt32BE(seed, 0)
  const stream = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  return (n) => new Uint8Array(stream.update(Buffer.alloc(n)))
}
