import type { z } from 'zod'
import { accept, refuse, type Result } from '#result.ts'
import type { DataFault } from './fault.ts'
import { faultsOf, REPORTING } from './faults-of.ts'
import { jsonLines, LONGEST_PATH, pathIn } from './json-lines.ts'
import { unsafeText } from './unsafe-text.ts'

export type DataRefusal = 'too-large' | 'not-json' | 'newer-app-needed' | 'hostile-text' | 'not-well-formed'

/** Characters: all of a country in words is less. */
export const LARGEST_DATA = 400_000
const MOST_FAULTS = 20

interface Reads<Value> {
  readonly schema: z.ZodType<Value>
  readonly largest?: number
  /** Where data says of which form it is and that form is a newer one: what this app reads, as it stands in a file. Absent: it is none, or no newer one. */
  readonly newer: (value: object) => { readonly at: string; readonly reads: string } | undefined
  /** What is shaped right and cannot be. */
  readonly doubtful?: (value: Value) => readonly DataFault[]
}

/** Of data that has its form as a number under `shape`. */
export const newerShape = (reads: number) => (value: object) =>
  'shape' in value && typeof value.shape === 'number' && value.shape > reads
    ? { at: 'shape', reads: String(reads) }
    : undefined

/**
 * Reads data as JSON that somebody made. What does not fit is refused whole, with every place, line and reason; nothing of it is taken. Text that turns itself round,
 * markup and formulas are refused where they stand, and keys that every object has are no keys.
 */
export function readData<Value>(
  given: string,
  { schema, largest = LARGEST_DATA, newer, doubtful }: Reads<Value>,
): Result<Value, DataRefusal, readonly DataFault[]> {
  if (given.length > largest) return refuse('too-large', [{ where: '', code: 'too-many-characters', most: largest }])
  const text = given.replace(/^\uFEFF/, '')
  const lines = jsonLines(text)
  if (!lines.ok)
    return refuse(lines.hostile ? 'hostile-text' : 'not-json', [
      { line: lines.line, where: shown(lines.where), ...lines.fault },
    ])
  const value: unknown = JSON.parse(text)
  const placed = (faults: readonly DataFault[]) =>
    faults
      .map((fault) => ({ ...fault, line: lineAt(lines.lineOf, fault.where), where: shown(fault.where) }))
      .sort((a, b) => a.line - b.line)
      .slice(0, MOST_FAULTS)

  const form = typeof value === 'object' && value !== null ? newer(value) : undefined
  if (form) return refuse('newer-app-needed', placed([{ where: form.at, code: 'newer-form', reads: form.reads }]))
  const hostile = hostileTexts(value, '')
  if (hostile.length > 0) return refuse('hostile-text', placed(hostile))
  const read = schema.safeParse(value, REPORTING)
  if (!read.success) return refuse('not-well-formed', placed(faultsOf(read.error)))
  const faults = doubtful?.(read.data) ?? []
  return faults.length > 0 ? refuse('not-well-formed', placed(faults)) : accept(read.data)
}

/** The line of a place, or of the nearest thing around it: what is missing stands in no line. */
function lineAt(lineOf: ReadonlyMap<string, number>, where: string): number {
  const line = lineOf.get(where)
  if (line !== undefined) return line
  return where === '' ? 1 : lineAt(lineOf, where.slice(0, Math.max(0, where.lastIndexOf('.'))))
}

/** A name that a file gives to a place may be as long as the file, and may turn the writing round. */
const shown = (path: string): string =>
  (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path).replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    '\uFFFD',
  )

/** What it is made of, `jsonLines` has looked at: how deep, and which names. Here is what its texts are. */
function hostileTexts(value: unknown, where: string): readonly DataFault[] {
  if (typeof value === 'string') {
    const code = unsafeText(value)
    return code === undefined ? [] : [{ where, code }]
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => hostileTexts(part, pathIn(where, key)))
}
