import type { z } from 'zod'
import { accept, refuse, type Result } from '../result.ts'
import { jsonLines } from './json-lines.ts'

export type DataRefusal = 'too-large' | 'not-json' | 'newer-app-needed' | 'hostile-text' | 'not-well-formed'
export interface DataFault {
  /** Line of the text, where there is one. */
  readonly line?: number
  readonly where: string
  readonly why: string
}

/** Characters: all of a country in words is less. */
export const LARGEST_DATA = 400_000
const MOST_FAULTS = 20

/** Signs that turn or hide text, or look like a blank and are none: a name read one way on the screen and another by the machine. Joiners that Khmer, Burmese or Persian need are taken. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/u

interface Reads<Value> {
  readonly schema: z.ZodType<Value>
  /** The shape that this app reads; data of a newer one is refused with words. */
  readonly shape: number
  /** What is shaped right and cannot be. */
  readonly doubtful: (value: Value) => readonly DataFault[]
}

/**
 * Reads data as JSON that somebody made. What does not fit is refused whole, with every place, line and reason; nothing of it is taken. Text that turns itself round,
 * markup and formulas are refused where they stand, and keys that every object has are no keys.
 */
export function readData<Value>(text: string, { schema, shape, doubtful }: Reads<Value>): Result<Value, DataRefusal, readonly DataFault[]> {
  if (text.length > LARGEST_DATA) return refuse('too-large', [{ where: '', why: `more than ${String(LARGEST_DATA)} characters` }])
  const lines = jsonLines(text)
  if (!lines.ok) return refuse(lines.hostile ? 'hostile-text' : 'not-json', [{ line: lines.line, where: lines.where, why: lines.reason }])
  const value: unknown = JSON.parse(text)
  const placed = (faults: readonly DataFault[]) => faults.slice(0, MOST_FAULTS).map((fault) => ({ line: lineAt(lines.lineOf, fault.where), ...fault }))

  if (isNewer(value, shape)) return refuse('newer-app-needed', placed([{ where: 'shape', why: `this app reads shape ${String(shape)}` }]))
  const hostile = hostileTexts(value, '')
  if (hostile.length > 0) return refuse('hostile-text', placed(hostile))
  const read = schema.safeParse(value)
  if (!read.success) return refuse('not-well-formed', placed(read.error.issues.map((issue) => ({ where: issue.path.map(String).join('.'), why: issue.message }))))
  const faults = doubtful(read.data)
  return faults.length > 0 ? refuse('not-well-formed', placed(faults)) : accept(read.data)
}

/** The line of a place, or of the nearest thing around it: what is missing stands in no line. */
function lineAt(lineOf: ReadonlyMap<string, number>, where: string): number {
  const line = lineOf.get(where)
  if (line !== undefined) return line
  return where === '' ? 1 : lineAt(lineOf, where.slice(0, Math.max(0, where.lastIndexOf('.'))))
}

const isNewer = (value: unknown, shape: number): boolean => value !== null && typeof value === 'object' && 'shape' in value && typeof value.shape === 'number' && value.shape > shape

/** What it is made of, `jsonLines` has looked at: how deep, and which names. Here is what its texts are. */
function hostileTexts(value: unknown, where: string): readonly DataFault[] {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return [{ where, why: 'holds half a letter' }]
    if (HIDDEN.test(value)) return [{ where, why: 'holds a sign that hides or turns text' }]
    if (/^[=+@]|^-[^\d\s]/.test(value)) return [{ where, why: 'begins like a formula' }]
    return /<\/?[a-z!]/i.test(value) ? [{ where, why: 'holds markup' }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => hostileTexts(part, where === '' ? key : `${where}.${key}`))
}
