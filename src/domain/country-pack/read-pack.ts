import { KINDS } from '../kinds.ts'
import { accept, refuse, type Result } from '../result.ts'
import { CountryPack, PACK_SHAPE } from './pack.ts'

export type PackRefusal = 'too-large' | 'not-json' | 'newer-app-needed' | 'hostile-text' | 'not-well-formed'
export interface PackFault {
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
  const parsed = parse(text)
  if (!parsed.ok) return refuse('not-json', [{ where: '', why: parsed.why }])
  if (isNewer(parsed.value)) return refuse('newer-app-needed', [{ where: 'shape', why: `this app reads shape ${String(PACK_SHAPE)}` }])
  const hostile = hostileTexts(parsed.value, '')
  if (hostile.length > 0) return refuse('hostile-text', hostile.slice(0, MOST_FAULTS))
  const read = CountryPack.safeParse(parsed.value)
  if (!read.success) return refuse('not-well-formed', read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({ where: issue.path.map(String).join('.'), why: issue.message })))
  const faults = doubtful(read.data)
  return faults.length > 0 ? refuse('not-well-formed', faults.slice(0, MOST_FAULTS)) : accept(read.data)
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : 'not JSON' }
  }
}

const isNewer = (value: unknown): boolean => value !== null && typeof value === 'object' && 'shape' in value && typeof value.shape === 'number' && value.shape > PACK_SHAPE

/** Boxes within boxes: a pack has five. */
const DEEPEST = 12

function hostileTexts(value: unknown, where: string, depth = 0): readonly PackFault[] {
  if (typeof value === 'string') {
    if (HIDDEN.test(value)) return [{ where, why: 'holds a sign that hides or turns text' }]
    if (/^[=+@]|^-[^\d\s]/.test(value)) return [{ where, why: 'begins like a formula' }]
    return /<\/?[a-z!]/i.test(value) ? [{ where, why: 'holds markup' }] : []
  }
  if (value === null || typeof value !== 'object') return []
  if (depth > DEEPEST) return [{ where, why: 'is nested too deep' }]
  return Object.entries(value).flatMap(([key, part]) => {
    const at = where === '' ? key : `${where}.${key}`
    return ['__proto__', 'constructor', 'prototype'].includes(key) ? [{ where: at, why: 'is no key of a pack' }] : hostileTexts(part, at, depth + 1)
  })
}

/** What is shaped right and cannot be: an id twice, a form that fills from a kind nobody knows, times that contradict each other. */
function doubtful(pack: CountryPack): readonly PackFault[] {
  const names = new Set<string>(KINDS.map((kind) => kind.name))
  const twice = (list: 'bodies' | 'forms') => pack[list].flatMap(({ id }, at) => (pack[list].findIndex((one) => one.id === id) < at ? [{ where: `${list}.${String(at)}.id`, why: 'stands there twice' }] : []))
  const unknown = pack.forms.flatMap(({ fills }, at) => fills.flatMap((kind, place) => (names.has(kind) ? [] : [{ where: `forms.${String(at)}.fills.${String(place)}`, why: 'is no kind of this app' }])))
  const { 'aftercare-months': usual, 'aftercare-most-months': most } = pack.timers
  const crossed = usual && most && usual.value > most.value ? [{ where: 'timers.aftercare-months', why: 'is longer than the most' }] : []
  return [...twice('bodies'), ...twice('forms'), ...unknown, ...crossed]
}
