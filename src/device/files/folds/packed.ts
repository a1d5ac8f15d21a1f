import type { CaseFile } from '#domain/file/case-file.ts'
import { inOrder } from '#domain/file/fold.ts'
import { saysMissing } from '#domain/kinds/care/missing-episode.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { inserted } from '#domain/file/with-entries.ts'
import type { EntryId, Folder } from '#domain/entry/ids.ts'

/** When an entry was written: the entries of one act have it in common. */
type Moment = Pick<Entry, 'at' | 'recordedAt' | 'act'>
/** Who wrote what kind of entry and where: nearly all entries of a file share a few values. */
type Origin = Omit<Entry, keyof Moment | 'id' | 'replaces' | 'body'>

/**
 * A folded file as it is stored. What many entries share is written once: on a cheap phone the time to load a list of hundreds of files grows with its
 * text, and more than half of the text of a short entry is who, where and when.
 */
export interface PackedFile {
  readonly held: readonly Folder[]
  readonly origins: readonly Origin[]
  readonly moments: readonly Moment[]
  readonly entries: readonly PackedEntry[]
  readonly struck: Readonly<Record<EntryId, EntryId>>
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  /** Places in `entries`. */
  readonly needsNewerApp: readonly number[]
}

type PackedEntry = readonly [id: EntryId, origin: number, moment: number, body: unknown, replaces?: Entry['replaces']]

export function pack({ held, entries, struck, replaced, needsNewerApp }: CaseFile): PackedFile {
  const [origins, moments] = [new Distinct<Origin>(), new Distinct<Moment>()]
  const unread = new Set(needsNewerApp)
  return {
    held,
    entries: entries.map(({ id, at, recordedAt, act, replaces, body, ...origin }): PackedEntry => {
      const packed = [
        id,
        origins.placeOf(origin),
        moments.placeOf({ at, recordedAt, ...(act && { act }) }),
        body,
      ] as const
      return replaces.length > 0 ? [...packed, replaces] : packed
    }),
    origins: origins.values,
    moments: moments.values,
    struck,
    replaced,
    needsNewerApp: entries.flatMap((entry, place) => (unread.has(entry) ? [place] : [])),
  }
}

/** Restores a packed file. Which entries count, by kind, follows from the fold: those neither struck nor unread. */
export function unpack({
  held,
  origins,
  moments,
  entries: packed,
  struck,
  replaced,
  needsNewerApp,
}: PackedFile): CaseFile {
  const entries = packed.map((one) => entryOf(one, common(origins, one[1]), common(moments, one[2])))
  const unread = new Set(needsNewerApp)
  const byKind: Record<string, Entry[]> = {}
  for (const [place, entry] of entries.entries())
    if (!unread.has(place) && !(entry.id in struck)) (byKind[entry.kind] ??= []).push(entry)
  return { held, entries, byKind, struck, replaced, needsNewerApp: entries.filter((_, place) => unread.has(place)) }
}

/** Spreads one object, not two: for tens of thousands of entries the second spread costs more than all the rest. */
function entryOf([id, , , body, replaces = []]: PackedEntry, origin: Origin, { at, recordedAt, act }: Moment): Entry {
  return act
    ? { ...origin, id, at, recordedAt, act, replaces, body }
    : { ...origin, id, at, recordedAt, replaces, body }
}

function common<Value>(values: readonly Value[], place: number): Value {
  const value = values[place]
  if (value === undefined) throw new Error('a file that is kept here names what it does not hold')
  return value
}

/** Distinct values and the index of each. Most are equal to the one before, which is compared without writing it as text. */
class Distinct<Value> {
  readonly values: Value[] = []
  readonly #places = new Map<string, number>()
  #last = -1

  placeOf(value: Value): number {
    if (this.#last < 0 || !areEqual(this.values[this.#last], value)) this.#last = this.#placeOfText(value)
    return this.#last
  }

  #placeOfText(value: Value): number {
    const text = JSON.stringify(value)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.values.length)
    return this.values.push(value) - 1
  }
}

/** Whether two values are written as the same JSON. */
function areEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every((name) => name in other && areEqual(valueAt(one, name), valueAt(other, name)))
  )
}

const valueAt = (record: object, name: string): unknown => (record as Record<string, unknown>)[name]

/** Characters of a text that a list has room for. */
const SHORT = 200

/** Cached per fold: an added entry is cut short, and no other. */
const lines = new WeakMap<CaseFile, CaseFile>()

/** The line of a file: current entries, and words of a missing child that were taken back, which *Today* says; long texts cut short. Codes, dates and ids stay complete, so that what is due and who is who is answered as from the whole file. */
export function lineOfFile(file: CaseFile): CaseFile {
  return lines.get(file) ?? keepLine(file, madeLine(file))
}

function keepLine(file: CaseFile, line: CaseFile): CaseFile {
  lines.set(file, line)
  return line
}

/** The line of a file once these entries were added to it. */
export function lineAfter(before: CaseFile, after: CaseFile, more: readonly Entry[]): CaseFile {
  const line = lines.get(before)
  if (!line || after.struck !== before.struck || after.needsNewerApp !== before.needsNewerApp) return lineOfFile(after)
  const came = more.map(shortEntry).sort(inOrder)
  const byKind = Map.groupBy(came, (entry) => entry.kind)
  return keepLine(after, {
    ...line,
    entries: inserted(line.entries, came),
    byKind: Object.fromEntries(
      Object.keys(after.byKind).map((kind) => [kind, withThose(line.byKind[kind], byKind.get(kind))]),
    ),
    replaced: after.replaced,
  })
}

const withThose = (entries: readonly Entry[] = [], more: readonly Entry[] = []): readonly Entry[] =>
  more.length === 0 ? entries : inserted(entries, more)

function madeLine(file: CaseFile): CaseFile {
  const short = new Map<Entry, Entry>()
  const standing = new Set(Object.values(file.byKind).flat())
  const struck: Record<EntryId, EntryId> = {}
  for (const entry of file.entries) {
    const by = saysMissing(entry) ? file.struck[entry.id] : undefined
    if (by) struck[entry.id] = by
    if (by || standing.has(entry)) short.set(entry, shortEntry(entry))
  }
  const shortened = (entries: readonly Entry[]) => entries.flatMap((entry) => short.get(entry) ?? [])
  return {
    held: file.held,
    entries: shortened(file.entries),
    byKind: mapValues(file.byKind, shortened),
    struck,
    replaced: file.replaced,
    needsNewerApp: [],
  }
}

/** A line is made of what the fold made of an entry; what was sealed stays with the file. */
function shortEntry({ found, ...entry }: Entry): Entry {
  const { raw: _, ...kept } = found ?? {}
  return { ...entry, ...(found && { found: kept }), body: cut(entry.body) }
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
