import type { Bytes } from '#bytes.ts'
import { concat, u32 } from './bytes.ts'

const SHORTEST = 256

/** PADMÉ: reveals only log₂ log₂ n bits of a length of n, at a cost of at most 12 %. Never under 256 bytes. */
export function paddedLength(needed: number): number {
  const length = Math.max(needed, SHORTEST)
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  return Math.ceil(length / step) * step
}

/** `u32 length ‖ plaintext ‖ zeros` */
export function pad(plaintext: Uint8Array): Bytes {
  const length = 4 + plaintext.length
  return concat(u32(plaintext.length), plaintext, new Uint8Array(paddedLength(length) - length))
}

/** Undefined for a length that PADMÉ does not give, or padding that is not zeros. */
export function unpad(padded: Bytes): Bytes | undefined {
  if (padded.length < SHORTEST) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (paddedLength(4 + length) !== padded.length) return undefined
  return padded.subarray(4 + length).every((byte) => byte === 0) ? padded.slice(4, 4 + length) : undefined
}
