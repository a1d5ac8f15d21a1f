import type { EntryId, Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/**
 * Something that closing would leave open. `what` is a code with a text of its own. No words from `health` and
 * `therapy` are given (N5).
 */
export interface OpenThing {
  /** The entry's id, or the code where there is no entry: an answer refers to the thing by it. */
  readonly key: string
  readonly what: string
  readonly kind: string
  readonly folder: Folder
  readonly entry?: EntryId
  readonly words?: string
  readonly on?: PlainDate
}
