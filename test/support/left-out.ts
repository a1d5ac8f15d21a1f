import { decode } from 'cborg'
import type { z } from 'zod'
import { toBytes } from '#contract/codec.ts'

type Def = z.core.$ZodTypes['_zod']['def']

/** Where a list stands in an answer: names of fields, and `*` for every item of a list on the way. */
export type ListPath = readonly string[]

/** Every list of an answer, however deep. */
export function listsIn(schema: z.core.$ZodType, at: ListPath = []): readonly ListPath[] {
  const { def } = schema._zod as { def: Def }
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => listsIn(field, [...at, name]))
    case 'array':
      return [at, ...listsIn(def.element, [...at, '*'])]
    case 'union':
      return [...new Map(def.options.flatMap((one) => listsIn(one, at)).map((path) => [path.join('.'), path])).values()]
    case 'nullable':
    case 'optional':
      return listsIn(def.innerType, at)
    case 'pipe':
      return listsIn(def.in, at)
    default:
      return []
  }
}

export type LeftOut = 'all of it' | 'the middle'

/** The answer without what stands in this list, or without its middle item. Undefined where there is nothing to leave out. */
export function without(answer: unknown, path: ListPath, what: LeftOut): object | undefined {
  const left = { out: false }
  const taken = take(answer, path, what, left)
  return left.out ? (taken as object) : undefined
}

function take(value: unknown, [name, ...rest]: ListPath, what: LeftOut, left: { out: boolean }): unknown {
  if (name === undefined) {
    if (!Array.isArray(value) || value.length === 0) return value
    left.out = true
    const middle = Math.floor(value.length / 2)
    return what === 'all of it' ? [] : value.filter((_, at) => at !== middle)
  }
  if (name === '*') return Array.isArray(value) ? value.map((item: unknown) => take(item, rest, what, left)) : value
  const fields = value as Readonly<Record<string, unknown>>
  return name in fields ? { ...fields, [name]: take(fields[name], rest, what, left) } : value
}

/** An answer of one message, with nothing checked. */
export const readAnswer = (bytes: Uint8Array): unknown => decode(bytes, { useMaps: false })

/** An answer that is a stream of frames, each `u32 length ‖ CBOR`. */
export function readFrames(bytes: Uint8Array): readonly unknown[] {
  const frames: unknown[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint32(at))
    frames.push(readAnswer(bytes.subarray(at + 4, at + 4 + view.getUint32(at))))
  return frames
}

export function writeFrames(frames: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat(
      frames.flatMap((frame) => {
        const bytes = toBytes(frame)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(bytes.length)
        return [length, bytes]
      }),
    ),
  )
}
