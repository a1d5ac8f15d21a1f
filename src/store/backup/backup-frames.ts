import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'

/** Far above what a batch of rows takes: a length beyond it is no length. */
const LONGEST = 256 * 1024 * 1024

/** u32 length ‖ CBOR. */
export function frame(bytes: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(4 + bytes.length)
  framed.writeUInt32BE(bytes.length)
  framed.set(bytes, 4)
  return framed
}

/** The frames in a stream that may be cut anywhere. Gives undefined once, and ends, where something is not a frame of this shape; a last frame that is cut short is left out. */
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
