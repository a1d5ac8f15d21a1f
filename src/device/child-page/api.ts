import type { NotRight } from '#domain/for-child/said-beside.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Beside the child (P18): what works once the phone is handed over and locked. */
export interface ChildPageDevice {
  /** Before it is handed over: makes ready to keep what the child writes. Refused where this member may not write in the child's plan. */
  handOverChildPage(file: FileId): Promise<Result<true, Refusal>>
  /**
   * Keeps what the child wrote durably here, under a key of its own. It goes into the file, as written with the child, when whoever handed the phone over unlocks it.
   * With `notRight` something to do comes into the file beside it, for whoever handed the phone over, on that day; then there may be no words at all.
   */
  childSays(words: string, notRight?: NotRight): Promise<Result<true, Refusal>>
}
