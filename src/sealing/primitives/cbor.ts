import type { Bytes } from '#bytes.ts'
import { decode, encode } from 'cborg'
import { equal, own } from './bytes.ts'

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
  useMaps: false,
} as const

/**
 * Deterministic CBOR (RFC 8949 §4.2.1): the same value always gives the same bytes. The library's own order of keys, the shorter first, is that of the RFC
 * wherever keys are text, for a key is encoded after its length; its encoder for that order takes half the time.
 */
export function toCbor(value: unknown): Bytes {
  return own(encode(value))
}

/** Reads what `toCbor` writes and nothing else: undefined for duplicate or unsorted keys, indefinite lengths, long forms, trailing bytes. */
export function fromCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, strict)
    return equal(encode(value), bytes) ? value : undefined
  } catch {
    return undefined
  }
}

/** For bytes that are authentic already and are our own: saves writing them again to see that they are deterministic. */
export function fromOwnCbor(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, strict)
  } catch {
    return undefined
  }
}
