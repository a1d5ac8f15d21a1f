import type { z } from 'zod'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { StopState } from '#domain/kinds/follow-up/member-stopped.ts'
import type { SecondForStop } from '#domain/supervision/second-for-stop.ts'
import type { Why } from '#domain/kinds/any/redaction-noted.ts'
import type { EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Result } from '#result.ts'
import type { FileAside } from '../files/api.ts'
import type { Rights, Role } from '../kept/rights.ts'
import type { EnrolRefusal, Refusal } from '../platform/refusals.ts'

/** Who asked for the words to be taken out and why. It is written into the file in their place and repeats nothing of them. */
export type WhyRedacted = z.infer<typeof Why>

/** Somebody else who holds `whereabouts`. `leaves`: why the question who still needs to know proposes that they do not. */
export interface WhereReader {
  readonly member: MemberId
  readonly name: string
  readonly roles: readonly Role[]
  readonly right: 'read' | 'write' | 'keep'
  readonly until?: PlainDate
  readonly leaves: 'ended' | 'nothing-left' | 'marked' | null
}

/** Who may open a file, and how a whole file is erased. */
export interface FileAccess {
  /**
   * `rights` are added to or change what the member has. `until`: the first day, ISO, on which they no longer have these rights (none of them may be
   * `keep`); without it a former end is taken off. Needs a connection.
   */
  grant(how: { file: FileId; member: MemberId; rights: Rights; until?: string }): Promise<Result<true, Refusal>>
  /** Who else holds the folder that says where the child is. Works without a network. */
  whereReaders(file: FileId): Promise<Result<readonly WhereReader[], Refusal>>
  /** A keeper answers who no longer needs to know, where somebody else wrote where the child is. Needs a connection if anybody leaves. */
  answerWhoNeedsToKnow(how: { file: FileId; leaving: readonly MemberId[] }): Promise<Result<true, Refusal>>
  /** Withdraws these folders (all where none are named) from the member and rotates their keys. Needs a connection. */
  revoke(how: { file: FileId; member: MemberId; folders?: readonly Folder[] }): Promise<Result<true, Refusal>>
  /**
   * This member gives up these folders, which somebody else keeps; never the card or `care`. Their device turns the key, and until then nothing is taken
   * there. Needs a connection.
   */
  stepOut(how: { file: FileId; folders: readonly Folder[] }): Promise<Result<true, Refusal>>
  /**
   * Begins a new key for a part in which this member may write and whose key does not open on this device. What was written before stays closed here until
   * a device that can open it writes there. Needs a connection.
   */
  beginNewKey(how: { file: FileId; folder: Folder }): Promise<Result<true, Refusal>>
  /** First person: asks. Second person (another member): confirms, and the file is erased everywhere. */
  askErasure(how: { file: FileId; reason: string }): Promise<Result<true, Refusal>>
  confirmErasure(file: FileId): Promise<Result<true, Refusal>>
  /** After the person here asked those who signed an erasure that this device cannot prove: deletes the file from this device. */
  deleteErased(file: FileId): Promise<Result<true, Refusal>>
  /** They did not erase it: the file is shown here again. */
  keepDoubted(file: FileId): Promise<Result<true, Refusal>>
  /** Signs as the second person (or one more: then nothing waits) for what a colleague proposed. Needs a connection. */
  secondAct(how: { file: FileId; act: string }): Promise<Result<true, Refusal>>
  /** A signer takes it back, or whom it affects says no. Needs a connection. */
  withdrawAct(how: { file: FileId; act: string }): Promise<Result<true, Refusal>>
  /** The person here neither agrees nor can stop it: this device asks no more on *Today*, and the file still does. Needs no connection. */
  leaveAct(how: { file: FileId; act: string }): Promise<Result<true, Refusal>>
  /** A screen shows that these acts of files were agreed: the delay of this device counts from the first time. Needs no connection. */
  showedActs(shown: readonly ShownAct[]): Promise<Result<true, Refusal>>
  /** Whole files that two people set aside: they are in no other list, and `file` shows nothing of the child. */
  filesAside(): Promise<Result<readonly FileAside[], Refusal>>
  /** Asks a second person to bring back words that two people took out, or a file that they erased, less than 30 days ago. Needs a connection. */
  askBringBack(how: { file: FileId; act: string }): Promise<Result<true, Refusal>>
  /** Redacts one entry, on every device and on the server. Needs a connection. */
  redact(how: {
    file: FileId
    entry: EntryId
    why: WhyRedacted
  }): Promise<Result<true, Refusal, WhyRefused | undefined>>
  /**
   * Moves one's own note into another file in which this member may write that folder; the first file keeps nothing of it. Needs a connection, unless the
   * note never left this device.
   */
  moveNote(how: { file: FileId; entry: EntryId; to: FileId }): Promise<Result<true, Refusal, WhyRefused | undefined>>
  /**
   * Moves the agreed ways that entries from before keep on the card into `identity`, and redacts those entries. What it refuses can be asked again: it
   * then does what is left. Needs a connection.
   */
  moveWaysOffCard(file: FileId): Promise<Result<true, Refusal, WhyRefused | undefined>>
}

type Done = Result<true, Refusal, WhyRefused | undefined>

/** A stop, by the entry that says it; where none does, by the member. */
export interface WhichStop {
  readonly file: FileId
  readonly stop: EntryId | null
  readonly member?: MemberId
}

/** Stopping a member on one file: at once, with a second person within 72 hours. */
export interface StopsDevice {
  /** Who may confirm a stop of this member by this one, those outside both lines first. */
  secondsForStop(how: { file: FileId; member: MemberId }): Promise<Result<readonly SecondForStop[], Refusal>>
  /**
   * Stops the member on this file and its appointment files, turns the keys that they held, and writes `drafts` (the mark and its reason) under the new
   * keys: all in one request. Needs a connection; without one nothing is written.
   */
  stopMember(how: { file: FileId; member: MemberId; asked?: MemberId; drafts: readonly Draft[] }): Promise<Done>
  /** Members of whom a supervisor is asked before somebody relies on them in this file. Why, and in which file, is not told (N1). */
  askFirstAbout(file: FileId): Promise<Result<readonly MemberId[], Refusal>>
  /** What was stopped on this file, the newest first. */
  stops(file: FileId): Promise<Result<readonly StopView[], Refusal>>
  /** The second person confirms. */
  confirmStop(how: WhichStop): Promise<Done>
  /** One person asks that the stop is lifted; another who keeps the card lifts it. A stop that nobody confirmed within 72 hours is lifted by one alone, also by giving the member something again. Nothing is given back by it. */
  askLift(how: WhichStop): Promise<Done>
  liftStop(how: WhichStop): Promise<Done>
  /** One member of the file agrees that `keeper` becomes the keeper of folders that nobody keeps; `keeper` then does it. */
  agreeToRecover(how: { file: FileId; keeper: MemberId }): Promise<Done>
  recoverFolders(file: FileId): Promise<Done>
  /** With two printed shares, where everybody else in the agency is stopped on this file: a stop is lifted as by two people. */
  liftStopWithShares(how: WhichStop & { shares: readonly [string, string] }): Promise<Result<true, EnrolRefusal>>
  /** With two printed shares, where nobody else of the file is in the agency: this member takes back what nobody keeps. */
  recoverFoldersWithShares(how: {
    file: FileId
    shares: readonly [string, string]
  }): Promise<Result<true, EnrolRefusal>>
  /** Folders that nobody keeps since a member was stopped, or since everybody who kept them was removed from the agency. */
  withoutKeeper(file: FileId): Promise<Result<WithoutKeeper, Refusal>>
}

export interface WithoutKeeper {
  readonly unkept: readonly Folder[]
  /** Who agreed that which member becomes the keeper of the folders that nobody keeps. */
  readonly recovery: AskedOfSecond | null
  /** Nobody else of the file is in the agency: two shareholders may be the second person. */
  readonly recoverWithShares: boolean
}

export interface AskedOfSecond {
  readonly by: MemberId
  /** Who was stopped, or who is to take the folders back. */
  readonly member: MemberId
  /** False: who may open the file has changed since, so that it has to be asked again. */
  readonly counts: boolean
}

export interface StopView extends WithoutKeeper {
  /** Null where the records stop the member and no entry says so. */
  readonly stop: EntryId | null
  readonly member: MemberId
  readonly by: MemberId
  readonly asked: MemberId | null
  /** ISO moment at which it was written. */
  readonly since: string | null
  readonly is: StopState
  /** Whether the server has accepted it. */
  readonly atServer: boolean
  /** What the member could open until then. */
  readonly held: Rights
  /** For each of these parts, the ISO moment before which they did not have it, as far as this device knows. */
  readonly heldSince: Readonly<Partial<Record<Folder, string>>>
  /** Who asked that it is lifted. */
  readonly lift: AskedOfSecond | null
  /** Everybody else in the agency is stopped here: two shareholders may be the second person. */
  readonly liftWithShares: boolean
  /** It was lifted, the card still marks the member, and nobody has looked at that mark since. */
  readonly markLeft: boolean
  readonly mayConfirm: boolean
}

/** An act of a file, by the name that `FileView.waiting` gives it. */
export interface ShownAct {
  readonly file: FileId
  readonly act: string
}
