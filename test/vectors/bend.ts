import type { Bytes } from '#bytes.ts'

/** The same bytes with one bit flipped. */
export function bent(bytes: Bytes, bit: number): Bytes {
  const other = bytes.slice()
  const at = Math.floor(bit / 8) % bytes.length
  other[at] = (other[at] ?? 0) ^ (1 << (bit % 8))
  return other
}
