import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fromBytes, toBytes, viewsFromBytes } from './codec.ts'

const Message = z.strictObject({ name: z.string(), parts: z.array(z.instanceof(Uint8Array)) })
const size = fc.constantFrom(0, 1, 23, 24, 255, 256, 16_383, 16_384, 65_535, 65_536, 70_000)
const message = fc.record({
  name: fc.string(),
  parts: fc.array(
    size.map((length) => new Uint8Array(length).fill(length % 251)),
    { maxLength: 4 },
  ),
})

/** Long parts as text, which is compared at once and not byte by byte. */
const spelled = (read: z.infer<typeof Message> | undefined) =>
  read && { name: read.name, parts: read.parts.map((part) => Buffer.from(part).toString('base64')) }

describe('reading a message without copying its large parts', () => {
  test('what is cut short or has a byte too many is refused as everywhere, and never thrown', () => {
    fc.assert(
      fc.property(message, fc.nat(), (value, cut) => {
        const bytes = toBytes(value)
        const short = bytes.slice(0, cut % bytes.length)
        expect(viewsFromBytes(Message, short)).toBeUndefined()
        expect(viewsFromBytes(Message, new Uint8Array([...bytes, 0]))).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })

  test('one changed byte reads the same both ways: the same value or the same refusal', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, at, change) => {
        const bytes = toBytes(value)
        // Mutations before the first large part can break the encoding; mutations inside it only change bytes.
        const place = at % Math.min(bytes.length, 64)
        bytes[place] = (bytes[place] ?? 0) ^ change
        expect(spelled(viewsFromBytes(Message, bytes))).toEqual(spelled(fromBytes(Message, bytes)))
      }),
      { numRuns: 300 },
    )
  })

  test.each([1_000, 100_000, 1_000_000])(
    'lists inside each other %i deep are refused, however much the stack holds',
    (depth) => {
      const deep = new Uint8Array(depth + 1).fill(0x81)
      deep[depth] = 0
      expect(fromBytes(Message, deep)).toBeUndefined()
      expect(viewsFromBytes(Message, deep)).toBeUndefined()
    },
  )

  test('a length in a form too long for it is refused', () => {
    const long = new Uint8Array(5 + 20_000)
    long.set([0x5a, 0, 0, 20_000 >> 8, 20_000 & 255])
    expect(viewsFromBytes(z.instanceof(Uint8Array), long)).toBeUndefined()
    expect(fromBytes(z.instanceof(Uint8Array), long)).toBeUndefined()
  })

  test('large parts lie in the message, small ones are their own', () => {
    const inside = new Uint8Array(9 + toBytes([]).length + 40_000)
    const bytes = toBytes({ name: 'x', parts: [new Uint8Array(20_000), new Uint8Array(100)] })
    inside.set(bytes, 7)
    const [large, small] = viewsFromBytes(Message, inside.subarray(7, 7 + bytes.length))?.parts ?? []
    expect(large?.length).toBe(20_000)
    expect(large?.buffer).toBe(inside.buffer)
    expect(small?.buffer).not.toBe(inside.buffer)
  })
  test.each([16_384, 20_000, 65_535, 65_536, 70_000])(
    'a part of %i bytes is a view, last in the message or not',
    (length) => {
      const bytes = toBytes([new Uint8Array(length).fill(7), new Uint8Array(length).fill(8)])
      const parts = viewsFromBytes(z.array(z.instanceof(Uint8Array)), bytes) ?? []
      expect(parts.map((part) => [part.length, part[0], part.at(-1)])).toEqual([
        [length, 7, 7],
        [length, 8, 8],
      ])
      for (const part of parts) expect(part.buffer).toBe(bytes.buffer)
    },
  )

  test('a part of 16,383 bytes is copied', () => {
    const bytes = toBytes(new Uint8Array(16_383))
    expect(viewsFromBytes(z.instanceof(Uint8Array), bytes)?.buffer).not.toBe(bytes.buffer)
  })

  test.each([
    ['within a length of two bytes', [0x59, 0x40]],
    ['within a length of four bytes', [0x5a, 0, 1, 0]],
    ['after a length', [0x59, 0x40, 0x00]],
  ])('a message that ends %s is refused, also where it lies in a larger buffer', (_, bytes) => {
    const inside = new Uint8Array(100_000)
    inside.set(bytes)
    expect(viewsFromBytes(z.instanceof(Uint8Array), new Uint8Array(bytes))).toBeUndefined()
    expect(viewsFromBytes(z.instanceof(Uint8Array), inside.subarray(0, bytes.length))).toBeUndefined()
  })
})
