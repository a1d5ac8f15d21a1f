import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { WhySpared } from '../../files/api.ts'
import type { Refusal } from '../../platform/refusals.ts'

/**
 * A file of an import that can be undone. `asked`: whoever moved it in asks that it is erased, and a second person has to
 * agree; `after-a-day`: nobody did in time, so it stays.
 */
export interface MovedInFile {
  readonly file: FileId
  /** Who moved it in. */
  readonly by: MemberId
  readonly is: 'not-sent' | 'here' | 'asked'
  readonly spared?: WhySpared
  /** Who may agree; of a file that this member moved in. */
  readonly seconds?: readonly MemberId[]
  /** Nobody else may: two shareholders are the second person. */
  readonly byShares?: true
}

export interface NotUndone {
  readonly file: FileId
  readonly why: WhySpared | Refusal
}

/**
 * An import from a list is undone as a whole: within a day of it whoever moved the files in asks, and a second person agrees.
 * From then on each file is one that two people erase. Each call says of which files it was not done, and why; what is done
 * already is left as it is, so a run that was ended goes on. Need a connection.
 */
export interface UndoesMovingIn {
  /**
   * What this member moved in during the last day or asked for, and what colleagues ask of them; `for-today`: what they ask,
   * and what this member asked for in vain. Works without a network.
   */
  movedInFiles(only?: 'for-today'): Promise<Result<readonly MovedInFile[], Refusal>>
  askToUndo(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
  agreeToUndo(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
  /** A signer takes back that these files are erased, or a colleague who had them says no. */
  stopErasures(files: readonly FileId[]): Promise<Result<readonly NotUndone[], Refusal>>
}
