import type { Bytes } from '#bytes.ts'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fromHex } from '#sealing/primitives/bytes.ts'

const text = z.coerce.string()

/** The tests of one file of vectors: each has exactly `fields`, read as text. */
export function readVectors<Field extends string>(
  name: string,
  fields: readonly Field[],
): readonly Record<Field, string>[] {
  const file = z
    .object({ tests: z.array(z.record(z.string(), text)) })
    .parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
  return file.tests.map(
    (test) => Object.fromEntries(fields.map((field) => [field, present(test[field])])) as Record<Field, string>,
  )
}

function present(value: string | undefined): string {
  if (value === undefined) throw new Error('a vector lacks a field')
  return value
}

/** Every vector file names its source. */
export const sourceOf = (name: string): unknown =>
  z
    .object({ source: z.string(), licence: z.string() })
    .parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')))

export function bytes(text: string): Bytes {
  const read = fromHex(text)
  if (!read) throw new Error('a vector is not hexadecimal')
  return read
}
