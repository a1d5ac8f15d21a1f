import type { Entry, FoundOut } from './entry.ts'
import { type EntryId, type FileId, type Folder, FOLDERS, type MemberId } from './ids.ts'
import { idsActedOn, nameOfTrack, withEntryIds, withTrackKeys } from './references.ts'

/**
 * By file, members and the folders in which each could ever write. Read together with another file, a reference from
 * one into the other has no position there.
 */
export type Writers = Readonly<Record<FileId, Readonly<Record<MemberId, readonly Folder[]>>>>

/** An entry as it was sealed, of one that a fold changed. */
export const asSealed = (entry: Entry): Entry => entry.found?.raw ?? entry

/** Whether two entries are in the same folder of the same file. */
export const isBeside = (one: Entry, other: Entry): boolean => one.file === other.file && one.folder === other.folder

const isTwin = (entry: Entry, same: readonly Entry[]): boolean => same.some((other) => !isBeside(entry, other))

/** Whether the author of `entry` may write where `named` is. */
export function mayActOn(entry: Entry, named: Entry, writers: Writers | undefined): boolean {
  if (isBeside(entry, named)) return true
  const writes =
    entry.file === named.file ? entry.found?.writes : writers?.[named.file] && (writers[named.file]?.[entry.by] ?? [])
  return writes === undefined || writes.includes(named.folder)
}

/**
 * An entry counts by file, folder and id. Here each gets an id that no entry of another folder has, and loses the
 * references by which it would act where its author may not write (`found` says both); so whatever looks up an entry by
 * its id finds no other. References go to the entry in the same folder, else to one in the same file. Entries to which
 * nothing of this applies are the same objects, and the result depends on no order.
 */
export function byPlace(entries: readonly Entry[], writers?: Writers): readonly Entry[] {
  const named = Map.groupBy(entries, ({ id }) => id)
  const twins = [...named.values()].filter((same) => same.some((entry) => isTwin(entry, same)))
  const actsEverywhere = (entry: Entry) =>
    idsActedOn(entry).every((id) => named.get(id)?.every((target) => mayActOn(entry, target, writers)) ?? true)
  if (twins.length === 0 && entries.every(actsEverywhere)) return entries
  const { ids, nothing } = ownIds(entries, twins)
  return entries.map((entry) => placed(entry, { named, ids, nothing, writers }))
}

interface Places {
  readonly named: ReadonlyMap<EntryId, readonly Entry[]>
  /** Entries whose id is another one here. */
  readonly ids: ReadonlyMap<Entry, EntryId>
  /** An id that no entry has. */
  readonly nothing: EntryId
  readonly writers: Writers | undefined
}

function placed(entry: Entry, { named, ids, nothing, writers }: Places): Entry {
  const without = new Set<Folder>()
  const idOf = (target: Entry) => ids.get(target) ?? target.id
  const change = (id: EntryId, acts: boolean): EntryId | undefined => {
    const targets = (named.get(id) ?? []).toSorted((a, b) => nearness(entry, a) - nearness(entry, b) || byFolder(a, b))
    const [nearest] = targets
    if (!nearest) return id
    const target = acts ? targets.find((one) => mayActOn(entry, one, writers)) : nearest
    if (target) return idOf(target)
    without.add(nearest.folder)
    return undefined
  }
  const replaces = entry.replaces.flatMap((id) => change(id, true) ?? [])
  const body = withEntryIds(entry, (id, { acts }) => change(id, acts) ?? nothing)
  const twin = isTwin(entry, named.get(entry.id) ?? [])
  const isSame = body === entry.body && replaces.every((id, at) => id === entry.replaces[at])
  if (isSame && !twin && without.size === 0) return entry
  const found: FoundOut = {
    ...entry.found,
    ...(without.size > 0 && { without: FOLDERS.filter((folder) => without.has(folder)) }),
    ...(twin && { twin }),
    raw: entry,
  }
  return { ...entry, id: idOf(entry), replaces, body, found }
}

const nearness = (from: Entry, to: Entry) => (isBeside(from, to) ? 0 : from.file === to.file ? 1 : 2)
export const byFolder = (a: Entry, b: Entry) =>
  FOLDERS.indexOf(a.folder) - FOLDERS.indexOf(b.folder) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/**
 * Ids for entries that share theirs with one in another folder: the first folder keeps it. They depend on the entries at
 * hand alone and are never sealed (`sealedIds`).
 */
function ownIds(entries: readonly Entry[], twins: readonly (readonly Entry[])[]): Pick<Places, 'ids' | 'nothing'> {
  const taken = new Set(entries.flatMap((entry) => [entry.id, ...entry.replaces]))
  for (const entry of entries)
    withEntryIds(entry, (id) => {
      taken.add(id)
      return id
    })
  const free = (from: EntryId): EntryId => {
    let id = from
    while (taken.has(id)) id = after(id)
    taken.add(id)
    return id
  }
  const ids = new Map<Entry, EntryId>()
  for (const same of twins.toSorted(([a], [b]) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1))) {
    const places = Map.groupBy(same.toSorted(byFolder), ({ file, folder }) => `${file} ${folder}`)
    for (const [at, here] of [...places.values()].entries()) {
      const [first] = here
      if (at === 0 || !first) continue
      const id = free(first.id)
      for (const entry of here) ids.set(entry, id)
    }
  }
  return { ids, nothing: free(NOTHING) }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NOTHING = 'A'.repeat(22) as EntryId

/** The next id, read as a number; its last character, which is not a whole one, stays. */
function after(id: EntryId): EntryId {
  const letters = id.split('')
  for (let at = letters.length - 2; at >= 0; at -= 1) {
    const next = ALPHABET[ALPHABET.indexOf(letters[at] ?? '') + 1]
    letters[at] = next ?? 'A'
    if (next !== undefined) break
  }
  return letters.join('') as EntryId
}

/**
 * Ids of a folded file that stand for another one: id → the sealed one; and names of tracks → their sealed key. Empty
 * unless two folders have one id or one key.
 */
export function sealedIds(entries: readonly Entry[]): ReadonlyMap<EntryId, EntryId> {
  return new Map<EntryId, EntryId>(
    entries.flatMap((entry) => {
      const sealed = asSealed(entry)
      if (sealed === entry) return []
      const ids = sealed.id === entry.id ? [] : [[entry.id, sealed.id] as const]
      const keys = keysOf(sealed)
      return [...ids, ...keysOf(entry).flatMap(({ name, key }, at) => changedKey(name, key, keys[at]?.key))]
    }),
  )
}

const changedKey = (name: string, key: string, sealed: string | undefined) =>
  sealed === undefined || sealed === key ? [] : [[name as EntryId, sealed as EntryId] as const]

function keysOf(entry: Entry): readonly { name: string; key: string }[] {
  const keys: { name: string; key: string }[] = []
  withTrackKeys(entry, (key, field) => {
    keys.push({ name: nameOfTrack(field, key), key })
    return key
  })
  return keys
}
