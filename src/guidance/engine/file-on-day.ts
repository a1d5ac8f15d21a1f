import { all, current, currentByKey } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, Folder } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/**
 * What made a card apply: a field of an entry, or that nothing of a kind was written in a folder that is held. `others`: some of the kind is written there, but none that
 * meets the condition.
 */
export type CardFact =
  | {
      readonly is: 'entry'
      readonly entry: EntryId
      readonly kind: string
      readonly folder: Folder
      readonly field: string
    }
  | { readonly is: 'nothing-of'; readonly kind: string; readonly folder: Folder; readonly others?: true }

/** A file on a day, with a cache of what was read of it, so that two hundred cards read each kind once. */
export interface FileOnDay {
  readonly file: CaseFile
  readonly today: PlainDate
  readonly read: Map<string, unknown>
}

export const fileOnDay = (file: CaseFile, today: PlainDate): FileOnDay => ({ file, today, read: new Map() })

/** Reads once, then from the cache. */
export function once<Value>(seen: FileOnDay, what: string, read: () => Value): Value {
  if (!seen.read.has(what)) seen.read.set(what, read())
  return seen.read.get(what) as Value
}

/** Entries by a health worker or a psychologist make no card apply; of a service only its existence is read, never its words (N5). */
const mayRead = (entry: Entry) => entry.kind === 'service' || (entry.folder !== 'health' && entry.folder !== 'therapy')

/** The current entries of a kind: the leading value of each thing it describes, or every entry where the kind keeps all. */
export function currentEntries<Name extends string, Body>(
  seen: FileOnDay,
  kind: Kind<Name, Body>,
): readonly Entry<Body>[] {
  return once(seen, kind.name, () => leadingOf(seen.file, kind).filter(mayRead))
}

function leadingOf<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Entry<Body>[] {
  if (!kind.single) return all(file, kind)
  return kind.single.key
    ? [...currentByKey(file, kind).values()].flatMap((values) => values.slice(0, 1))
    : current(file, kind).slice(0, 1)
}

export const factOf = (entry: Entry, field: string): CardFact => ({
  is: 'entry',
  entry: entry.id,
  kind: entry.kind,
  folder: entry.folder,
  field,
})

/** From the folder that fewest may read. */
const SENSITIVE: readonly Folder[] = [
  'origins',
  'therapy',
  'health',
  'whereabouts',
  'justice',
  'status',
  'identity',
  'care',
]

/** The folder of the most sensitive fact. What is written because of these facts goes there, because its name may reveal them. */
export const mostSensitive = (facts: readonly CardFact[]): Folder =>
  SENSITIVE.find((folder) => facts.some((fact) => fact.folder === folder)) ?? 'care'
