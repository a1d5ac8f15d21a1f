import type { Bytes } from '#bytes.ts'

/** Returns the value if it has the shape, otherwise undefined. */
export type ShapeCheck<Value> = (value: unknown) => Value | undefined
export type Shaped<S> = S extends ShapeCheck<infer Value> ? Value : never

export const bytesShape =
  (length: number): ShapeCheck<Bytes> =>
  (value) =>
    value instanceof Uint8Array && value.length === length ? copied(value) : undefined

export const bytesUpTo =
  (length: number): ShapeCheck<Bytes> =>
  (value) =>
    value instanceof Uint8Array && value.length <= length ? copied(value) : undefined

export const wholeShape =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): ShapeCheck<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined

export const textUpTo =
  (length: number): ShapeCheck<string> =>
  (value) =>
    typeof value === 'string' && value.length <= length ? value : undefined

export const truth: ShapeCheck<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

export const exactly =
  <const Word extends string | true>(...words: readonly Word[]): ShapeCheck<Word> =>
  (value) =>
    words.find((word) => word === value)

export const listOf =
  <Value>(of: ShapeCheck<Value>, least: number, most: number): ShapeCheck<readonly Value[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return undefined
    const read = value.map(of)
    return read.every((item) => item !== undefined) ? read : undefined
  }

export const pairOf =
  <First, Second>(first: ShapeCheck<First>, second: ShapeCheck<Second>): ShapeCheck<readonly [First, Second]> =>
  (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined
    const [a, b] = [first(value[0]), second(value[1])]
    return a === undefined || b === undefined ? undefined : [a, b]
  }

type Shapes = Readonly<Record<string, ShapeCheck<unknown>>>
type Must<Of extends Shapes> = { readonly [Key in keyof Of]: Shaped<Of[Key]> }
type May<Of extends Shapes> = { readonly [Key in keyof Of]?: Shaped<Of[Key]> }

/** A map with exactly these keys. */
export const mapOf = <Of extends Shapes>(must: Of): ShapeCheck<Must<Of>> => mapWith(must, {})

/** A map with these keys and no others; those in `may` can be absent. */
export function mapWith<Needed extends Shapes, Optional extends Shapes>(
  must: Needed,
  may: Optional,
): ShapeCheck<Must<Needed> & May<Optional>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array)
      return undefined
    const entries = new Map<string, unknown>(Object.entries(value))
    const read = new Map<string, unknown>()
    for (const [key, shape] of [...Object.entries(must), ...Object.entries(may)]) {
      if (!entries.has(key) && !Object.hasOwn(must, key)) continue
      const part = shape(entries.get(key))
      if (part === undefined) return undefined
      read.set(key, part)
      entries.delete(key)
    }
    return entries.size === 0 ? (Object.fromEntries(read) as Must<Needed> & May<Optional>) : undefined
  }
}

/** A decoder may return views of its input: what is kept is copied. */
const copied = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)
