import { sealedIds } from '#domain/entry/by-place.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId, Folder } from '#domain/entry/ids.ts'
import { REFERENCES, withReferences } from '#domain/entry/references.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { entryOfId, idsOf } from '#domain/file/known-ids.ts'

/**
 * A draft without the references that would have no effect, because its writer may not write where the named entry is:
 * on other devices they would look like an attempt to change it.
 */
export function actingWhereItMay(
  file: FileId,
  { entries }: CaseFile,
  draft: Draft,
  mayWrite: (folder: Folder) => boolean,
): Draft {
  const ids = idsOf(entries)
  const isClosed = (id: unknown) => {
    const named = entryOfId(ids, id as EntryId)
    return named?.file === file && !mayWrite(named.folder)
  }
  const replaces = draft.replaces?.filter((id) => !isClosed(id))
  const { kind, body } = draft
  const left = (REFERENCES.get(kind) ?? []).flatMap(({ at: [field], mayLack }) =>
    mayLack && field !== undefined && isClosed((body as Record<string, unknown> | null)?.[field]) ? [field] : [],
  )
  const kept =
    left.length === 0
      ? body
      : Object.fromEntries(Object.entries(body as object).filter(([field]) => !left.includes(field)))
  return { ...draft, ...(replaces && { replaces }), body: kept }
}

/** An entry that names others by the ids under which they were sealed. */
export function namingAsSealed(entry: Entry, { entries }: CaseFile): Entry {
  if (!idsOf(entries).twice) return entry
  const ids = sealedIds(entries)
  if (ids.size === 0) return entry
  const sealed = (id: EntryId) => ids.get(id) ?? id
  return { ...entry, replaces: entry.replaces.map(sealed), body: withReferences(entry, sealed) }
}
