import type { FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** What somebody says of a child before a file is opened. Whatever is not known is '' or null. */
export interface AskedFor {
  readonly name: string
  /** A relative's name, of whatever kin. */
  readonly kin: string
  readonly place: string
  readonly sex: 'female' | 'male' | null
  /** Completed years, today. */
  readonly age: { readonly from: number; readonly to: number } | null
  /** Files that a person has compared and ruled out. */
  readonly notThese: readonly FileId[]
}

export type Sure = 'very-likely' | 'likely' | 'possible'

/** How one fact about two people compares, as a code; the screen has the words. */
export interface ComparedField {
  readonly field: 'name' | 'birth' | 'sex' | 'place' | 'kin'
  readonly is: 'same' | 'alike' | 'differs' | 'not-known'
}

export interface LikelyFile {
  readonly file: FileId
  readonly sure: Sure
  readonly compared: readonly ComparedField[]
  /** The name that the file gives the person most like the relative who was named. */
  readonly kinThere: string | null
}

/** Two files that may be of one child or of one family, from what this member's folders say alone. */
export interface PossibleTie {
  readonly one: FileId
  readonly other: FileId
  /** `parent`: the other file is of a parent of the one. */
  readonly as: 'same' | 'sibling' | 'parent'
  readonly sure: Sure
  readonly compared: readonly ComparedField[]
  /** How each file names the relative who ties them. */
  readonly oneNames: string | null
  readonly otherNames: string | null
}

/** What a device does to find a child, and a family, again. Nothing is asked of the server, and only what this member may read is compared. */
export interface Families {
  /** Files that may be of this child, the likeliest first: a few. */
  alreadyKnown(asked: AskedFor): Promise<Result<readonly LikelyFile[], Refusal>>
  /**
   * Of these files those that this member can open, each with the file in which the work with its child goes on. A file that does not exist and one that
   * may not be opened are both left out.
   */
  whichOpen(files: readonly FileId[]): Promise<Result<Readonly<Record<FileId, FileId>>, Refusal>>
  /** Possible duplicates, brothers and sisters, parents: of one file, or among all where none is named. What was told apart, joined or tied is left out. `more`: there was too much to weigh or to show. */
  possiblyRelated(
    file: FileId | null,
  ): Promise<Result<{ readonly ties: readonly PossibleTie[]; readonly more: boolean }, Refusal>>
}
