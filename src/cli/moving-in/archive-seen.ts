import type { FileId, Folder } from '#domain/entry/ids.ts'
import type { WhyNotMoved } from '#domain/moving-in/file-from-agency.ts'
import type { OpenArchive, OpenFile } from '#domain/open-format/open-file.ts'

/** What is said of one file before anything is opened. */
export interface FileSeen {
  readonly file: FileId
  readonly type: OpenFile['type']
  readonly entries: number
  readonly unknown: number
  readonly documents: number
  readonly sealed: readonly Folder[]
  readonly not?: WhyNotMoved
}

type ArchiveHead = Pick<OpenArchive, 'agency' | 'madeBy' | 'madeOn' | 'archive' | 'team'>
/** What whoever took it out could not give. */
export type NotInArchive = Pick<OpenArchive, 'filesMissing' | 'documentsMissing'>

/** A whole archive that was looked through. `piece` reads one again: nothing of the content is held meanwhile. */
export interface ArchiveSeen extends NotInArchive {
  readonly head: ArchiveHead
  readonly files: readonly FileSeen[]
  readonly pieces: readonly { readonly path: string; readonly bytes: string; readonly piece: number }[]
}
