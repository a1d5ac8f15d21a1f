import { asSealed, sealedIds } from '../entry/by-place.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type AttachmentId, type EntryId, type FileId, type MemberId } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import { fold } from '../file/fold.ts'
import type { Kind } from '../file/kind.ts'
import { fileTypeOf } from '../file/file-type.ts'
import { withAttachments, withDocuments, type AttachmentHere, type OpenDocument } from './documents-of.ts'
import { OPEN_SHAPE, type OpenEntry, type OpenFile, type OpenFileHead } from './open-file.ts'

/** What a file is written with besides its entries. */
export interface OpenWith {
  readonly file: FileId
  readonly kinds: readonly Kind[]
  readonly names: ReadonlyMap<MemberId, string>
  readonly readers: OpenFileHead['readers']
  /** SHA-256 of each document that was got, in hexadecimal. */
  readonly hashOf: ReadonlyMap<AttachmentId, string>
  /** Title and words of an entry as the screen shows them. */
  readonly printed?: Readonly<Record<EntryId, { readonly title: string; readonly words: string }>>
}

/** A file as anybody reads it without this app: every entry that its reader holds, also struck and replaced ones. */
export function openFileOf(caseFile: CaseFile, open: OpenWith): OpenFile {
  const sealed = sealedIds(caseFile.entries)
  const own = (id: EntryId) => sealed.get(id) ?? id
  const unread = new Set(caseFile.needsNewerApp)
  const entries = caseFile.entries.map((entry): OpenEntry => {
    const { file, folder, body, found, ...rest } = asSealed(entry)
    const [struck, replaced] = [caseFile.struck[entry.id], caseFile.replaced[entry.id]]
    const words = open.printed?.[entry.id]
    return {
      ...rest,
      part: folder,
      ...(struck && { struckBy: own(struck) }),
      ...(replaced && { replacedBy: replaced.map(own) }),
      ...(unread.has(entry) && { unread: true as const }),
      ...(found?.writes && { authorWrites: [...found.writes] }),
      ...(found?.proven && { proven: found.proven }),
      ...(words && { title: words.title, words: words.words }),
      body: withDocuments(body, open.hashOf),
    }
  })
  const said = JSON.stringify([entries, open.readers])
  return {
    shape: OPEN_SHAPE,
    is: 'homeward-file',
    file: open.file,
    type: fileTypeOf(open.kinds, caseFile),
    parts: [...caseFile.held],
    sealed: FOLDERS.filter((folder) => !caseFile.held.includes(folder)),
    people: [...open.names].filter(([member]) => said.includes(member)).map(([member, name]) => ({ member, name })),
    readers: [...open.readers],
    entries,
  }
}

/** The entries of an open file as they were sealed. `documents`: where each document was sealed here, by its hash. */
export function entriesOf(
  { file, entries }: Pick<OpenFile, 'file' | 'entries'>,
  documents: ReadonlyMap<string, AttachmentHere>,
  missing?: (document: OpenDocument) => unknown,
): readonly Entry[] {
  return entries.map(
    ({ part, struckBy, replacedBy, unread, authorWrites, proven, title, words, body, ...rest }): Entry => {
      const found = { ...(authorWrites && { writes: authorWrites }), ...(proven && { proven }) }
      const isFound = Object.keys(found).length > 0
      return { ...rest, file, folder: part, body: withAttachments(body, documents, missing), ...(isFound && { found }) }
    },
  )
}

/** The same file again, by an app that knows these kinds. */
export const caseFileOf = (
  open: OpenFile,
  kinds: readonly Kind[],
  documents: ReadonlyMap<string, AttachmentHere>,
  missing?: (document: OpenDocument) => unknown,
): CaseFile => fold(kinds, entriesOf(open, documents, missing), open.parts)
