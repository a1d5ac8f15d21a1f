import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal, ServerRefusal } from '../platform/refusals.ts'

/** What the device says to the server, and what became of it. */
export interface Delivery {
  /** One complete round: push, and pull until nothing is left. May be called at any time; calls join the running round. */
  sync(): Promise<Result<SyncState, Refusal>>
  syncState(): Promise<SyncState>
  /** Stops a first sync; what came is kept and usable. */
  stopSync(): Promise<void>
  needsAttention(): Promise<Result<readonly Attention[], Refusal>>
  settleAttention(how: {
    id: string
    as: 'write-again' | 'leave' | 'adopt' | 'fetch-again'
  }): Promise<Result<true, Refusal>>
  exportOutbox(passphrase: string): Promise<Result<Uint8Array, Refusal | 'passphrase-weak'>>
  importOutbox(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<DeliveredByHand, Refusal>>
}

/** The outcome of an outbox that was carried to this device. The device that wrote it keeps what is not among `delivered`. */
export interface DeliveredByHand {
  readonly groups: number
  readonly delivered: number
  /** Why the server refused the others, each reason once. */
  readonly refused: readonly ServerRefusal[]
}

export interface SyncState {
  readonly is: 'never' | 'resting' | 'working' | 'waiting' | 'stopped'
  /** Bytes or rows done and expected, for a first sync. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly lastAt: number | null
  readonly retryAt: number | null
  /** `try-later`: the server is busy and said when to come back. */
  readonly problem: Refusal | 'try-later' | 'broke' | null
  readonly unsent: number
  /** ms by which the clock here is ahead of the server's (negative: behind), as it was last seen. Null while no server was met since unlocking. It decides nothing. */
  readonly clockAhead: number | null
}

export interface Attention {
  readonly id: string
  readonly file: FileId | null
  /** Where the author's own words can still be read, they are kept here. */
  readonly entries: readonly EntryId[]
  readonly why: string
  readonly at: number
  readonly mine: boolean
  /** Who signed the record of the directory that was set aside; absent where it was signed by the organisation's own key. */
  readonly by?: MemberId
}
