import { decode, encode, Token, Tokenizer, Type } from 'cborg'
import type { z } from 'zod'

/** Content type of every body that is not a stream or a static file. */
export const CBOR = 'application/cbor'

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  rejectDuplicateMapKeys: true,
  useMaps: false,
} as const

/** Deterministic CBOR (RFC 8949 §4.2.1; keys are text, see sealing/primitives/cbor.ts): the same value always gives the same bytes. */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encode(value))
}

/**
 * Byte strings from this length on are cheaper to read as views of the message than to copy. A shorter one may be kept
 * long after the message, so it is copied and does not keep the whole message in memory.
 */
const LARGE = 16_384

/**
 * Returns large byte strings as views of the message; otherwise a body of sealed segments would be copied as a whole.
 */
class WithViews extends Tokenizer {
  override next(): Token {
    const at = this.pos()
    const lead = this.data[at]
    const prefix = lead === 0x59 ? 3 : lead === 0x5a ? 5 : 0
    if (prefix === 0) return super.next()
    // Throws where the message ends within the length, which is a refusal too.
    const view = new DataView(this.data.buffer, this.data.byteOffset + at + 1)
    const length = prefix === 3 ? view.getUint16(0) : view.getUint32(0)
    // A length in a longer form than it needs, or one that leads beyond the end, is refused as everywhere.
    if (length < LARGE || (prefix === 5 && length < 0x1_0000) || at + prefix + length > this.data.length)
      return super.next()
    this._pos = at + prefix + length
    return new Token(Type.bytes, this.data.subarray(at + prefix, this._pos), prefix + length)
  }
}

/** Decodes CBOR and checks its shape. Returns undefined for anything else: a refusal, never an exception. */
export function fromBytes<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> | undefined {
  return read(schema, () => decode(bytes, strict) as unknown)
}

/**
 * The same, but large byte strings are views of `bytes`: for data that are used up together with the message. A view
 * that is kept or cloned holds the whole message.
 */
export function viewsFromBytes<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array<ArrayBuffer>,
): z.infer<Schema> | undefined {
  return read(
    schema,
    () =>
      decode(bytes, {
        ...strict,
        tokenizer: new WithViews(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), strict),
      }) as unknown,
  )
}

function read<Schema extends z.ZodType>(schema: Schema, value: () => unknown): z.infer<Schema> | undefined {
  let decoded: unknown
  try {
    decoded = value()
  } catch {
    return undefined
  }
  const shaped = schema.safeParse(decoded)
  return shaped.success ? shaped.data : undefined
}
