import { asSealed, byFolder, isBeside, mayActOn, type Writers } from './by-place.ts'
import type { Entry } from './entry.ts'
import { type Folder, FOLDERS } from './ids.ts'
import { nameOfTrack, tracksActedOn, withTrackKeys } from './references.ts'
import type { FieldOfTrack } from './track-fields.ts'

/**
 * A track counts by folder where somebody wrote under its key who may not write in all its folders: then each folder
 * has its own, under a key that no other has, and both show. It is one track over two folders where everybody who wrote
 * of it may write in both, where one of its entries rightly replaced one of the other folder, or where all of one folder
 * was struck and somebody who may write there wrote of it in the other. What answers or ends a
 * track goes to the one in its own folder, else to one where its author may write, else to none. `found` says which
 * folders an entry does not act in. The result depends on no order; where nothing of this applies, entries are the same
 * objects.
 */
export function ownTracks(entries: readonly Entry[], writers?: Writers): readonly Entry[] {
  const spread = spreadTracks(entries)
  if (spread.size === 0) return entries
  const free = freeKeys(entries)
  const members = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const name of namesIn(entry)) if (spread.has(name)) members.set(name, [...(members.get(name) ?? []), entry])
  const struck = new Set(entries.flatMap(strikeOf))
  const judged = new Map(
    [...spread].sort().map((name) => [name, trackOver(name, members.get(name) ?? [], { writers, struck, free })]),
  )
  return entries.map((entry) => withOwnKeys(entry, judged, writers))
}

/** Names of the tracks under whose key somebody wrote in several folders. */
function spreadTracks(entries: readonly Entry[]): ReadonlySet<string> {
  const first = new Map<string, Entry>()
  const spread = new Set<string>()
  for (const entry of entries)
    for (const name of tracksActedOn(entry)) {
      const before = first.get(name)
      if (!before) first.set(name, entry)
      else if (!isBeside(before, entry)) spread.add(name)
    }
  return spread
}

interface Part {
  readonly key: string
  /** An entry of each folder in which this part of the track is. */
  readonly places: readonly Entry[]
}

interface Spread {
  readonly parts: readonly Part[]
  /** For what may act on none of them. */
  readonly nothing: string
}

interface With {
  readonly writers: Writers | undefined
  readonly struck: ReadonlySet<string>
  readonly free: (key: string, folder: Folder | 'none') => string
}

function trackOver(name: string, members: readonly Entry[], { free, ...known }: With): Spread {
  const key = name.slice(name.indexOf(' ') + 1)
  const own = members.filter((entry) => isOf(entry, name))
  const places = [...Map.groupBy(own.toSorted(byFolder), ({ file, folder }) => `${file} ${folder}`).values()]
  const joined = places.map((_, at) => at)
  for (const [a, here] of places.entries())
    for (const [b, there] of places.entries()) {
      if (a >= b || !isOneTrack(here, there, known)) continue
      const [from, to] = [joined[b], joined[a]]
      for (const [at, one] of joined.entries()) if (one === from && to !== undefined) joined[at] = to
    }
  const parts = [...new Set(joined)].map((part, at): Part => {
    const here = places.filter((_, place) => joined[place] === part).flatMap(([first]) => first ?? [])
    return { key: at === 0 ? key : free(key, here[0]?.folder ?? 'none'), places: here }
  })
  return { parts, nothing: parts.length === 0 ? key : free(key, 'none') }
}

function isOneTrack(
  here: readonly Entry[],
  there: readonly Entry[],
  { writers, struck }: Pick<With, 'writers' | 'struck'>,
): boolean {
  const may = (entry: Entry, [at]: readonly Entry[]) => at !== undefined && mayActOn(entry, at, writers)
  const reaches = (some: readonly Entry[], others: readonly Entry[]) =>
    some.some((entry) => entry.replaces.some((id) => others.some((other) => other.id === id))) ||
    (others.every((other) => struck.has(placeOf(other, other.id))) && some.some((entry) => may(entry, others)))
  return (
    (here.every((entry) => may(entry, there)) && there.every((entry) => may(entry, here))) ||
    reaches(here, there) ||
    reaches(there, here)
  )
}

const placeOf = ({ file, folder }: Entry, id: string) => `${file} ${folder} ${id}`

function strikeOf(entry: Entry): readonly string[] {
  const { entry: id } = entry.kind === 'superseded' ? (entry.body as { readonly entry?: unknown }) : {}
  return typeof id === 'string' ? [placeOf(entry, id)] : []
}

function withOwnKeys(entry: Entry, judged: ReadonlyMap<string, Spread>, writers: Writers | undefined): Entry {
  const apart = new Set<Folder>()
  const body = withTrackKeys(entry, (key, field) => {
    const spread = judged.get(nameOfTrack(field, key))
    if (!spread) return key
    const part = partFor(entry, field, spread, writers)
    if (field.does === 'is' || !part)
      for (const place of spread.parts.flatMap((one) => (one === part ? [] : one.places)))
        if (!mayActOn(entry, place, writers)) apart.add(place.folder)
    return part?.key ?? spread.nothing
  })
  if (body === entry.body && apart.size === 0) return entry
  const found = {
    ...entry.found,
    ...(apart.size > 0 && { apart: FOLDERS.filter((folder) => apart.has(folder)) }),
    raw: asSealed(entry),
  }
  return { ...entry, body, found }
}

function partFor(entry: Entry, { does }: FieldOfTrack, { parts }: Spread, writers: Writers | undefined) {
  const beside = parts.find(({ places }) => places.some((place) => isBeside(entry, place)))
  if (beside || does === 'is') return beside
  const near = parts.toSorted((a, b) => Number(isElsewhere(entry, a)) - Number(isElsewhere(entry, b)))
  return does === 'tells' ? near[0] : near.find(({ places }) => places.some((at) => mayActOn(entry, at, writers)))
}

const isElsewhere = ({ file }: Entry, { places }: Part) => places.every((place) => place.file !== file)

/** Names of the tracks that an entry is of, acts on or tells of. */
function namesIn(entry: Entry): ReadonlySet<string> {
  const names = new Set<string>()
  withTrackKeys(entry, (key, field) => {
    names.add(nameOfTrack(field, key))
    return key
  })
  return names
}

function isOf(entry: Entry, name: string): boolean {
  let is = false
  withTrackKeys(entry, (key, field) => {
    is ||= field.does === 'is' && nameOfTrack(field, key) === name
    return key
  })
  return is
}

/** Keys that no entry has. They depend on the entries at hand alone and are never sealed (`sealedIds`). */
function freeKeys(entries: readonly Entry[]): With['free'] {
  const taken = new Set(
    entries.flatMap((entry) => [...namesIn(entry)].map((name) => name.slice(name.indexOf(' ') + 1))),
  )
  return (key, folder) => {
    const start = `${key.slice(0, 20)}-${folder}`
    let other = start
    for (let next = 2; taken.has(other); next += 1) other = `${start}-${String(next)}`
    taken.add(other)
    return other
  }
}
