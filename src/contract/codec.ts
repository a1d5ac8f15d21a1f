import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import type { z } from 'zod'

/** Content type of every body that is not a stream or a static file. */
export const CBOR = 'application/cbor'

const strict = { strict: true, allowIndefinite: false, allowUndefined: false, rejectDuplicateMapKeys: true, useMaps: false } as const

/** Deterministic CBOR (RFC 8949 §4.2.1): the same value always gives the same bytes. */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encode(value, rfc8949EncodeOptions))
}

/** Reads CBOR and checks its shape. Gives undefined for anything that is not exactly that: a refusal, never an exception. */
export function fromBytes<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> | undefined {
  let value: unknown
  try {
    value = decode(bytes, strict)
  } catch {
    return undefined
  }
  const read = schema.safeParse(value)
  return read.success ? read.data : undefined
}
