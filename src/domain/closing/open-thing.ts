import type { EntryId, Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/** Something that closing would leave open. `what` is a code with words of its own. Of `health` and `therapy` no words are given (N5). */
export interface OpenThing {
  /** The entry, or the code where there is none: an answer names the thing by it. */
  readonly key: string
  readonly what: string
  readonly kind: string
  readonly folder: Folder
  readonly entry?: EntryId
  readonly words?: string
  readonly on?: PlainDate
}
