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
 * Deterministic CBOR (RFC 8949 §4.2.1): the same value always gives the same bytes. The library sorts shorter keys
 * first. For text keys that is the order of the RFC, because a key is encoded after its length; the library's encoder
 * for the RFC's order takes twice the time.
 */
export function toCbor(value: unknown): Bytes {
  return own(encode(value))
}

/**
 * Decodes what `toCbor` writes and nothing else: undefined for duplicate or unsorted keys, indefinite lengths, long
 * forms, trailing bytes.
 */
export function fromCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, strict)
    return equal(encode(value), bytes) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * For authentic bytes that we wrote ourselves: does not encode them a second time to check that they are deterministic.
 */
export function fromOwnCbor(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, strict)
  } catch {
    return undefined
  }
}
