import type { Session } from '#contract/session.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { DeviceId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import type { RecipientKey } from '#sealing/primitives/hpke.ts'
import type { Rights, Topic } from './api.ts'
import type { ChangedRows } from './kept/changed-rows.ts'
import type { Damage } from './files/state/damage.ts'
import type { FileState } from './files/state/file-state.ts'
import type { FoldBlob, Folded } from './files/folds/folds.ts'
import type { Http } from './platform/http.ts'
import type { KeySlots } from './kept/key-slots/key-slots.ts'
import type { SlotFile } from './vault/slot-file.ts'
import type { OneRow } from './kept/one-row.ts'
import type { Replica } from './kept/replica/replica.ts'
import type { Bytes, SealedRows } from './kept/sealed-rows.ts'
import type { Sharded } from './kept/sharded.ts'
import type { Outbox } from './kept/outbox.ts'
import type { AttentionItem } from './sync/reconcile/attention.ts'
import type { SignatureCheck } from './sync/receive/signature-check.ts'
import type { Turns } from './kept/mutex.ts'

/** What a device is given by the place it runs in. */
export interface Surroundings {
  readonly replica: Replica
  readonly keySlots: KeySlots
  readonly http: Http
  /** Milliseconds since 1970, as the device believes. Decides nothing. */
  readonly clock: () => number
  /** In [0, 1): spreads retries. */
  readonly random: () => number
  readonly kinds: readonly Kind[]
  /** Only a test gives another: a passphrase is stretched at full cost everywhere else. */
  readonly stretch: ((passphrase: string, salt: Bytes) => Promise<Bytes>) | undefined
  readonly persistent: () => Promise<boolean>
  /** Begins to verify signatures beside this thread, where the platform can. */
  readonly signatureCheck: () => SignatureCheck
  readonly changed: (topics: readonly Topic[]) => void
}

/** Folder number → epoch → key in base64url. */
export type FileKeys = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a list shows of a file. */
export interface KeptLine {
  readonly line: CaseFile
  readonly rights: Rights
  readonly lastReceivedAt: string | null
}

/** Everything an unlocked member has in memory. Dropping it is locking. */
export interface Open {
  readonly around: Surroundings
  readonly org: Bytes
  readonly member: MemberId
  readonly memberId: Bytes
  readonly vaultKey: Bytes
  readonly keys: { readonly x: RecipientKey; readonly e: SigningKey }
  readonly rows: SealedRows
  readonly changedRows: ChangedRows
  readonly kinds: readonly Kind[]
  readonly turns: Turns
  slot: SlotFile
  device: { readonly id: Bytes; readonly text: DeviceId; readonly key: SigningKey }
  directory: Directory
  directoryRecords: readonly Bytes[]
  /** Held while a member waits for a custodian: the server gives the directory to who shows it. */
  authKey: Bytes | null
  session: Session | null
  /** ms by which the clock here was ahead of the server's when it last answered a sync; null before. */
  clockAhead: number | null
  /** ms for which the server asked not to be asked again, when it last refused. */
  askedToWait: number
  readonly keyring: Sharded<FileKeys>
  readonly lines: Sharded<KeptLine>
  readonly outbox: Outbox
  /** Where the server's feed stands here. */
  readonly place: OneRow<'place'>
  /** A server that was set back is being given what it lacks. */
  readonly restoring: OneRow<'restoring'>
  readonly attention: Map<string, AttentionItem>
  readonly states: Map<FileId, FileState>
  /** Every state that stands on this device was read into `states`: a file that is not there is not here. */
  statesRead: boolean
  /** Files of which something that is kept here cannot be read: each is fetched again from the server, and named until it is whole. */
  readonly damaged: Map<FileId, Damage>
  /** The list of people that was kept here cannot be read: the next round fetches it before anything else. */
  directoryLost: boolean
  readonly access: Map<FileId, AccessState>
  readonly folds: Map<FileId, FoldBlob>
  /** Folds of what was just written, that memory holds and the rows do not yet. */
  readonly shown: Map<FileId, Folded>
  /** When they are to be kept. */
  rest: ReturnType<typeof setTimeout> | undefined
  readonly erased: Set<FileId>
  /** Members whose keys a person at this device has compared: member → sealing key. */
  readonly colleagues: Map<string, string>
  /** Files opened without supervisors who were not confirmed yet. */
  readonly owed: Map<FileId, readonly MemberId[]>
  /** Files of which rows came that are not folded yet. */
  readonly dirty: Set<FileId>
  /** Files whose state stands in memory alone until the rows that it announces have come. The cursor waits with them. */
  readonly unkept: Set<FileId>
  /** Coded records of the organisation that this app could not read when it last asked for them. */
  unreadRecords: number
  /** False once locked: work that was under way stops at its next step. */
  alive: boolean
}
