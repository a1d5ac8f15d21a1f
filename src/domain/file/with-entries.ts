import { type CaseFile, setByDevice } from './case-file.ts'
import { fold, inOrder, canRead, foldReadable } from './fold.ts'
import { isBeside, mayActOn } from '../entry/by-place.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { idsActedOn, tracksActedOn } from '../entry/references.ts'
import type { Kind } from './kind.ts'
import { entryOfId, type Ids, idsOf, isKnown, cacheIds, withId } from './known-ids.ts'

/** A file that grows by more than this fraction is folded as a whole. */
const LARGEST_SHARE = 4

/**
 * A file with more entries: the same result as folding all of them, at the cost of the added ones. What the device set
 * after the fold is kept. If an added entry is already known, or was referred to before it arrived, everything is
 * folded. `own`: for files that one act makes in sequence, keeping only the last: lists and maps made for one file are
 * changed in place for the next.
 */
export function withEntries(kinds: readonly Kind[], file: CaseFile, more: readonly Entry[], own?: OwnParts): CaseFile {
  return (
    addedInPlace(kinds, file, more, own) ?? {
      ...fold(kinds, [...file.entries, ...more], file.held, file.writers),
      ...setByDevice(file),
    }
  )
}

/** Lists and maps that one act made and may change in place. */
export type OwnParts = WeakSet<CaseFile['replaced'] | readonly Entry[]>

function addedInPlace(
  kinds: readonly Kind[],
  file: CaseFile,
  more: readonly Entry[],
  own: OwnParts = new WeakSet(),
): CaseFile | undefined {
  if (more.length * LARGEST_SHARE > file.entries.length) return undefined
  let ids = idsOf(file.entries)
  if (ids.twice) return undefined
  const came = more.toSorted(inOrder)
  for (const entry of came) {
    if (isKnown(ids, entry.id)) return undefined
    ids = withId(ids, entry)
  }
  if (came.some((entry) => !actsWhereItMay(file, entry, ids))) return undefined
  const unread = came.filter((entry) => !canRead(kindNamed(kinds, entry.kind), entry))
  const entries = withThese(file.entries, came, own)
  cacheIds(entries, ids)
  const needsNewerApp = unread.length === 0 ? file.needsNewerApp : inserted(file.needsNewerApp, unread)
  const readable = unread.length === 0 ? came : came.filter((entry) => !unread.includes(entry))
  if (readable.some(({ kind }) => kind === 'superseded'))
    return { ...file, ...foldReadable(entries, needsNewerApp, file.held) }
  return { ...file, entries, needsNewerApp, ...currentAfter(file, readable, ids, own) }
}

const actsWhereItMay = ({ writers }: CaseFile, entry: Entry, ids: Ids): boolean =>
  idsActedOn(entry).every((id) => {
    const named = entryOfId(ids, id)
    return named === undefined || mayActOn(entry, named, writers)
  }) &&
  tracksActedOn(entry).every((name) => {
    const first = entryOfId(ids, name as EntryId)
    return first !== undefined && isBeside(first, entry)
  })

/** The current entries after adding these. Nobody referred to them before, so only each other can replace them. */
function currentAfter(
  file: CaseFile,
  came: readonly Entry[],
  ids: Ids,
  own: OwnParts,
): Pick<CaseFile, 'byKind' | 'replaced'> {
  const byKind = { ...file.byKind }
  for (const [kind, some] of Map.groupBy(came, (entry) => entry.kind))
    byKind[kind] = withThese(byKind[kind] ?? [], some, own)

  let replaced: Record<EntryId, readonly EntryId[]> | undefined
  for (const entry of came) {
    for (const old of new Set(entry.replaces)) {
      const before = old === entry.id ? undefined : entryOfId(ids, old)
      if (before?.kind !== entry.kind || old in file.struck || file.needsNewerApp.includes(before)) continue
      replaced ??= own.has(file.replaced) ? file.replaced : copied(file.replaced)
      replaced[old] = inIdOrder([...(replaced[old] ?? []), entry.id], ids)
    }
  }
  if (replaced) own.add(replaced)
  const leads = came.some((entry) => byKind[entry.kind]?.[0] === entry)
  return { byKind: leads ? byFirst(byKind) : byKind, replaced: replaced ?? file.replaced }
}

/** A copy of a record with thousands of ids. Spreading it takes more than twice as long. */
function copied<Value>(record: Readonly<Record<EntryId, Value>>): Record<EntryId, Value> {
  const copy = Object.create(null) as Record<EntryId, Value>
  for (const id of Object.keys(record) as EntryId[]) copy[id] = record[id] as Value
  return copy
}

/** Kinds in the order of their first entries, as the fold lists them. */
const byFirst = (byKind: CaseFile['byKind']): CaseFile['byKind'] =>
  Object.fromEntries(
    Object.entries(byKind).sort(([, [a]], [, [b]]) => (a === undefined || b === undefined ? 0 : inOrder(a, b))),
  )

function inIdOrder(some: readonly EntryId[], ids: Ids): readonly EntryId[] {
  return some
    .flatMap((id) => entryOfId(ids, id) ?? [])
    .sort(inOrder)
    .map(({ id }) => id)
}

/** Merges two ordered lists of entries. */
export const inserted = (entries: readonly Entry[], more: readonly Entry[]): readonly Entry[] =>
  insertInto([...entries], more)

/** As `inserted`; a list that the act made itself is changed. */
function withThese(entries: readonly Entry[], more: readonly Entry[], own: OwnParts): readonly Entry[] {
  const list = own.has(entries) ? (entries as Entry[]) : [...entries]
  own.add(list)
  return insertInto(list, more)
}

function insertInto(entries: Entry[], more: readonly Entry[]): Entry[] {
  for (const entry of more) entries.splice(insertionIndex(entries, entry), 0, entry)
  return entries
}

/** After all entries that come before it; usually at the end. */
function insertionIndex(entries: readonly Entry[], entry: Entry): number {
  const isBefore = (at: number) => {
    const other = entries[at]
    return other !== undefined && inOrder(other, entry) <= 0
  }
  if (isBefore(entries.length - 1)) return entries.length
  let [from, to] = [0, entries.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}

const named = new WeakMap<readonly Kind[], ReadonlyMap<string, Kind>>()
export function kindNamed(kinds: readonly Kind[], name: string): Kind | undefined {
  const known = named.get(kinds) ?? new Map(kinds.map((kind) => [kind.name, kind]))
  named.set(kinds, known)
  return known.get(name)
}
