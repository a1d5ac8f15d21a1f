import type { CaseFile } from '#domain/case-file.ts'
import type { Entry } from '#domain/entry.ts'
import type { EntryId, Folder } from '#domain/ids.ts'

/**
 * A folded file as it is kept: every entry once, and the lists as places in it. Opening a file then reads text and joins places; nothing is
 * decided anew, so it is quick on a cheap phone.
 */
export interface PackedFile {
  readonly held: readonly Folder[]
  readonly entries: readonly Entry[]
  readonly byKind: Readonly<Record<string, readonly number[]>>
  readonly struck: Readonly<Record<EntryId, EntryId>>
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  readonly needsNewerApp: readonly number[]
}

export function pack(file: CaseFile): PackedFile {
  const place = new Map(file.entries.map((entry, at) => [entry, at]))
  const places = (entries: readonly Entry[]) => entries.flatMap((entry) => place.get(entry) ?? [])
  return { ...file, byKind: mapValues(file.byKind, places), needsNewerApp: places(file.needsNewerApp) }
}

export function unpack(packed: PackedFile): CaseFile {
  const entries = (places: readonly number[]) => places.flatMap((at) => packed.entries[at] ?? [])
  return { ...packed, byKind: mapValues(packed.byKind, entries), needsNewerApp: entries(packed.needsNewerApp) }
}

/** Characters of a text that a list has room for. */
const SHORT = 200

/** The line of a file: standing entries only, long texts cut short. Codes, dates and ids stay, so that what is due and who is who is answered alike. */
export function lineOf(file: CaseFile): CaseFile {
  const short = new Map<Entry, Entry>()
  const standing = new Set(Object.values(file.byKind).flat())
  for (const entry of file.entries) if (standing.has(entry)) short.set(entry, { ...entry, body: cut(entry.body) })
  const shortened = (entries: readonly Entry[]) => entries.flatMap((entry) => short.get(entry) ?? [])
  return { held: file.held, entries: shortened(file.entries), byKind: mapValues(file.byKind, shortened), struck: {}, replaced: file.replaced, needsNewerApp: [] }
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.length > SHORT ? `${value.slice(0, SHORT - 1)}…` : value
  if (Array.isArray(value)) return value.map(cut)
  if (value !== null && typeof value === 'object') return mapValues(value as Record<string, unknown>, cut)
  return value
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
