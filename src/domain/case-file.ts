import type { Entry } from './entry.ts'
import type { EntryId, Folder } from './ids.ts'
import type { EntryOf, Kind } from './kind.ts'
import { startOf } from './plain-date.ts'

/**
 * A file as its holder sees it: plain data, so that it passes between a worker and a screen.
 * What a kind makes of its own entries is asked with `all` and `current`, or with functions that stand in the kind's file.
 */
export interface CaseFile {
  /** Folders whose keys the reader holds. A rule that needs another answers "cannot judge". */
  readonly held: readonly Folder[]
  /** Every readable entry in order of (`at`, `recordedAt`, `id`), struck ones too. */
  readonly entries: readonly Entry[]
  /** Standing entries by kind, in the same order: struck and unknown ones left out. */
  readonly byKind: Readonly<Record<string, readonly Entry[]>>
  /** Struck entry → the `superseded` entry that says why. */
  readonly struck: Readonly<Record<EntryId, EntryId>>
  /** Value → the standing entries that replaced it. */
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  /** Kinds or versions that this app does not know: kept, shown, never guessed at. */
  readonly needsNewerApp: readonly Entry[]
}

const inOrder = (a: Entry, b: Entry) => compare(startOf(a.at), startOf(b.at)) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The fold. It never refuses and never asks the date; the same entries give the same file in any arrival order and however often each arrives.
 */
export function fold(kinds: readonly Kind[], entries: readonly Entry[], held: readonly Folder[]): CaseFile {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(inOrder)

  const readable: Entry[] = []
  const needsNewerApp: Entry[] = []
  for (const entry of unique) {
    const kind = known.get(entry.kind)
    if (kind && entry.version <= kind.version && kind.schema.safeParse(entry.body).success) readable.push(entry)
    else needsNewerApp.push(entry)
  }

  // A `superseded` entry is not itself struck: taking a correction back is writing the fact again.
  const struck: Record<EntryId, EntryId> = {}
  const ids = new Set(readable.filter((entry) => entry.kind !== 'superseded').map((entry) => entry.id))
  for (const entry of readable) {
    if (entry.kind !== 'superseded') continue
    const { entry: target } = entry.body as { entry: EntryId }
    if (ids.has(target)) struck[target] ??= entry.id
  }

  const standing = readable.filter((entry) => !(entry.id in struck))
  const replaced: Record<EntryId, EntryId[]> = {}
  for (const entry of standing) for (const old of entry.replaces) (replaced[old] ??= []).push(entry.id)

  const byKind: Record<string, Entry[]> = {}
  for (const entry of standing) (byKind[entry.kind] ??= []).push(entry)

  return { held: [...held].sort(), entries: unique, byKind, struck, replaced, needsNewerApp }
}

/** All standing entries of a kind, oldest first: the history. */
export function all<K extends Kind<string, never> | Kind>(file: CaseFile, kind: K): readonly EntryOf<K>[] {
  return (file.byKind[kind.name] ?? []) as readonly EntryOf<K>[]
}

/**
 * The values of a single-valued kind that nobody replaced. One is usual; several are a clash: all are shown and the safer one,
 * first in the list, leads until a person resolves it.
 */
export function current<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>, key?: string): readonly Entry<Body>[] {
  const values = (file.byKind[kind.name] ?? []) as readonly Entry<Body>[]
  const open = values.filter((entry) => !(entry.id in file.replaced) && (key === undefined || kind.single?.key?.(entry.body) === key))
  const safer = kind.single?.safer
  return safer ? [...open].sort((a, b) => safer(a.body, b.body)) : [...open].reverse()
}
