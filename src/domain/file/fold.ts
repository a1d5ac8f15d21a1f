import { asSealed, byPlace, type Writers } from '../entry/by-place.ts'
import type { Entry } from '../entry/entry.ts'
import { ownTracks } from '../entry/own-tracks.ts'
import { textOf } from '../entry/first-author.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { startOf } from '../entry/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import type { Kind } from './kind.ts'
import { replacements } from './replacements.ts'

/**
 * The fold. It never refuses and never reads a clock; the same entries give the same file in any arrival order, however
 * often each arrives. An entry counts by file, folder and id, and acts where its author may write (`byPlace`, `ownTracks`); the
 * entries of a folded file may be given again. Two different entries under one id of one folder (from a broken or
 * dishonest device) are both kept, and nobody can strike or replace by that id. The same words adopted by two people are
 * one entry, in the name of the one whose copy is proven, else of the one who recorded first.
 */
export function fold(
  kinds: readonly Kind[],
  entries: readonly Entry[],
  held: readonly Folder[],
  writers?: Writers,
): CaseFile {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const unique = ownTracks(byPlace(once(entries.map(asSealed)), writers), writers).toSorted(inOrder)
  const needsNewerApp = unique.filter((entry) => !canRead(known.get(entry.kind), entry))
  return foldReadable(unique, needsNewerApp, [...new Set(held)].sort())
}

/** Folds entries that are in order and of which it is known which ones this app cannot read. */
export function foldReadable(
  entries: readonly Entry[],
  needsNewerApp: readonly Entry[],
  held: readonly Folder[],
): Pick<CaseFile, 'held' | 'entries' | 'byKind' | 'struck' | 'replaced' | 'needsNewerApp'> {
  const times = countById(entries)
  const unread = new Set(needsNewerApp)
  const readable = entries.filter((entry) => !unread.has(entry))
  const named = (id: EntryId) => times.get(id) === 1
  const struck = strikes(readable, named)
  const left = readable.filter((entry) => !(entry.id in struck))

  const byKind: Record<string, Entry[]> = {}
  for (const entry of left) (byKind[entry.kind] ??= []).push(entry)

  return { held, entries, byKind, struck, replaced: replacements(left, named), needsNewerApp }
}

/** Whether this app can read an entry's body. */
export function canRead(kind: Kind | undefined, entry: Entry): boolean {
  return (
    kind !== undefined &&
    entry.version <= kind.version &&
    kind.folders.includes(entry.folder) &&
    kind.schema.safeParse(entry.body).success
  )
}

/**
 * An entry is struck by a `superseded` entry in the same folder of the same file: a person who may write in one folder
 * removes nothing from another. A `superseded` entry cannot be struck: to undo a correction, the fact is written again. Nor
 * can what says that the file came from another agency: without it, all that came would be of whoever moved it in.
 */
function strikes(readable: readonly Entry[], named: (id: EntryId) => boolean): Record<EntryId, EntryId> {
  const placeOf = new Map(
    readable.filter((entry) => canBeStruck(entry.kind)).map((entry) => [entry.id, `${entry.file} ${entry.folder}`]),
  )
  const struck: Record<EntryId, EntryId> = {}
  for (const entry of readable) {
    if (entry.kind !== 'superseded') continue
    const { entry: target } = entry.body as { entry: EntryId }
    if (named(target) && placeOf.get(target) === `${entry.file} ${entry.folder}`) struck[target] ??= entry.id
  }
  return struck
}

/** Whether a correction may take back an entry of this kind. */
export const canBeStruck = (kind: string): boolean => kind !== 'superseded' && kind !== 'from-another-agency'

function once(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, (entry) => entry.id).values()].flatMap((same) =>
    same.length === 1
      ? same
      : [
          ...new Map(
            same
              .sort((a, b) => unproven(a) - unproven(b) || inOrder(a, b) || compare(textOf(a), textOf(b)))
              .reverse()
              .map((entry) => [textOf(wordsOf(entry)), entry]),
          ).values(),
        ],
  )
}

const unproven = ({ found }: Entry) => Number(found?.proven !== true)

/**
 * The part of an entry that identifies its words. For adopted words it is the same for everyone who adopts them; the
 * rules gone around are the adopter's.
 */
function wordsOf({ found, ...entry }: Entry): Partial<Entry> {
  if (entry.adopted === undefined) return entry
  const { by, device, recordedAt, act, wentAround, unjudged, ...words } = entry
  return words
}

function countById(entries: readonly Entry[]): ReadonlyMap<EntryId, number> {
  const times = new Map<EntryId, number>()
  for (const entry of entries) times.set(entry.id, (times.get(entry.id) ?? 0) + 1)
  return times
}

/**
 * The order of entries in a file: by what their authors sealed, so that nothing that stands in another folder changes
 * which of two comes first.
 */
export const inOrder = (one: Entry, other: Entry) => {
  const [a, b] = [asSealed(one), asSealed(other)]
  return (
    compare(startOf(a.at), startOf(b.at)) ||
    Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
    compare(a.id, b.id) ||
    compare(textOf(sealedPart(a)), textOf(sealedPart(b)))
  )
}
const sealedPart = ({ found, ...sealed }: Entry): Partial<Entry> => sealed
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
