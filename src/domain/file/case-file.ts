import type { Times } from '../vocabulary/country-pack/timer-names.ts'
import { replacements } from './replacements.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, FileId, Folder, MemberId } from '../entry/ids.ts'
import type { Kind } from './kind.ts'
import { startOf } from '../entry/plain-date.ts'
import type { PhaseWindows } from '../vocabulary/phase.ts'

/**
 * A file as its holder sees it: plain data, so that it passes between a worker and a screen.
 * What a kind makes of its own entries is asked with `all` and `current`, or with functions that stand in the kind's file.
 */
export interface CaseFile {
  /** Folders whose keys the reader holds. A rule that needs another answers "cannot judge". */
  readonly held: readonly Folder[]
  /** Every entry in order of (`at`, `recordedAt`, `id`), struck ones and those that need a newer app too. */
  readonly entries: readonly Entry[]
  /** Standing entries by kind, in the same order: struck and unknown ones left out. */
  readonly byKind: Readonly<Record<string, readonly Entry[]>>
  /** Struck entry → the `superseded` entry that says why. */
  readonly struck: Readonly<Record<EntryId, EntryId>>
  /** Value → the standing entries of its own kind that replaced it. */
  readonly replaced: Readonly<Record<EntryId, readonly EntryId[]>>
  /** Kinds, versions or folders that this app does not know: kept, shown, never guessed at. */
  readonly needsNewerApp: readonly Entry[]
  /**
   * Members whose answer to a decision has effect: whoever the directory certified as a supervisor of the agency, now or before. The device says so
   * beside the fold. Absent where nobody's office is known: then any second person's answer is counted.
   */
  readonly supervisors?: readonly MemberId[]
  /** Members who have left the agency, said by the device beside the fold: what names them falls to whoever carries the file. */
  readonly gone?: readonly MemberId[]
  /** Times that the agency's chosen country sets, said by the device beside the fold. Absent: our own hold everywhere. */
  readonly times?: Times
  /** When each phase of the work usually begins in this agency, said by the device beside the fold. Absent: our own windows hold. */
  readonly phaseWindows?: PhaseWindows
  /** Other files of the same child whose entries are read together with this one's (`families/joined-files.ts`): each entry says in which file it stands. */
  readonly joined?: readonly FileId[]
}

/**
 * The fold. It never refuses and never asks the date; the same entries give the same file in any arrival order and however often each arrives.
 * Two different entries under one id (a broken or dishonest device) are both kept, and nobody can strike or replace by that id;
 * the same words taken over by two people are one entry, in the name of whoever recorded first.
 */
export function fold(kinds: readonly Kind[], entries: readonly Entry[], held: readonly Folder[]): CaseFile {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const unique = once(entries).sort(inOrder)
  const needsNewerApp = unique.filter((entry) => !reads(known.get(entry.kind), entry))
  return standing(unique, needsNewerApp, [...new Set(held)].sort())
}

/** What stands of these entries, which are in order and of which it is known what this app cannot read. */
export function standing(
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

/** What was said beside a fold, for another fold of the same child's entries: who supervises, the agency's times and phases, which files are read together. */
export function saidBeside({
  supervisors,
  gone,
  times,
  phaseWindows,
  joined,
}: CaseFile): Pick<CaseFile, 'supervisors' | 'gone' | 'times' | 'phaseWindows' | 'joined'> {
  return {
    ...(supervisors && { supervisors }),
    ...(gone && { gone }),
    ...(times && { times }),
    ...(phaseWindows && { phaseWindows }),
    ...(joined && { joined }),
  }
}

/** All standing entries of a kind, oldest first: the history. */
export function all<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Entry<Body>[] {
  return (file.byKind[kind.name] ?? []) as readonly Entry<Body>[]
}

/**
 * The values of a single-valued kind that nobody replaced. One is usual; several are a clash: all are shown and the safer one,
 * first in the list, leads until a person resolves it. Where none is safer the newest leads; of files read together, that of the file which is worked in.
 */
export function current<Name extends string, Body>(
  file: CaseFile,
  kind: Kind<Name, Body>,
  key?: string,
): readonly Entry<Body>[] {
  const open = all(file, kind).filter(
    (entry) => !(entry.id in file.replaced) && (key === undefined || kind.single?.key?.(entry.body) === key),
  )
  const newestFirst = open.toReversed()
  if (file.joined) newestFirst.sort((a, b) => fromElsewhere(file, a) - fromElsewhere(file, b))
  return kind.single?.safer ? newestFirst.sort((a, b) => kind.single?.safer?.(a.body, b.body) ?? 0) : newestFirst
}

const fromElsewhere = (file: CaseFile, entry: Entry) => Number(file.joined?.includes(entry.file) ?? false)

/** `current`, for every key that has a value: key → its values, the one that leads first. */
export function currentByKey<Name extends string, Body>(
  file: CaseFile,
  kind: Kind<Name, Body>,
): ReadonlyMap<string, readonly Entry<Body>[]> {
  return Map.groupBy(current(file, kind), (entry) => kind.single?.key?.(entry.body) ?? '')
}

export function holds(file: CaseFile, ...folders: readonly Folder[]): boolean {
  return folders.every((folder) => file.held.includes(folder))
}

/** Whether this app reads what an entry says. */
export function reads(kind: Kind | undefined, entry: Entry): boolean {
  return (
    kind !== undefined &&
    entry.version <= kind.version &&
    kind.folders.includes(entry.folder) &&
    kind.schema.safeParse(entry.body).success
  )
}

/**
 * Struck by a `superseded` entry in the same folder of the same file: who may write in one takes nothing out of another.
 * A `superseded` entry is not itself struck: taking a correction back is writing the fact again.
 */
function strikes(readable: readonly Entry[], named: (id: EntryId) => boolean): Record<EntryId, EntryId> {
  const placeOf = new Map(
    readable.filter((entry) => entry.kind !== 'superseded').map((entry) => [entry.id, `${entry.file} ${entry.folder}`]),
  )
  const struck: Record<EntryId, EntryId> = {}
  for (const entry of readable) {
    if (entry.kind !== 'superseded') continue
    const { entry: target } = entry.body as { entry: EntryId }
    if (named(target) && placeOf.get(target) === `${entry.file} ${entry.folder}`) struck[target] ??= entry.id
  }
  return struck
}

function once(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, (entry) => entry.id).values()].flatMap((same) =>
    same.length === 1
      ? same
      : [
          ...new Map(
            same
              .sort(inOrder)
              .reverse()
              .map((entry) => [canonical(wordsOf(entry)), entry]),
          ).values(),
        ],
  )
}

/** What an entry says. Of adopted words it is the same whoever adopted them; rules that were gone around are the adopter's. */
function wordsOf(entry: Entry): Partial<Entry> {
  if (entry.adopted === undefined) return entry
  const { by, device, recordedAt, act, wentAround, unjudged, ...words } = entry
  return words
}

function countById(entries: readonly Entry[]): ReadonlyMap<EntryId, number> {
  const times = new Map<EntryId, number>()
  for (const entry of entries) times.set(entry.id, (times.get(entry.id) ?? 0) + 1)
  return times
}

/** The order of entries in a file. */
export const inOrder = (a: Entry, b: Entry) =>
  compare(startOf(a.at), startOf(b.at)) ||
  Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
  compare(a.id, b.id) ||
  compare(canonical(a), canonical(b))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  )
}
