import type { Bytes } from '#bytes.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { DeviceId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Slot } from '#sealing/members/slot.ts'
import type { MemberKeys } from '#sealing/members/vault.ts'
import type { AccessBranch, SecondsAnew } from './branch-rows.ts'
import type { Rights, Role } from './rights.ts'

/** The position of this device in the server's feed. */
export interface FeedPosition {
  readonly cursor: Bytes
  readonly incarnation: Bytes
}

/** Folder number → epoch → key in base64url. */
export type FileKeys = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a list shows of a file. */
export interface KeptLine {
  readonly line: CaseFile
  readonly rights: Rights
  readonly lastReceivedAt: string | null
  /** Grants of this file that have an end, as far as they concern this member. */
  readonly ends?: readonly GrantEnd[]
  /** Something waits for a second person, or for its time. */
  readonly waits?: true
  /** Two people set the whole file aside: it has no words here, and is in no list of files. `erased`: three days have passed, and two can bring it back. */
  readonly aside?: 'waits' | 'erased'
  /** A colleague stepped out of a part whose key this member may turn. */
  readonly turns?: true
  /** Members who hold `care`; of a line that an older app made nobody knows. */
  readonly careReaders?: readonly MemberId[]
  /** How its entries were counted (`COUNTING`); absent where an older app made it, and then the file is folded again. */
  readonly counting?: number
  /** Of a file that is read together with another: who could ever write in which folder. */
  readonly writers?: Readonly<Record<MemberId, readonly Folder[]>>
}

/** `on`: the first day on which the member no longer has the folder. */
export interface GrantEnd {
  readonly member: MemberId
  readonly folder: Folder
  readonly on: PlainDate
}

export interface Alarm {
  readonly what:
    | 'gap'
    | 'fork'
    | 'chain-broken'
    | 'server-older'
    | 'signature-wrong'
    | 'check-value-wrong'
    | 'recipients-wrong'
    | 'act-incomplete'
    | 'entry-malformed'
    | 'written-without-right'
  readonly device: DeviceId | null
  readonly folder: Folder | null
  /** A person left it; or, of a server that was older, one comparison has found the file even since. */
  readonly settled?: true
}

export interface Stamp {
  readonly access: number
  readonly directory: number
}

/** The state of one folder of a file on this device. `seq` and `head` are verified; `known` is the sequence that the server last announced. */
export interface FolderState {
  seq: number
  head: Bytes
  known: number
  chains: Record<string, { last: number; id: Bytes }>
  /** The latest positions of access and directory that a receipt of this folder stamped. */
  stamp?: Stamp
  /**
   * While a server that was set back is given what it lacks: the latest positions that this device knew before. A row
   * that it did not have then counts only if it could have been written at them.
   */
  floor?: Stamp
  /** A row after `seq` did not verify: it is asked for again with the next round. */
  doubted?: boolean
  /** Up to this sequence the folder is fetched again, after damage or because its file came back: rows under this device's own name are no sign of a copied device. */
  fetchedTo?: number
  /**
   * Where the folder stood before its file was set aside, until it is there again: a server that gives less, or other
   * rows, is shown. `setBack`: it was set back meanwhile, so that other rows may stand there rightly, and are read.
   */
  again?: { readonly seq: number; readonly head: Bytes; readonly setBack?: true }
}

/**
 * A segment that does not count by itself (`waits`), or that counts here alone because this device had it before the
 * server was set back (`asks`): whoever keeps the folder decides. `left`: it does not count, and this device asks no more.
 */
export type UndecidedRow = 'waits' | 'asks' | 'left'

/** What a device stores of a file besides its segments. `opening` is set until the file is on the server: whom its first record will admit. */
export interface FileState {
  records: Bytes[]
  folders: Record<string, FolderState>
  alarms: Alarm[]
  lastReceivedAt: string | null
  opening: { member: string; rights: Rights }[] | null
  /** A record that may have erased the file, and who signed it: this device cannot prove it, so a person must ask those two. */
  doubtedErasure?: { readonly record: Bytes; readonly by: readonly MemberId[]; readonly denied?: true }
  /** The end of the access stream that this device held, where a server that was set back was given another one meanwhile, or may not take it again. */
  branch?: AccessBranch
  /** What of a lost branch waits for somebody else, who proposes it anew. */
  secondsAnew?: SecondsAnew
  /** The server may not take the end of this stream again, and without it this member has no right: another branch is taken once one is there. */
  awaitsBranch?: true
  /** Two people set the whole file aside (docs/sealing.md 4.8): no row and no key of it lies here. */
  away?: true
  /** By the id of a segment, in base64url, what became of it where its author or right had ended before it was in time here. */
  undecided?: Record<string, UndecidedRow>
  /** Words that were taken out stand again: they are asked of the server once more. */
  wordsBack?: true
  /** By act, when this device first saw that enough people agreed on it. */
  agreedSince?: Record<string, number>
  /** By act, when a screen of this device first showed that they had. */
  shownSince?: Record<string, number>
  /** By act, how many hours two agreed for as this device knew it then. */
  agreedHours?: Record<string, number>
  /** Acts that wait for a second person here, and that this member does not want to be asked about on *Today*. */
  leftActs?: readonly string[]
  /** Rights that a colleague took from a member here, the newest last. */
  taken?: readonly RightTaken[]
}

/** `all`: the member had nothing left in the file. `on`: the day on which this device learned it, for no record says when it was. */
export interface RightTaken {
  readonly member: MemberId
  readonly by: MemberId
  readonly folders: readonly Folder[]
  readonly all: boolean
  readonly on: PlainDate
}

/**
 * A server that was found set back, as people read it. `files`: by file, the notes that it lost and this device has, and
 * how many of them it has taken since. `endedAt`: when this device had nothing more to give. `people`: the server does
 * not take back a record of the list of people that this device has.
 */
export interface SetBack {
  readonly at: number
  readonly endedAt: number | null
  readonly files: Readonly<Record<FileId, { readonly notes: number; readonly sent: number }>>
  readonly people?: true
}

/** Something that a person must look at: their own words that were refused, or what waits in the server's quarantine. */
export interface AttentionItem {
  readonly id: string
  readonly file: FileId | null
  readonly entries: readonly Entry[]
  readonly why: string
  readonly at: number
  readonly mine: boolean
  /** Number in the server's quarantine, for members who keep the file; it changes after a restore. */
  readonly quarantine: number | null
  /** This member’s own refused words lie in the server’s quarantine, too, for a keeper of the file. */
  readonly withKeepers?: true
  /** The segment in the quarantine, in base64url: it proves who wrote the words. */
  readonly segment?: string
  /** The server was asked to let this device settle it; until that is done the item stays, whatever the server lists. */
  readonly claimed?: true
  readonly settled: 'write-again' | 'leave' | 'adopt' | null
}

/** What another device said of the end of its directory, in the code that it showed, where it is not here. */
export interface SeenHead {
  readonly code: string
  /** Its device was certified here, and its signature right, when it was read or since. */
  readonly known: boolean
  readonly seenAt: number
  /** Whole rounds with the server since in which the way to it was not shown; -1 where one was under way when it was read. */
  readonly rounds: number
}

/** A chunk that waits to be sent. Its bytes are sealed under the attachment's own key. */
export interface WaitingChunk {
  readonly file: FileId
  readonly attachment: string
  readonly index: number
  readonly last: boolean
  /** Not sent before an entry names the document: it was chosen in a form that is not saved yet. */
  readonly held?: true
}

export interface KeptInvitation {
  readonly id: Bytes
  readonly key: Bytes
  readonly fingerprint: Bytes
  readonly name: string
  readonly roles: readonly Role[]
  readonly external: boolean
  readonly endsAt: number
}
/** What was last sent to the server for a file, or for one child of a contact (`file/…`): stored so that it can be withdrawn when the keys of the file are gone. */
export interface SentEvidence {
  readonly id: string
  /** Digest of the record's text; '' while the server has not confirmed it, null once it was withdrawn. */
  readonly digest: string | null
  /** The digest that the server took and has not written yet; in which of its memories, after how many batches; when it was first sent, in milliseconds since 1970. */
  readonly waits?: {
    readonly digest: string
    readonly memory: string
    readonly batches: number
    readonly since: number
  }
  /** With which the record may be sent, in this epoch and the next. */
  readonly token?: { readonly epoch: number; readonly token: Bytes }
}

/** What sending records for statistics needs besides their own tokens. */
export interface EvidenceTokens {
  /** Under which tokens are given, as it was first shown under this receipt key. */
  readonly key: Bytes
  readonly receiptKey: Bytes
  /** Of the server's clock, when it was last asked. */
  readonly epoch: number
  /** By what this member is counted in an epoch, and nobody knows who it is. */
  readonly sender?: { readonly epoch: number; readonly input: Bytes; readonly token: Bytes }
  /** When the server last said that this member has as many as the files need, in milliseconds since 1970. */
  readonly full?: { readonly epoch: number; readonly at: number }
}

/**
 * What makes a child findable for other agencies. `digest`: of what it was made from; '' while the server has not confirmed it, null once it was
 * withdrawn. `outputs` are complete: they never leave this device.
 */
export interface NetworkKept {
  readonly digest: string | null
  readonly handles: readonly string[]
  readonly outputs: readonly string[]
  /** The epoch of the outputs, or of the last sending of rows of nobody; and what the outputs were in the epoch before. */
  readonly epoch?: number
  readonly earlier?: { readonly epoch: number; readonly outputs: readonly string[] }
}

/** By file, the members who no longer need to know where the child is: their grant of `whereabouts` ends when the act is sent. */
export type Leaving = Readonly<Record<FileId, readonly MemberId[]>>

/** One act of a person that waits to be sent: its entries, over any number of files and folders. */
export interface UnsentAct {
  readonly row: string
  readonly entries: readonly Entry[]
  readonly leaving?: Leaving
}

/** A group sealed for sending, stored with its bytes so that a retry sends the same bytes. */
export interface SentGroup {
  readonly row: string
  readonly id: Bytes
  readonly acts: readonly string[]
  readonly items: readonly (
    | { readonly is: 'segment'; readonly bytes: Bytes }
    | { readonly is: 'access'; readonly file: Bytes; readonly record: Bytes }
  )[]
}

/** New keys of a member on the way to the server: everything that this device needs once the server took them. */
export interface Renewal {
  readonly vaultKey: Bytes
  readonly seeds: MemberKeys
  /** The 16 bytes of the new recovery code. */
  readonly code: Bytes
  readonly vault: Bytes
  readonly slot: Slot
}

/** A new passphrase on the way to the server: its slot, and what shows the server which of the two passphrases stands there. */
export interface PassphraseChange {
  readonly slot: Slot
  readonly from: Bytes
  readonly to: Bytes
}

/** When this device first looked for new devices, first did so while its member was told of colleagues' ones, and first saw each that was asked about, ms. */
export interface DeviceLooks {
  readonly first: number
  readonly told?: number
  readonly seen: Readonly<Record<DeviceId, number>>
}
