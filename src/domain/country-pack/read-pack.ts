import { KINDS } from '../kinds.ts'
import { accept, refuse, type Result } from '../result.ts'
import { jsonLines } from './json-lines.ts'
import { CountryPack, PACK_LISTS, PACK_SHAPE } from './pack.ts'

export type PackRefusal = 'too-large' | 'not-json' | 'newer-app-needed' | 'hostile-text' | 'not-well-formed'
export interface PackFault {
  /** Line of the text, where there is one. */
  readonly line?: number
  readonly where: string
  readonly why: string
}

/** Characters of a pack: all of a country in words is less. */
export const LARGEST_PACK = 400_000
const MOST_FAULTS = 20

/** Signs that turn or hide text: a name read one way on the screen and another by the machine. */
const HIDDEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/**
 * Reads a pack that somebody made. What does not fit is refused whole, with every place and reason; nothing of it is taken. Text that turns itself round, markup and
 * formulas are refused where they stand, and keys that every object has are no keys of a pack.
 */
export function readPack(text: string): Result<CountryPack, PackRefusal, readonly PackFault[]> {
  if (text.length > LARGEST_PACK) return refuse('too-large', [{ where: '', why: `more than ${String(LARGEST_PACK)} characters` }])
  const lines = jsonLines(text)
  if (!lines.ok) return refuse(lines.hostile ? 'hostile-text' : 'not-json', [{ line: lines.line, where: lines.where, why: lines.reason }])
  const value: unknown = JSON.parse(text)
  const placed = (faults: readonly PackFault[]) => faults.slice(0, MOST_FAULTS).map((fault) => ({ line: lineAt(lines.lineOf, fault.where), ...fault }))

  if (isNewer(value)) return refuse('newer-app-needed', placed([{ where: 'shape', why: `this app reads shape ${String(PACK_SHAPE)}` }]))
  const hostile = hostileTexts(value, '')
  if (hostile.length > 0) return refuse('hostile-text', placed(hostile))
  const read = CountryPack.safeParse(value)
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

const isNewer = (value: unknown): boolean => value !== null && typeof value === 'object' && 'shape' in value && typeof value.shape === 'number' && value.shape > PACK_SHAPE

/** What it is made of, `jsonLines` has looked at: how deep, and which names. Here is what its texts are. */
function hostileTexts(value: unknown, where: string): readonly PackFault[] {
  if (typeof value === 'string') {
    if (HIDDEN.test(value)) return [{ where, why: 'holds a sign that hides or turns text' }]
    if (/^[=+@]|^-[^\d\s]/.test(value)) return [{ where, why: 'begins like a formula' }]
    return /<\/?[a-z!]/i.test(value) ? [{ where, why: 'holds markup' }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => hostileTexts(part, where === '' ? key : `${where}.${key}`))
}

/** What is shaped right and cannot be: an id twice, a form that fills from a kind nobody knows, times that contradict each other. */
export function doubtful(pack: CountryPack): readonly PackFault[] {
  const names = new Set<string>(KINDS.map((kind) => kind.name))
  const twice = PACK_LISTS.flatMap((list) => {
    const ids = (pack[list] ?? []).map(({ id }) => id)
    return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ where: `${list}.${String(at)}.id`, why: 'stands there twice' }] : []))
  })
  const unknown = pack.forms.flatMap(({ fills }, at) => fills.flatMap((kind, place) => (names.has(kind) ? [] : [{ where: `forms.${String(at)}.fills.${String(place)}`, why: 'is no kind of this app' }])))
  const { 'aftercare-months': usual, 'aftercare-most-months': most } = pack.timers
  const fields = pack.forms.flatMap((form, at) => (form.fields ?? []).flatMap(({ from }, place) => (names.has(from.kind) ? [] : [{ where: `forms.${String(at)}.fields.${String(place)}.from.kind`, why: 'is no kind of this app' }])))
  const nobody = (pack.duties ?? []).flatMap(({ to }, at) => (to === undefined || pack.bodies.some(({ id }) => id === to) ? [] : [{ where: `duties.${String(at)}.to`, why: 'is no body of this pack' }]))
  const crossed = usual && most && usual.value > most.value ? [{ where: 'timers.aftercare-months', why: 'is longer than the most' }] : []
  return [...twice, ...unknown, ...fields, ...nobody, ...crossed]
}
