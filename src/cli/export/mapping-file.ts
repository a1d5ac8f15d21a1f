import type { z } from 'zod'
import { decodeUtf8, readFileBytes } from '../evidence/files.ts'
import { wrongArgument } from '../terminal/refusal.ts'

/** A JSON file of a known shape; a sentence names the first place that is wrong. */
export async function mappingFrom<Shape>(path: string, shape: z.ZodType<Shape>, is: string): Promise<Shape> {
  const read = shape.safeParse(jsonIn(path, decodeUtf8(await readFileBytes(path), path)))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.map(String).join('.') ?? ''
  throw wrongArgument(
    `${path} is no ${is}: ${place === '' ? '' : `at ${place}: `}${issue?.message ?? 'it cannot be read'}. The form is in docs/api.md.`,
  )
}

function jsonIn(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw wrongArgument(`${path} is no JSON.`)
  }
}
