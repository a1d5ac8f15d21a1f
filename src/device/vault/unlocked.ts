import type { Bytes } from '#bytes.ts'
import type { SessionAnswer } from '#contract/session.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import type { RecipientKey } from '#sealing/primitives/hpke.ts'
import type { ChangedRows } from '../kept/changed-rows.ts'
import type { Mutex } from '../kept/mutex.ts'
import type { SealedRows } from '../kept/sealed-rows.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import type { SlotFile } from './slot-file.ts'

/** `former`: sealing keys of generations before, the newest first, each with the vault key of its time. */
export interface OpenedKeys {
  readonly x: RecipientKey
  readonly e: SigningKey
  readonly former: readonly { readonly x: RecipientKey; readonly vaultKey: Bytes }[]
}

/** A member whose keys are open on this device: who it is, their rows, the directory, the session with the server. Locking drops it. */
export interface Unlocked {
  readonly platform: DevicePlatform
  readonly org: Bytes
  readonly member: MemberId
  readonly memberId: Bytes
  vaultKey: Bytes
  keys: OpenedKeys
  readonly rows: SealedRows
  readonly changedRows: ChangedRows
  readonly mutex: Mutex
  slot: SlotFile
  device: { readonly id: Bytes; readonly text: DeviceId; readonly key: SigningKey }
  directory: Directory
  directoryRecords: readonly Bytes[]
  /** The server's marks of the first records of the directory, one each: with its mark a record is given back to a server that lost it. */
  stoodMarks: readonly Bytes[]
  /** The server is older, and gives no marks. */
  serverGivesNoMarks: boolean
  /** The stored list of people cannot be read: the next round fetches it before anything else. */
  directoryLost: boolean
  /** This device appended to the list of people since it last compared: no cursor that it holds shows that the server took it. */
  directoryUnproven: boolean
  /** Held while a member waits for a custodian: the server gives the directory to who shows it. */
  authKey: Bytes | null
  session: SessionAnswer | null
  /** ms for which the server asked not to be asked again, when it last refused. */
  askedToWait: number
  /** False once locked: work that was under way stops at its next step. */
  alive: boolean
}
