import type { EntryId, MemberId } from '../entry/ids.ts'
import type { Doer } from '../entry/doer.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { DueCode } from '../vocabulary/due-sorts.ts'

/**
 * Something promised or expected. `what` is a code with a text of its own; `words` is what a person wrote, if anything.
 */
export interface Due {
  readonly what: DueCode
  readonly words?: string
  readonly on: PlainDate
  readonly entry?: EntryId
  /** Who is named to do it; otherwise it falls to the person who carries the file. */
  readonly who?: Doer
  /** At what time, and where, as far as the reader may know. */
  readonly time?: string
  /** Until which moment, where a duty has hours and not days. */
  readonly until?: string
  readonly place?: string
  /** With whom an appointment is, where its writer allowed that to be told: it is on that person's own day. */
  readonly with?: MemberId
  /** Others who are named to do it as well. */
  readonly also?: readonly Doer[]
  /**
   * On the supervisor's list and on no caseworker's day: the child wishes no contact, or one person alone ended the
   * work.
   */
  readonly forSupervisor?: true
  /** Others must act first: shown separately, never as the worker's delay. */
  readonly waitingOn?: string
}
