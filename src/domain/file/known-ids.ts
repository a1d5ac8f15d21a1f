import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { isBeside } from '../entry/by-place.ts'
import { idsActedOn, tracksActedOn } from '../entry/references.ts'

type Known = ReadonlyMap<EntryId, Entry | undefined>

/**
 * The ids that entries of a file have or refer to, each with its entry if that has arrived; and the names of tracks, each
 * with its first entry if all are in one folder.
 */
export interface Ids {
  /**
   * Largest first; each id stands in one layer only. A layer is never changed. It is joined with the one before as
   * soon as it is half as large, so that few layers are searched and an id is rarely copied, however many entries stand.
   */
  readonly layers: readonly Known[]
  /** Two different entries have one id, or the fold changed one: every fold of them begins again. */
  readonly twice: boolean
}

/** A layer of at most so many times the ids of the one added after it is joined with it. */
const JOINED = 2

/** Cached for each list of entries: adding to such a file again does not read every entry again. */
const cache = new WeakMap<readonly Entry[], Ids>()

export function idsOf(entries: readonly Entry[]): Ids {
  const cached = cache.get(entries)
  if (cached) return cached
  const known = new Map<EntryId, Entry | undefined>()
  let twice = false
  for (const entry of entries) {
    twice ||= known.get(entry.id) !== undefined || entry.found?.raw !== undefined
    known.set(entry.id, entry)
    for (const id of idsActedOn(entry)) if (!known.has(id)) known.set(id, undefined)
    for (const name of tracksActedOn(entry) as readonly EntryId[]) {
      const first = known.get(name)
      if (!known.has(name)) known.set(name, entry)
      else if (first && !isBeside(first, entry)) known.set(name, undefined)
    }
  }
  return cacheIds(entries, { layers: [known], twice })
}

export const isKnown = ({ layers }: Ids, id: EntryId): boolean => layers.some((layer) => layer.has(id))

export function entryOfId({ layers }: Ids, id: EntryId): Entry | undefined {
  for (const layer of layers) if (layer.has(id)) return layer.get(id)
  return undefined
}

/** With one more entry, whose id was not known. */
export function withId({ layers, twice }: Ids, entry: Entry): Ids {
  let top = new Map<EntryId, Entry | undefined>([[entry.id, entry]])
  // An id that is known already keeps its entry: it stands in one layer only.
  const isNew = (id: EntryId) => !top.has(id) && !layers.some((layer) => layer.has(id))
  for (const id of idsActedOn(entry)) if (isNew(id)) top.set(id, undefined)
  for (const name of tracksActedOn(entry) as readonly EntryId[]) if (isNew(name)) top.set(name, entry)
  let below = layers.length
  for (let next = layers[below - 1]; next && next.size <= top.size * JOINED; next = layers[below - 1]) {
    const joined = new Map(next)
    for (const [id, one] of top) joined.set(id, one)
    top = joined
    below -= 1
  }
  return { layers: [...layers.slice(0, below), top], twice }
}

export function cacheIds(entries: readonly Entry[], ids: Ids): Ids {
  cache.set(entries, ids)
  return ids
}
