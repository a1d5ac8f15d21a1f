import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'

/** Far above the size of a batch of rows: a larger length is invalid. */
const LONGEST = 256 * 1024 * 1024

/** u32 length ‖ CBOR. */
export function frame(bytes: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(4 + bytes.length)
  framed.writeUInt32BE(bytes.length)
  framed.set(bytes, 4)
  return framed
}

/**
 * The frames of a stream that may be cut anywhere. Yields undefined once, and ends, at bytes that are no frame of this
 * shape; a truncated last frame is left out.
 */
export async function* framesIn<Schema extends z.ZodType>(
  chunks: AsyncIterable<Uint8Array>,
  schema: Schema,
): AsyncGenerator<z.infer<Schema> | undefined> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
    while (held.length >= 4) {
      const length = held.readUInt32BE()
      if (length > LONGEST) {
        yield undefined
        return
      }
      if (held.length < 4 + length) break
      const value = fromBytes(schema, held.subarray(4, 4 + length))
      yield value
      if (value === undefined) return
      held = held.subarray(4 + length)
    }
  }
}
