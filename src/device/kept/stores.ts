import type { Bytes } from '#bytes.ts'
import type { Mark } from '#domain/before/attendance-sheet.ts'
import type { NotRight } from '#domain/for-child/said-beside.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type {
  DeviceLooks,
  EvidenceTokens,
  FileState,
  KeptInvitation,
  NetworkKept,
  PassphraseChange,
  Renewal,
  FeedPosition,
  SeenHead,
  SentEvidence,
  SetBack,
  WaitingChunk,
  SentGroup,
} from './row-types.ts'

/** Every store of sealed rows and the type of its rows. Text is JSON: it is parsed far faster than structured bytes. */
export interface Stores {
  state: FileState
  fold: string
  line: string
  keys: string
  act: string
  group: Omit<SentGroup, 'row'>
  attention: string
  erased: Bytes
  /** Erased files whose erasure this device has not yet reported to the server. */
  unsaid: null
  /** Erased files → what shows the server that it erased them, should it be set back. */
  erasedmark: Bytes
  directory: readonly Bytes[]
  /** The server's mark of each record of the directory, as far as it gave one. */
  stood: readonly Bytes[]
  place: FeedPosition
  /**
   * A server that was set back is being given what it lacks: up to which position of the directory this device knew who was
   * stopped before it was told by that server. `true` where that is not known.
   */
  restoring: number | true
  /** The server was found set back: what is said of it until a day after this device has given everything back. */
  setback: SetBack
  /** New keys of this member that were sent, until the code that goes with them was told. */
  renewal: Renewal
  /** A new passphrase, until it is certain whether the server took it. */
  newpassphrase: PassphraseChange
  /** The server was set back: it may lack the vault that was put there since. */
  vaultback: true
  /** Keys of files are to be opened anew: this device was given this member's newest keys. */
  reopening: true
  /** Position of the directory up to which folders that lost phones could open were turned. */
  turned: number
  /** Position of the directory at which everything that the server had was here. */
  inStep: number
  /** Acts of the directory by name → when this device first saw that enough people had agreed, ms. */
  agreedacts: Readonly<Record<string, number>>
  /** The same acts → when a screen of this device first showed that, ms. */
  shownacts: Readonly<Record<string, number>>
  /** Position of the directory up to which this member read what changed in their own roles and office. */
  standingread: number
  /** Position of the directory up to which this member read here who was stopped. */
  stopsread: number
  /** Who ended this member’s access to a child’s file, once for each file, until it was read here. */
  accessended: readonly MemberId[]
  /** Who ended this member’s access to parts of a child’s file that stays here, once for each file, until it was read here. */
  partsended: readonly MemberId[]
  /** How far this member has taken everything out, of what began when: the files of each piece that was written. */
  takenout: { readonly since: number; readonly archive: string; readonly pieces: readonly (readonly FileId[])[] }
  /** Device and hash → a head of the directory that a device showed beside the server, and that is not here. */
  seenhead: SeenHead
  invitation: KeptInvitation
  /** Member → the sealing key that a person here compared. */
  colleague: string
  /** A further device of which the person here said whose it is, or that they took off. */
  owneddevice: true
  /** Since when new devices are asked about here, and when each was first seen. */
  devicelooks: DeviceLooks
  /** File → supervisors who are to have it once they are confirmed. */
  owed: readonly MemberId[]
  draft: Readonly<Record<string, string>>
  /** File → what the server was last given of it for statistics. */
  evidence: SentEvidence
  /** `mine` → the key of tokens for such records, and by what this member is counted without being known. */
  tokens: EvidenceTokens
  /** File → what the network's server was last given of it; `nobody` → handles that belong to no child. */
  network: NetworkKept
  /**
   * `head` → how far the log of releases has been seen, a running hash over its lines' signatures; `position` → of the directory, when it was seen to end there;
   * `out` → the marks of records that it says are taken out.
   */
  releases: string
  chunkout: WaitingChunk
  /** A group's sheet that was handed over alone: the key of its marks. */
  sheet: { readonly key: Bytes; readonly group: FileId }
  /** What was marked on it, under that key and not the member's. */
  marked: Mark
  /** A child's own page that was handed over: the key of what the child writes there, and what was written. */
  heard: { readonly key: Bytes; readonly file: FileId }
  said: { readonly words: string; readonly on: PlainDate; readonly notRight?: NotRight }
}
