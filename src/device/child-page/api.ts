import type { NotRight } from '#domain/for-child/said-beside.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Handing the phone to a child (P18): what works while the phone is locked. */
export interface ChildPageDevice {
  /** Makes a key for what the child will write, before the phone is handed over. Refused where this member may not write in the child's plan. */
  handOverChildPage(file: FileId): Promise<Result<true, Refusal>>
  /**
   * Stores what the child wrote durably, under a key of its own. It is written into the file, as written with the child, when the member who handed the
   * phone over unlocks it. With `notRight` a task for that member, on that day, is written too; then the words may be empty.
   */
  childSays(words: string, notRight?: NotRight): Promise<Result<true, Refusal>>
}
