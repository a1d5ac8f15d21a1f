import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../../platform/refusals.ts'

/**
 * Why undoing an import spares a file: it may not be erased for now, a caseworker has read it, somebody wrote in it, it was
 * given to somebody, or it was moved in more than a day ago.
 */
export type WhySpared = 'held-by-law' | 'looked-at' | 'written-in' | 'given' | 'after-a-day'

/** A file of an import that can be undone. `asked`: whoever moved it in asks that it is erased, and a second person has to agree. */
export interface MovedInFile {
  readonly file: FileId
  /** Who moved it in. */
  readonly by: MemberId
  readonly is: 'not-sent' | 'here' | 'asked'
  readonly spared?: WhySpared
}

export interface NotUndone {
  readonly file: FileId
  readonly why: WhySpared | Refusal
}

/**
 * An import from a list is undone as a whole: within a day whoever moved the files in asks, and a second person agrees. From
 * then on each file is one that two people erase. Each call says of which files it was not done, and why; what is done
 * already is left as it is, so a run that was ended goes on. Need a connection.
 */
export interface UndoesMovingIn {
  /**
   * What this member moved in during the last day or asked for, and what colleagues ask of them; `asked-by-others`: these
   * alone. Works without a network.
   */
  movedInFiles(only?: 'asked-by-others'): Promise<Result<readonly MovedInFile[], Refusal>>
  askToUndo(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
  agreeToUndo(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
  /** A signer takes back that these files are erased, or a colleague who had them says no. */
  stopErasures(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
}
