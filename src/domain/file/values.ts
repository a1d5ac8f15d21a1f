import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import type { CaseFile } from './case-file.ts'
import { inOrder } from './fold.ts'
import type { Kind } from './kind.ts'
import { entryOfId, idsOf } from './known-ids.ts'

/** All current entries of a kind, oldest first: its history. */
export function all<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Entry<Body>[] {
  return (file.byKind[kind.name] ?? []) as readonly Entry<Body>[]
}

/**
 * Every entry of these kinds in the order of the file: also replaced ones, struck ones and those that need a newer app.
 * It reads no entry of another kind, so it costs the same in a file of many thousands.
 */
export function everWritten(file: CaseFile, kinds: readonly string[]): readonly Entry[] {
  const struck = Object.keys(file.struck)
  const ids = struck.length > 0 ? idsOf(file.entries) : undefined
  const gone = ids ? struck.flatMap((id) => entryOfId(ids, id as EntryId) ?? []) : []
  const others = [...file.needsNewerApp, ...gone].filter(({ kind }) => kinds.includes(kind))
  return [...kinds.flatMap((kind) => file.byKind[kind] ?? []), ...others].sort(inOrder)
}

/**
 * The values of a single-valued kind that nobody replaced. Usually one; several are a clash: all are shown and the
 * safer one, first in the list, leads until a person resolves it. Where none is safer the newest leads; of files read
 * together, the newest in the file that is worked in.
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

/** `current` for every key that has a value: key → its values, the leading one first. */
export function currentByKey<Name extends string, Body>(
  file: CaseFile,
  kind: Kind<Name, Body>,
): ReadonlyMap<string, readonly Entry<Body>[]> {
  return Map.groupBy(current(file, kind), (entry) => kind.single?.key?.(entry.body) ?? '')
}
