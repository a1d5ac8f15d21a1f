import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { PassphraseRefusal, Refusal, ServerRefusal } from '../platform/refusals.ts'

/** What the device says to the server, and what became of it. */
export interface Delivery {
  /** One complete round: push, and pull until nothing is left. May be called at any time; calls join the running round. */
  sync(): Promise<Result<SyncState, Refusal>>
  syncState(): Promise<SyncState>
  /** Stops a first sync; what came is kept and usable. */
  stopSync(): Promise<void>
  needsAttention(): Promise<Result<readonly Attention[], Refusal>>
  /** `because`: why late words are struck. */
  settleAttention(how: {
    id: string
    as: 'write-again' | 'leave' | 'adopt' | 'fetch-again' | 'strike'
    because?: string
  }): Promise<Result<true, Refusal>>
  /** What this device shows to others beside the server, to be scanned: how far its directory goes. It is no secret. */
  ownHead(): Promise<Result<string, Refusal>>
  /** What a device of this member showed so. What does not fit is kept, whoever signed it, and looked for with each round. */
  compareHead(how: { code: string; member: MemberId }): Promise<Result<ListsCompared, Refusal | 'code-mistyped'>>
  /** Where the server showed this device another directory than a colleague's. */
  splitViews(): Promise<Result<readonly SplitView[], Refusal>>
  /** The person here has read it. If the same code is shown again, it is said again. */
  leaveSplitView(id: string): Promise<Result<true, Refusal>>
  /** A server that was found set back, from then until a day after this device has given everything back. */
  serverSetBack(): Promise<Result<ServerSetBack | null, Refusal>>
  /** The person here has read it. Refused while this device has more to give, or something is left for a person to do. */
  leaveSetBack(): Promise<Result<true, Refusal>>
  exportOutbox(passphrase: string): Promise<Result<Uint8Array, Refusal | PassphraseRefusal>>
  importOutbox(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<DeliveredByHand, Refusal>>
}

/**
 * `later`: their directory goes further than this one. `differs`: under one number the two hold different records.
 * `other-member`: the device of somebody else than was asked for signed it. `author-unknown`: their device is not in the
 * directory here yet; the others are refused, and nothing is kept.
 */
export interface ListsCompared {
  readonly is:
    | 'fits'
    | 'later'
    | 'differs'
    | 'other-member'
    | 'author-unknown'
    | 'author-revoked'
    | 'signature-wrong'
    | 'organisation-differs'
  /** Whose device showed it; empty where it is not known. */
  readonly memberName: string
  /** When they signed it, by their clock, and the number of the last record that they had. */
  readonly at: number
  readonly number: number
}

/** Two ends of the directory. `differs`: they have one number. `not-shown`: theirs is later, and two whole rounds did not lead to it. */
export interface SplitView {
  readonly id: string
  readonly is: 'differs' | 'not-shown'
  readonly memberName: string
  /** When they signed it, by their clock. */
  readonly at: number
  readonly theirs: DirectoryEnd
  readonly own: DirectoryEnd
}

/** `print`: of the record, as two people can compare it. */
interface DirectoryEnd {
  readonly number: number
  readonly print: string
}

export interface ServerSetBack {
  /** When this device found it. */
  readonly at: number
  /** When this device had nothing more to give; null until then. */
  readonly endedAt: number | null
  /** Of which files the server lost notes that this device has, and how many it has taken since. */
  readonly files: readonly { readonly file: FileId; readonly notes: number; readonly sent: number }[]
  /** What the server does not take back although it had it once, until a person has settled it (`needsAttention`). */
  readonly notTaken: number
  /** How many notes came late by a device or a right that had ended, until this member has decided about them. */
  readonly undecided: number
  /** The server does not take back a change of the list of people: whom it still knows may have been removed. */
  readonly people: boolean
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
  /** Late words about which this member decides, to be read first: they are in no file, or not in everybody's. */
  readonly words?: readonly Entry[]
  /** Who signed the record of the directory that was set aside; absent where it was signed by the organisation's own key. */
  readonly by?: MemberId
}
