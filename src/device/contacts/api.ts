import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** A contact without a file, or a request from outside, that ends (P3). */
export interface EndedContact {
  readonly file: FileId
  readonly entry: EntryId
  readonly why: 'time-is-over' | 'let-go'
}

export interface ContactsDevice {
  /**
   * Ends contacts: of each only the number and the month remain. Works without a network: from then on nothing on this device folds, lists or finds their
   * words, and words that were never sent are dropped from the outbox. Words that were sent are redacted on the server and every other device with the
   * next connection (docs/sealing.md §6, one entry). Cannot be undone. Returns how many contacts ended; refuses all where one is neither contact nor request, or may not be
   * written by this member.
   */
  endContacts(contacts: readonly EndedContact[]): Promise<Result<number, Refusal, WhyRefused>>
}
