import { z } from 'zod'

/** Exactly `length` bytes. */
export const bytes = (length: number) =>
  z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine((value) => value.length === length, `needs exactly ${String(length)} bytes`)

/** At most `limit` bytes. */
export const bytesAtMost = (limit: number) =>
  z.instanceof(Uint8Array<ArrayBuffer>).refine((value) => value.length <= limit, `at most ${String(limit)} bytes`)

/** On the wire an id is its 16 bytes. */
export const id = bytes(16)
export const hash = bytes(32)
export const folderIndex = z.number().int().min(0).max(8)
export const position = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** Largest body of a request, in bytes. */
export const BODY_LIMIT = 1024 * 1024
/** Rows are sent inline in the answer of `/sync` up to this many bytes; the device pulls the others by range. */
export const INLINE_LIMIT = 256 * 1024
/** Largest attachment chunk, sealed, in bytes. */
export const CHUNK_LIMIT = 256 * 1024
