import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
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

/** Moving in: files for the children of an agency's own list. Run by a member who may open files; an administrator alone is refused with `not-entitled`. */
export interface MovingInDevice {
  /** For each row, by its place, whether this device holds a file that was opened for it. Opens nothing. */
  rowsHere(rows: readonly Pick<ChildOfList, 'key' | 'content'>[]): Promise<Result<readonly RowHere[], Refusal>>
  /**
   * Opens the files of these rows as one act; a row that has its file is left out. Each file says that nobody has looked at it yet
   * (`isNotLookedAt`). An act has at most as many files as `inActs` puts into one.
   */
  moveIn(rows: readonly ChildOfList[]): Promise<Result<readonly FileId[], Refusal, WhyRefused>>
}
