import type { Bytes } from '#bytes.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { DeviceId, FileId, Folder } from '#domain/entry/ids.ts'
import type { Rights, Role } from './rights.ts'

/** Where the server's feed stands here. */
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
  readonly device: DeviceId | null
  readonly folder: Folder | null
  readonly settled?: true
}

export interface Stamp {
  readonly access: number
  readonly directory: number
}

/** Where this device stands in one folder of a file. `seq` and `head` are verified; `known` is what the server last said there is. */
export interface FolderState {
  seq: number
  head: Bytes
  known: number
  chains: Record<string, { last: number; id: Bytes }>
  /** The latest positions of access and directory that a receipt of this folder stamped. */
  stamp?: Stamp
  /** A row after `seq` did not verify: it is asked for again with the next round. */
  doubted?: boolean
  /** Up to here the folder was fetched again because what stood here was damaged: rows under this device's own name are no sign of a copy. */
  fetchedTo?: number
}

/** What a device keeps of a file besides its segments. `opening` stands until the file is on the server: whom its first record will admit. */
export interface FileState {
  records: Bytes[]
  folders: Record<string, FolderState>
  alarms: Alarm[]
  lastReceivedAt: string | null
  opening: { member: string; rights: Rights }[] | null
}

/** Something that a person must look at: their own words that were refused, or what waits in the server's quarantine. */
export interface AttentionItem {
  readonly id: string
  readonly file: FileId | null
  readonly entries: readonly Entry[]
  readonly why: string
  readonly at: number
  readonly mine: boolean
  /** Number in the server's quarantine, for those who keep the file: another after a restore. */
  readonly quarantine: number | null
  /** The server was asked to let this device settle it; whatever it lists afterwards, it is not forgotten here before that is done. */
  readonly claimed?: true
  readonly settled: 'write-again' | 'leave' | 'adopt' | null
}

/** A chunk that waits to be sent. Its bytes are sealed under the attachment's own key. */
export interface WaitingChunk {
  readonly file: FileId
  readonly attachment: string
  readonly index: number
  readonly last: boolean
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
/** What the server was last given for a file, or for one child of a contact (`file/…`): kept here, so that it can be taken back when the file's keys are gone. */
export interface SentEvidence {
  readonly id: string
  /** Of the record's text; '' while the server has not said that it has it, null once it was taken back. */
  readonly digest: string | null
}

/** What makes a child findable for other agencies. `digest`: of what it was made from; '' while the server has not said that it has it, null once it was taken back. `outputs` in full: they stay here. */
export interface NetworkKept {
  readonly digest: string | null
  readonly handles: readonly string[]
  readonly outputs: readonly string[]
}

/** One act of a person as it waits here: its entries, over any number of files and folders. */
export interface UnsentAct {
  readonly row: string
  readonly entries: readonly Entry[]
}

/** What was sealed for sending, kept with its bytes so that a second try sends the very same. */
export interface SentGroup {
  readonly row: string
  readonly id: Bytes
  readonly acts: readonly string[]
  readonly items: readonly (
    | { readonly is: 'segment'; readonly bytes: Bytes }
    | { readonly is: 'access'; readonly file: Bytes; readonly record: Bytes }
  )[]
}
