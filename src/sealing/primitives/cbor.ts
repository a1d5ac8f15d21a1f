import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { equal, own, type Bytes } from './bytes.ts'

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

/** Deterministic CBOR (RFC 8949 §4.2.1): the same value always gives the same bytes. */
export function toCbor(value: unknown): Bytes {
  return own(encode(value, rfc8949EncodeOptions))
}

/** Reads what `toCbor` writes and nothing else: undefined for duplicate or unsorted keys, indefinite lengths, long forms, trailing bytes. */
export function fromCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, strict)
    return equal(encode(value, rfc8949EncodeOptions), bytes) ? value : undefined
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
