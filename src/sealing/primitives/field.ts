import type { Bytes } from '#bytes.ts'
import { fromHex } from './bytes.ts'

/** 2²⁵⁵ − 19, little-endian: the field of both curves. */
const FIELD = constant('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f')

/** Whether 32 little-endian bytes are the one canonical way to write an element of the field. */
export const isFieldElement = (value: Uint8Array): boolean => isBelow(value, FIELD)

/** Compares 32-byte little-endian numbers. */
export function isBelow(value: Uint8Array, bound: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const difference = (value[i] ?? 0) - (bound[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

export function constant(text: string): Bytes {
  const bytes = fromHex(text)
  if (!bytes) throw new Error('not hexadecimal')
  return bytes
}
