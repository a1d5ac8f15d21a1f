import type { z } from 'zod'
import type { Why } from '#domain/kinds/any/redaction-noted.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Due } from '#domain/file/due.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { AttachmentId, DeviceId, EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Rights } from '../kept/rights.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Alarm, GrantEnd, Leaving, RightTaken } from '../kept/row-types.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Files: what is in them, and what is written into them. */
export interface FilesDevice {
  /** One line a file of this type, children's where none is named (a child with several files once: `line.joined`), kept folded: what *Today*, *Children* and search need. */
  files(type?: FileType): Promise<Result<readonly FileLine[], Refusal>>
  file(id: FileId): Promise<Result<FileView, Refusal>>
  /** The organisation's own file: its name, its members, the instruments that it holds. */
  team(): Promise<Result<FileView, Refusal>>
  /** Opens files and writes their first entries, all as one act. Works without a network. */
  openFiles(files: readonly NewFile[]): Promise<Result<readonly FileId[], Refusal, WhyRefused>>
  /**
   * Writes one act over any number of files and folders: all of it is durable when this resolves, or nothing. `held`: sent ten seconds later at the
   * earliest, so that `undo` can undo it. An act that says where a child is needs in `leaving`, for each file, which of `whereReaders` no longer needs to
   * know: without it the act is refused with `who-needs-to-know`, and `ask` names the files.
   */
  write(
    act: readonly { file: FileId; draft: Draft }[],
    how?: { readonly held?: boolean; readonly leaving?: Leaving },
  ): Promise<Result<readonly EntryId[], Refusal, WhyRefused>>
  /** What `write` would answer, without writing. */
  consider(act: readonly { file: FileId; draft: Draft }[]): Promise<Result<readonly string[], Refusal, WhyRefused>>

  /** Forms begun and not saved: text by a key of the caller's choosing. Sealed on this device, never sent, kept when the app is killed. */
  drafts(): Promise<Result<Readonly<Record<string, string>>, Refusal>>
  /** Replaces all of them. */
  keepDrafts(texts: Readonly<Record<string, string>>): Promise<Result<true, Refusal>>

  /**
   * Undoes the acts that wrote these entries, if nothing of them has left this device and no entry here builds on them: the entries, what was derived from
   * them and the chunks of their documents are deleted without a trace, and so is a file that they opened (`gone`). Otherwise nothing changes (`stands`).
   */
  undo(entries: readonly EntryId[]): Promise<Result<'gone' | 'stands', Refusal, WhyRefused>>

  /** The document as it would be kept, without place, time and hidden film: to be looked at first. Stores nothing. */
  documentToKeep(how: { bytes: Uint8Array; type: string }): Promise<Result<Uint8Array, Refusal>>
  /**
   * Seals and keeps; sent before the entry that names it. Refuses what practice N6 refuses by type and size. `held`: not before an entry is written that
   * names it, so that a form that is never saved sends nothing.
   */
  attach(how: {
    file: FileId
    bytes: Uint8Array
    type: string
    name: string
    held?: boolean
  }): Promise<Result<AttachmentRef, Refusal>>
  /** Drops what was kept for a form that is thrown away. What an entry names stays. */
  detach(how: { file: FileId; ref: AttachmentRef }): Promise<Result<true, Refusal>>
  attachment(how: { file: FileId; ref: AttachmentRef }): Promise<Result<Uint8Array, Refusal>>
}

export interface NewFile {
  readonly drafts: readonly Draft[]
  /** Beyond the writer, who keeps every folder. Supervisors of the team are added by the device, each once a person at it has confirmed them. */
  readonly grants?: readonly { readonly member: MemberId; readonly rights: Rights }[]
  /** Ties files opened in one act: an index into the list, resolved to the file's id in drafts that hold `{ fileOf: index }`. */
}

/** What a colleague proposed in a file and one person cannot do alone. */
export interface WaitingAct {
  /** How it is named to `secondAct` and `withdrawAct`. */
  readonly act: string
  readonly is: 'redact' | 'erase' | 'take' | 'bring-back'
  readonly by: MemberId
  readonly seconds: readonly MemberId[]
  /** Two people with recovery shares signed, too. */
  readonly shares: boolean
  /** Whom it affects and who said no: it needs a third person. */
  readonly objected: MemberId | null
  /** The entries whose words are to go, as far as they are shown here; how many there are, and who wrote them. */
  readonly entries: readonly EntryId[]
  readonly count: number
  /** Of what is brought back: the whole file. */
  readonly whole?: true
  readonly writtenBy: readonly MemberId[]
  /** From whom what is taken. */
  readonly member: MemberId | null
  readonly folders: readonly Folder[]
  readonly why: z.infer<typeof Why> | null
  /** Enough people agreed: it is hidden meanwhile, and done from `doneFrom` (ISO) on unless somebody takes it back. */
  readonly agreed: boolean
  readonly doneFrom: string | null
  readonly maySecond: boolean
  /** This member asked for it, and nobody else may agree: two recovery shares are the second person. */
  readonly mayUseShares: boolean
  readonly mayTakeBack: boolean
  /** It affects this member, who may say no once: a third person is needed then. */
  readonly maySayNo: boolean
  /** This member said on this device that they do not want to be asked for it on *Today*. */
  readonly left: boolean
}

/** Words that two people took out, and that two can bring back. */
export interface WordsTakenOut {
  /** How it is named to `askBringBack`. */
  readonly act: string
  readonly by: readonly MemberId[]
  /** Two people with recovery shares agreed, too. */
  readonly shares: boolean
  readonly count: number
  /** The whole file, and not these entries alone. */
  readonly whole?: true
  readonly writtenBy: readonly MemberId[]
  /** The moment (ISO) until which they can be brought back; null where it was stopped before, and they come back by themselves. */
  readonly until: string | null
  /** This member may ask a second person to bring them back, and nobody has. */
  readonly mayAsk: boolean
  /** It was stopped, or two people asked for them back: on this custodian's device two shares bring them back, too. */
  readonly mayUseShares: boolean
}

/** A whole file that two people set aside. Of the child nothing is known here. */
export interface FileAside {
  readonly file: FileId
  /** How the erasure is named to `showedActs`. */
  readonly act: string
  readonly by: readonly MemberId[]
  readonly names: readonly string[]
  /** Two people with recovery shares agreed, too. */
  readonly shares: boolean
  /** It waits for its time, was stopped and is on its way back, or is erased unless two people bring it back. */
  readonly is: 'waits' | 'stopped' | 'erased'
  /** The moment (ISO) at which it is erased; until which it can be brought back; null where it was stopped. */
  readonly until: string | null
  /** A colleague asks for it back, and this member may agree. */
  readonly toSecond: boolean
  /** Entries of this device's member that were never sent. */
  readonly unsent: number
}

/**
 * Why undoing an import spares a file: it may not be erased for now, a caseworker has read it, somebody wrote in it, it was
 * given to somebody, or it was moved in more than a day ago.
 */
export type WhySpared = 'held-by-law' | 'looked-at' | 'written-in' | 'given' | 'after-a-day'

export interface FileLine {
  readonly file: FileId
  /** The folded file as a list needs it: current entries, and words of a missing child that were taken back, with texts longer than 200 characters cut short. Codes, dates and ids are complete. */
  readonly line: CaseFile
  readonly rights: Rights
  /** What is due in it, as of this device's day. */
  readonly due: readonly Due[]
  readonly unsent: number
  /** Grants with an end: this member's own, and those of others in folders that this member keeps. */
  readonly ends?: readonly GrantEnd[]
  readonly lastReceivedAt: string | null
}

export interface FileView {
  readonly file: FileId
  /** Includes the entries of the child's other files that this member may read, if the work goes on in this one. */
  readonly caseFile: CaseFile
  /** The file in which the work with this child goes on, if it is another that this member may read. */
  readonly standsIn?: FileId
  readonly rights: Rights
  readonly grants: readonly {
    readonly member: MemberId
    readonly name: string
    readonly rights: Rights
    readonly since: number
    /** By folder, the first day on which they no longer have it. */
    readonly ends?: Partial<Record<Folder, PlainDate>>
  }[]
  /** Folders of this file that this member had until a day that has come by this device's calendar. */
  readonly ended: readonly { readonly folder: Folder; readonly on: PlainDate }[]
  /** Whether a grant may have an end: every app of the agency can verify one. */
  readonly mayEnd: boolean
  /** What `whereabouts` said before this member got the folder is not shown to them. */
  readonly hidesEarlier?: true
  /** The records stop somebody here and no entry says so. */
  readonly unwrittenStop?: true
  /** Folders in which this member may write and whose key does not open on this device; see `beginNewKey`. */
  readonly withoutKey?: readonly Folder[]
  /** Who stepped out of which folder, as long as its key is not turned. */
  readonly steppedOut?: readonly { readonly member: MemberId; readonly name: string; readonly folder: Folder }[]
  /** Who took which parts of the file from whom, or all of it, as far as that member does not have them again. Parts that this member never had are not named. */
  readonly taken?: readonly RightTaken[]
  /** Folders whose key was begun anew: what was written before does not open on this device. */
  readonly closedBefore?: readonly Folder[]
  /** Entry → how far it has come, and what its stamp says. */
  readonly delivery: Readonly<Record<EntryId, 'here' | 'sent' | 'refused'>>
  /** Tombstones of redacted entries: author, and reason where the record of it is readable. */
  readonly redacted: readonly { readonly folder: Folder; readonly by: MemberId; readonly device: DeviceId }[]
  /** Gaps, forks and broken chains seen in this file, in words for a supervisor. */
  readonly alarms: readonly Alarm[]
  /** Notes that came late by a device or a right that had ended, until whoever keeps their part has decided. */
  readonly undecided?: readonly NoteUndecided[]
  readonly erasureAskedBy: MemberId | null
  /** Who signed that the file is erased everywhere, where this device cannot prove it; see `deleteErased`. */
  readonly erasureSaidBy?: readonly MemberId[]
  /** What waits here for a second person, or for its time; see `secondAct`. */
  readonly waiting?: readonly WaitingAct[]
  /** Words that were taken out here in the last 30 days, or are on their way back; see `askBringBack`. */
  readonly takenOut?: readonly WordsTakenOut[]
  /** Two people set the whole file aside: nothing of it lies on this device; see `takenOut`, and the act in `waiting`. */
  readonly away?: true
  /** Words that two people take out are set aside for 30 days: every app of the agency knows how. */
  readonly setsAside?: true
  /** Some acts need two people: every app of the agency knows such records. */
  readonly byTwo?: true
}

/** Its words are told to those who decide (`needsAttention`). */
export interface NoteUndecided {
  readonly id: EntryId
  readonly folder: Folder
  readonly by: MemberId
  readonly recordedAt: string
  /** It counts on this device, which had it before the server was set back, and may be missing on others. */
  readonly counts: boolean
  readonly mayDecide: boolean
}

export interface AttachmentRef {
  readonly attachment: AttachmentId
  readonly key: string
  readonly size: number
  readonly chunks: number
  readonly type: string
  readonly name: string
}
