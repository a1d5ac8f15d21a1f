import type { Adopted, Entry } from '#domain/entry/entry.ts'
import { type EntryId, FOLDERS, type Folder, type MemberId } from '#domain/entry/ids.ts'
import { actsOn } from '#domain/entry/references.ts'
import { accessAt, type AccessState, rightOf } from '#sealing/access/access.ts'
import { allowsWriting } from '#sealing/access/right.ts'
import { readReceipt } from '#sealing/segments/receipt.ts'
import type { Rights } from '../../kept/rights.ts'
import { memberText } from '../../kept/id-text.ts'
import { rightsOf } from '../state/rights.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import type { Stored } from '../state/stored-rows.ts'

/** By what the place of an entry in its segment is kept. Two folders of a file may have entries under one id. */
export const keyOfPlace = (folder: Folder, id: EntryId): string => `${String(FOLDERS.indexOf(folder))}/${id}`

/** Who wrote a stored row, and at which position of the access stream. */
export interface Authorship {
  readonly access: AccessState | undefined
  readonly member: Uint8Array | undefined
  readonly position: number | undefined
}

export function authorshipOf(
  open: Files,
  access: AccessState | undefined,
  { kept }: Stored,
  member: Uint8Array | undefined,
): Authorship {
  const receipt = readReceipt(kept.receipt, open.directory)
  return { access, member, position: receipt.ok ? receipt.value.body.access : undefined }
}

/** An entry of a row with where its author might write then; what acts on nothing needs no right. */
export function receivedEntry(entry: Entry, { access, member, position }: Authorship): Entry {
  if (actsOn(entry).length === 0) return entry
  const then = position === undefined ? undefined : accessAt(access, position)
  return withWrites(
    entry,
    FOLDERS.filter((_, folder) => then && member && allowsWriting(rightOf(then, member, folder))),
  )
}

/** An entry of this member that no receipt covers yet, with where they may write now. */
export function ownEntry(entry: Entry, rights: Rights): Entry {
  if (actsOn(entry).length === 0) return entry
  return withWrites(
    entry,
    FOLDERS.filter((folder) => allowsWriting(rights[folder])),
  )
}

const withWrites = (entry: Entry, writes: readonly Folder[]): Entry =>
  writes.length === FOLDERS.length ? entry : { ...entry, found: { ...entry.found, writes } }

/** Who could ever write in which folder of a file: by the verified records, or by what its first one will say. */
export function writersOf(
  access: AccessState | undefined,
  state: FileState,
): Readonly<Record<MemberId, readonly Folder[]>> {
  const writers = new Map<MemberId, Set<Folder>>()
  const add = (member: MemberId, rights: Rights) => {
    const before = writers.get(member) ?? new Set()
    for (const folder of FOLDERS) if (allowsWriting(rights[folder])) before.add(folder)
    writers.set(member, before)
  }
  for (const { member, rights } of access ? [] : (state.opening ?? [])) add(member as MemberId, rights)
  for (let then = access; then; then = then.before)
    for (const { member } of then.members.values()) add(memberText(member), rightsOf(then, member))
  return Object.fromEntries(
    [...writers].map(([member, folders]) => [member, FOLDERS.filter((folder) => folders.has(folder))]),
  )
}

/** The words of an entry as a fold keeps them: what proves them was checked, and is in its segment. */
export function withoutOriginal(entry: Entry): Entry {
  if (entry.adopted?.original === undefined) return entry
  const { original: _, ...adopted } = entry.adopted
  return { ...entry, adopted: adopted satisfies Adopted }
}
