import type { z } from 'zod'
import { accept, refuse, type Result } from '#result.ts'
import type { DataFault } from './fault.ts'
import { faultsOf, REPORTING } from './faults-of.ts'
import { jsonLines, LONGEST_PATH, pathIn } from './json-lines.ts'
import { unsafeText } from './unsafe-text.ts'

export type DataRefusal = 'too-large' | 'not-json' | 'newer-app-needed' | 'hostile-text' | 'not-well-formed'

/** Characters: more than all of a country in words. */
export const LARGEST_DATA = 400_000
const MOST_FAULTS = 20

interface Reads<Value> {
  readonly schema: z.ZodType<Value>
  readonly largest?: number
  /**
   * Where data names a newer format than this app reads: the format number that it names. Absent: no format, or none
   * that is newer.
   */
  readonly newer: (value: object) => { readonly at: string; readonly reads: string } | undefined
  /** What has the right shape and is still impossible. */
  readonly doubtful?: (value: Value) => readonly DataFault[]
}

/** For data that has its format number under `shape`. */
export const newerShape = (reads: number) => (value: object) =>
  'shape' in value && typeof value.shape === 'number' && value.shape > reads
    ? { at: 'shape', reads: String(reads) }
    : undefined

/**
 * Reads JSON that somebody made. Data that does not fit is refused as a whole, with every path, line and reason;
 * nothing of it is used. Text that reverses the reading order, markup and formulas are refused at their path, and keys
 * that every object inherits are not accepted as keys.
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

/** The line of a path, or of the nearest enclosing one: a missing value has no line. */
function lineAt(lineOf: ReadonlyMap<string, number>, where: string): number {
  const line = lineOf.get(where)
  if (line !== undefined) return line
  return where === '' ? 1 : lineAt(lineOf, where.slice(0, Math.max(0, where.lastIndexOf('.'))))
}

/** A key of the file may be as long as the file, and may contain signs that reverse the reading order. */
const shown = (path: string): string =>
  (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path).replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    '\uFFFD',
  )

/** `jsonLines` has checked depth and keys; this checks the texts. */
function hostileTexts(value: unknown, where: string): readonly DataFault[] {
  if (typeof value === 'string') {
    const code = unsafeText(value)
    return code === undefined ? [] : [{ where, code }]
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => hostileTexts(part, pathIn(where, key)))
}
