import type { HeardCode } from '#contract/problem.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused, WriteRefusal } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { Due } from '#domain/file/due.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { AttachmentId, DeviceId, EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { TakingBack } from './files/take-back-api.ts'
import type { AttendanceOnly } from './attendance/api.ts'
import type { BesideChild } from './beside/api.ts'
import type { ContactsDevice } from './contacts/api.ts'
import type { EvidenceDevice } from './evidence/api.ts'
import type { AccessLogPage, Enrolment, ErasureView } from './people/api.ts'
import type { Families } from './families/api.ts'
import type { NetworkDevice } from './network/api.ts'
import type { Packets } from './packets/api.ts'
import type { Safeguarding } from './safeguarding/api.ts'
import type { FileAccess } from './access/api.ts'
import type { Delivery } from './sync/api.ts'

/**
 * What a practitioner's device can do. The same object serves the app (through its worker), the command line and the tests.
 * Values are plain data and pass `structuredClone`. Every method that needs opened keys answers `locked` while they are not.
 */
export interface Device
  extends Enrolment,
    FileAccess,
    Delivery,
    Packets,
    EvidenceDevice,
    Families,
    Safeguarding,
    AttendanceOnly,
    BesideChild,
    ContactsDevice,
    NetworkDevice,
    TakingBack {
  // ── Who is on this device
  state(): Promise<DeviceState>
  /** Calls back after every change; `topics` say what to read again. Returns how to stop. */
  subscribe(changed: (topics: readonly Topic[]) => void): Promise<() => void>

  // ── Unlocking
  unlock(how: { member: MemberId; passphrase: string }): Promise<Result<true, UnlockRefusal>>
  /** Within the shift, after one full unlock: a short code chosen at that unlock; three wrong tries ask for the passphrase. */
  setQuickCode(code: string): Promise<Result<true, Refusal>>
  quickUnlock(how: { member: MemberId; code: string }): Promise<Result<true, UnlockRefusal>>
  lock(): Promise<void>
  changePassphrase(how: { from: string; to: string }): Promise<Result<true, UnlockRefusal>>
  /** Overwrites the key slot and deletes everything of this member on this device. Refuses while the outbox is not empty unless `evenUnsent`. */
  wipe(how: { member: MemberId; evenUnsent: boolean }): Promise<Result<true, Refusal>>

  // ── Files
  /** One line a file of this type, children's where none is named (a child with several files once: `line.joined`), kept folded: what *Today*, *Children* and search need. */
  files(type?: FileType): Promise<Result<readonly FileLine[], Refusal>>
  file(id: FileId): Promise<Result<FileView, Refusal>>
  /** The organisation's own file: its name, its members, the instruments that it holds. */
  team(): Promise<Result<FileView, Refusal>>
  /** Opens files and writes their first entries, all as one act. Works without a network. */
  openFiles(files: readonly NewFile[]): Promise<Result<readonly FileId[], Refusal, WhyRefused>>
  /** One act over any number of files and folders: durable when this resolves, whole or not at all. `held`: sent ten seconds later at the earliest, so that `takeBack` can undo it. */
  write(
    act: readonly { file: FileId; draft: Draft }[],
    how?: { readonly held: boolean },
  ): Promise<Result<readonly EntryId[], Refusal, WhyRefused>>
  /** What `write` would answer, without writing. */
  consider(act: readonly { file: FileId; draft: Draft }[]): Promise<Result<readonly string[], Refusal, WhyRefused>>

  /** Forms begun and not saved: text by a key of the caller's choosing. Sealed on this device, never sent, kept when the app is killed. */
  drafts(): Promise<Result<Readonly<Record<string, string>>, Refusal>>
  /** Replaces all of them. */
  keepDrafts(texts: Readonly<Record<string, string>>): Promise<Result<true, Refusal>>

  // ── People and devices
  members(): Promise<Result<readonly MemberView[], Refusal>>
  removeMember(member: MemberId): Promise<Result<true, Refusal>>
  devices(): Promise<Result<readonly DeviceView[], Refusal>>
  revokeDevice(device: DeviceId): Promise<Result<true, Refusal>>
  /** Erased files, and which devices signed that nothing of them is left there: all for a custodian, else those this member held. Asks the server. */
  erasures(): Promise<Result<readonly ErasureView[], Refusal>>
  /** What the server noted of who did what, a page at a time, newest first: all for a custodian, else this member's own. `before` is the page's before this. */
  accessLog(before: number | null): Promise<Result<AccessLogPage, Refusal>>

  // ── Attachments
  /** Seals and keeps; sent before the entry that names it. Refuses what practice N6 refuses by type and size. */
  attach(how: { file: FileId; bytes: Uint8Array; type: string; name: string }): Promise<Result<AttachmentRef, Refusal>>
  attachment(how: { file: FileId; ref: AttachmentRef }): Promise<Result<Uint8Array, Refusal>>
}

export type Role = 'caseworker' | 'supervisor' | 'specialist' | 'coordinator' | 'administrator'
export type Rights = Partial<Record<Folder, 'read' | 'write' | 'keep'>>
export type Topic = 'state' | 'files' | 'sync' | 'attention' | 'members' | 'devices' | 'invitations'

export type Refusal =
  | WriteRefusal
  | 'locked'
  | 'not-found'
  | 'not-entitled'
  | 'no-network'
  | 'server-refused'
  /** App and server are of different age; only sending and fetching stop. */
  | 'app-too-old'
  | 'app-too-new'
  | 'directory-broken'
  | 'storage-full'
  | 'storage-unavailable'
  | 'damaged'
  | 'not-a-custodian'
  | 'not-an-allowed-file'
  | 'too-large'
  | 'not-readable'
  | 'unsent-entries'
  | 'someone-else-must'
  /** A legal hold stands on the file: nobody erases it while it does. */
  | 'held-by-law'
export type EnrolRefusal =
  | Refusal
  | 'code-mistyped'
  | 'code-unknown'
  | 'code-used'
  | 'organisation-differs'
  | 'passphrase-weak'
  | 'wrong'
  | 'too-many-tries'
  | 'organisation-exists'

/** What the server may have said of something sent: stands in `Attention.why`. */
export type ServerRefusal = HeardCode
export type UnlockRefusal = Refusal | 'wrong' | 'too-many-tries' | 'revoked'

export interface DeviceState {
  /** `empty`: nothing here yet. `joining`: waits for a custodian. `locked`: choose a member and unlock. */
  readonly is: 'empty' | 'joining' | 'locked' | 'unlocked'
  /** Members with keys on this device, by a number only: no name is readable while locked. */
  readonly members: readonly { readonly member: MemberId; readonly quick: boolean; readonly retryAt: number | null }[]
  readonly me: {
    readonly member: MemberId
    readonly device: DeviceId
    readonly name: string
    readonly roles: readonly Role[]
    readonly custodian: boolean
  } | null
  readonly organisation: { readonly name: string; readonly fingerprint: string } | null
  readonly joining: { readonly fingerprint: string } | null
  /** Entries written here that no receipt covers yet; counted also while locked. */
  readonly unsent: number
  /** Locked, and one group's sheet lies open (`attendanceOnly`). */
  readonly sheetOpen: boolean
  /** Whether the browser promised to keep the storage. */
  readonly persistent: boolean
}

export interface NewFile {
  readonly drafts: readonly Draft[]
  /** Beyond the writer, who keeps every folder. Supervisors of the team are added by the device, each once a person at it has confirmed them. */
  readonly grants?: readonly { readonly member: MemberId; readonly rights: Rights }[]
  /** Ties files opened in one act: an index into the list, resolved to the file's id in drafts that hold `{ fileOf: index }`. */
}

export interface FileLine {
  readonly file: FileId
  /** The folded file as a list needs it: what stands, with texts longer than 200 characters cut short. Codes, dates and ids are whole. */
  readonly line: CaseFile
  readonly rights: Rights
  /** What is due in it, as of this device's day. */
  readonly due: readonly Due[]
  readonly unsent: number
  readonly lastReceivedAt: string | null
}

export interface FileView {
  readonly file: FileId
  /** With the entries of the other files of the same child that this member may read, where the work goes on in this one. */
  readonly caseFile: CaseFile
  /** The file in which the work with this child goes on, where that is another one that this member may read. */
  readonly standsIn?: FileId
  readonly rights: Rights
  readonly grants: readonly {
    readonly member: MemberId
    readonly name: string
    readonly rights: Rights
    readonly since: number
  }[]
  /** Entry → how far it has come, and what its stamp says. */
  readonly delivery: Readonly<Record<EntryId, 'here' | 'sent' | 'refused'>>
  /** Tombstones of redacted entries: author, and reason where the record of it is readable. */
  readonly redacted: readonly { readonly folder: Folder; readonly by: MemberId; readonly device: DeviceId }[]
  /** Gaps, forks and broken chains seen in this file, in words for a supervisor. */
  readonly alarms: readonly Alarm[]
  readonly erasureAskedBy: MemberId | null
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

export interface MemberView {
  readonly member: MemberId
  readonly name: string
  readonly roles: readonly Role[]
  readonly external: boolean
  readonly custodian: boolean
  readonly removed: boolean
  readonly fingerprint: string
  /** Whether somebody at this device has compared the fingerprint of the keys that stand there now. */
  readonly met: boolean
}

export interface DeviceView {
  readonly device: DeviceId
  readonly member: MemberId
  readonly memberName: string
  readonly thisOne: boolean
  readonly revoked: boolean
  readonly lastSeen: number | null
  readonly wiped: boolean
}

export interface AttachmentRef {
  readonly attachment: AttachmentId
  readonly key: string
  readonly size: number
  readonly chunks: number
  readonly type: string
  readonly name: string
}
