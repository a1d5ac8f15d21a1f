import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { actsOn } from '../entry/references.ts'

type Known = ReadonlyMap<EntryId, Entry | undefined>

/** The ids that entries of a file have or refer to, each with its entry if that has arrived. */
export interface Ids {
  readonly most: Known
  /** Ids added since `most` was built: few enough to be copied with each entry. */
  readonly recent: Known
  /** Two different entries have one id, or the fold changed one: every fold of them begins again. */
  readonly twice: boolean
}

const RECENT = 64

/** Cached for each list of entries: adding to such a file again does not read every entry again. */
const cache = new WeakMap<readonly Entry[], Ids>()

export function idsOf(entries: readonly Entry[]): Ids {
  const known = cache.get(entries)
  if (known) return known
  const most = new Map<EntryId, Entry | undefined>()
  let twice = false
  for (const entry of entries) {
    twice ||= most.get(entry.id) !== undefined || entry.found?.raw !== undefined
    note(most, entry)
  }
  return cacheIds(entries, { most, recent: new Map(), twice })
}

export const isKnown = ({ most, recent }: Ids, id: EntryId): boolean => recent.has(id) || most.has(id)
export const entryOfId = ({ most, recent }: Ids, id: EntryId): Entry | undefined => recent.get(id) ?? most.get(id)

/** With one more entry, whose id was not known. */
export function withId(ids: Ids, entry: Entry): Ids {
  const recent = new Map(ids.recent)
  // An id that is known already keeps its entry: `recent` is joined with `most` and would hide it.
  note(recent, entry, ids.most)
  if (recent.size <= RECENT) return { ...ids, recent }
  const most = new Map(ids.most)
  for (const [id, one] of recent) most.set(id, one)
  return { ...ids, most, recent: new Map() }
}

export function cacheIds(entries: readonly Entry[], ids: Ids): Ids {
  cache.set(entries, ids)
  return ids
}

function note(known: Map<EntryId, Entry | undefined>, entry: Entry, before: Known = new Map()): void {
  known.set(entry.id, entry)
  for (const id of actsOn(entry)) if (!known.has(id) && !before.has(id)) known.set(id, undefined)
}
