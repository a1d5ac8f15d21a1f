import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import type { Outbox } from '../kept/outbox.ts'
import type { AttentionItem, FileKeys, FileState, KeptLine } from '../kept/row-types.ts'
import type { Sharded } from '../kept/sharded.ts'
import type { Unlocked } from '../vault/unlocked.ts'
import type { VerifiedAccess } from './verified-access.ts'

/** A folded file. `folded` names the stored segments it includes; `places` gives the row and number of each entry by its folder and its id as sealed (`keyOfPlace`). */
export interface FoldBlob {
  readonly caseFile: CaseFile
  readonly folded: readonly string[]
  readonly places: Readonly<Record<string, readonly [row: string, number: number]>>
}

export interface FoldedFile {
  readonly blob: FoldBlob
  readonly line: KeptLine
}

export interface Damage {
  readonly failure: Error
  readonly since: number
  /** Some of its notes are missing and all else can be read; false where nothing of it can be. */
  readonly readable: boolean
  /** The server was asked for the whole file, and it did not come whole. */
  asked: boolean
}

/** The files of an unlocked member, as memory holds them. Rows are written first; memory follows. */
export interface Files extends Unlocked {
  readonly kinds: readonly Kind[]
  readonly keyring: Sharded<FileKeys>
  readonly lines: Sharded<KeptLine>
  readonly outbox: Outbox
  readonly attention: Map<string, AttentionItem>
  readonly states: Map<FileId, FileState>
  /** Every stored state was read into `states`: a file that is not in it is not on this device. */
  statesRead: boolean
  /** Files of which some stored row cannot be read: each is fetched again from the server, and named to its holder until it is complete. */
  readonly damaged: Map<FileId, Damage>
  readonly access: VerifiedAccess
  readonly folds: Map<FileId, FoldBlob>
  /** Folds that an act changed: memory has them, their rows are not written yet. */
  readonly shown: Map<FileId, FoldedFile>
  /** Timer that persists pending folds. */
  persistTimer: ReturnType<typeof setTimeout> | undefined
  readonly erased: Set<FileId>
  /** Members whose keys a person at this device has compared: member → sealing key. */
  readonly colleagues: Map<string, string>
  /** Files opened without supervisors who were not confirmed yet. */
  readonly owed: Map<FileId, readonly MemberId[]>
  /** Files of which rows were received that are not folded yet. */
  readonly dirty: Set<FileId>
  /** Files whose state is in memory alone until the rows that it announces were received. The cursor is persisted after them. */
  readonly unpersisted: Set<FileId>
}
