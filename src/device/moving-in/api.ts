import type { Draft } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { OpenArchive, OpenFile } from '#domain/open-format/open-file.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** A child of an agency's list. `key` tells its row from the others, `content` is all that the list says of the child. */
export interface ChildOfList {
  readonly row: number
  readonly key: string
  readonly content: string
  /** By another agency, to whoever opens the file: reading what came is due at once. */
  readonly handedOver?: boolean
  readonly at: When
  readonly drafts: readonly Draft[]
}

/** What is here of a row already. `differs`: a file was opened for it, and the list says something else now. */
export interface RowHere {
  readonly is: 'new' | 'here' | 'differs'
  readonly file?: FileId
}

/** Which files of an archive are asked about (docs/open-format.md). */
export interface ArchiveMovedIn extends Pick<OpenArchive, 'archive' | 'team'> {
  readonly files: readonly FileId[]
}

/**
 * A file of another agency's archive. `file`: its id here, or the one that it will have. `by`: who moved it in; `erased`: two
 * people erased it here since. Absent where it is not here.
 */
export interface FileHere {
  readonly was: FileId
  readonly file: FileId
  readonly by?: 'me' | 'erased' | MemberId
}

export interface FileToMoveIn {
  readonly archive: Pick<OpenArchive, 'archive' | 'agency' | 'madeOn' | 'team' | 'people'>
  readonly file: OpenFile
  /** The documents of the archive, by the SHA-256 of their bytes. */
  readonly documents: ReadonlyMap<string, Uint8Array>
  /** Every file of the archive that comes, by its id there: its id here. */
  readonly files: ReadonlyMap<FileId, FileId>
}

export interface FileMovedIn {
  readonly file: FileId
  /** Entries that were added now: none where the file was whole already. */
  readonly entries: number
  /** Documents that are named and not kept. */
  readonly documentsMissing: number
}

/** Moving in: files for the children of an agency's own list. Run by a member who may open files; an administrator alone is refused with `not-entitled`. */
export interface MovingInDevice {
  /** For each row, by its place, whether this device holds a file that was opened for it. Opens nothing. */
  rowsHere(rows: readonly Pick<ChildOfList, 'key' | 'content'>[]): Promise<Result<readonly RowHere[], Refusal>>
  /**
   * Opens the files of these rows as one act; a row that has its file is left out. Each file says that nobody has looked at it yet
   * (`isNotLookedAt`). An act has at most as many files as `inActs` puts into one.
   */
  moveIn(rows: readonly ChildOfList[]): Promise<Result<readonly FileId[], Refusal, WhyRefused>>
  /** Which files of an archive are here. `own-archive`: this agency itself took it out. Opens nothing. */
  archiveFilesHere(of: ArchiveMovedIn): Promise<Result<readonly FileHere[] | 'own-archive', Refusal>>
  /**
   * Moves one file of another agency in with its whole history, or adds what is missing of it after a run that was ended.
   * `someone-else-must`: another member began it, and goes on. The file says that nobody has looked at it yet.
   */
  moveInWhole(one: FileToMoveIn): Promise<Result<FileMovedIn, Refusal>>
}
