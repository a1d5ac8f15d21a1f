import type { Bytes } from '#bytes.ts'
import type { RoleTransaction } from '../database/role.ts'
import type { AgreedChange } from './agreed.ts'

export interface Tip {
  readonly seq: number
  readonly hash: Bytes
}

export interface SegmentRow {
  readonly file: Bytes
  readonly folder: number
  readonly seq: number
  readonly device: Bytes
  readonly first: number
  readonly last: number
  readonly id: Bytes
  readonly bytes: Bytes
  readonly receipt: Bytes
}

export interface FolderHeadRow {
  readonly file: Bytes
  readonly folder: number
  readonly seq: number
  readonly head: Bytes
}

export interface RecordRow {
  readonly file: Bytes
  readonly seq: number
  readonly hash: Bytes
  readonly record: Bytes
}

export interface AccessHeadRow {
  readonly file: Bytes
  readonly seq: number
  readonly hash: Bytes
  /** The file had no stream before. */
  readonly isNew: boolean
}

/**
 * `rights`: 0 none, 1 read, 2 write, 3 keep; 0 as well where the day `until` has come. Only folders whose right or end
 * changed.
 */
export interface GrantRow {
  readonly member: Bytes
  readonly file: Bytes
  readonly folder: number
  readonly rights: number
  readonly until: string | null
}

/** `at`: when a record that bars the member was taken; null once it is confirmed or lifted. */
export interface BarChange {
  readonly file: Bytes
  readonly member: Bytes
  readonly at: number | null
}

export interface RedactionRow {
  readonly file: Bytes
  readonly folder: number
  readonly device: Bytes
  readonly entry: number
}

/** The words of one entry that an act takes out. `sealed`: once more, under the key of the act. `ends`: when they are deleted, ms. */
export interface WithheldRow extends RedactionRow {
  readonly act: Bytes
  readonly part: Bytes
  readonly sealed: boolean
  readonly ends: number | null
}

export interface WithheldEnd {
  readonly file: Bytes
  readonly act: Bytes
  readonly ends: number
}

/** An act that is undone: which of its entries stand again, `fill` puts the words of one into its segment. */
export interface BroughtBack {
  readonly file: Bytes
  readonly act: Bytes
  readonly entries: readonly (RedactionRow & { readonly fill: (segment: Bytes) => Bytes })[]
}

/** The place of a segment by its first entry. */
type SegmentPlace = RedactionRow & { readonly act: Bytes }

/** What becomes of a whole file that two people agreed to erase: set aside, to be deleted from `ends` on, brought back. */
export type FileStep =
  | {
      readonly is: 'aside'
      readonly file: Bytes
      readonly act: Bytes
      readonly sealed: boolean
      readonly seal: (place: SegmentPlace, segment: Bytes) => Promise<Bytes>
      readonly empty: (segment: Bytes) => Bytes
    }
  | (Omit<ErasureRow, 'at'> & { readonly is: 'done'; readonly act: Bytes; readonly ends: number })
  | {
      readonly is: 'back'
      readonly file: Bytes
      readonly act: Bytes
      /** The segment as it was signed. */
      readonly open: (row: WithheldRow) => Promise<Bytes | undefined>
    }

export interface ErasureRow {
  readonly file: Bytes
  readonly seq: number
  readonly hash: Bytes
  readonly record: Bytes
  readonly at: number
}

export interface AsideRow {
  readonly file: Bytes
  readonly folder: number
  readonly device: Bytes
  readonly at: number
  readonly code: string
  readonly id: Bytes
  readonly segment: Bytes
}

export interface LogRow {
  readonly at: number
  readonly member: Bytes | null
  readonly device: Bytes | null
  readonly action: string
  readonly file: Bytes | null
  readonly folder: number | null
  readonly outcome: string
}

export type AccessLine = LogRow & { readonly org: Bytes }

/** How lines about what is read are written: in the transaction that reads it, unless the disk has no room. */
export type WriteLines = (tx: RoleTransaction, lines: readonly AccessLine[]) => Promise<void>

/**
 * Everything that one accepted request stores. `redactions` name the entries to drop; `dropped` gives a segment without
 * one entry.
 */
export interface Appended {
  readonly org: Bytes
  readonly segments: readonly SegmentRow[]
  readonly heads: readonly FolderHeadRow[]
  readonly records: readonly RecordRow[]
  readonly accessHeads: readonly AccessHeadRow[]
  readonly grants: readonly GrantRow[]
  readonly bars: readonly BarChange[]
  /** When enough people agreed on an act; null once it is done, taken back, or needs another person. */
  readonly agreed: readonly AgreedChange[]
  readonly redactions: readonly (RedactionRow & { readonly drop: (segment: Bytes) => Bytes })[]
  /** Words that an act took out and that can be brought back; until when; and those that are. */
  readonly withheld: readonly WithheldRow[]
  readonly withheldEnds: readonly WithheldEnd[]
  readonly broughtBack: readonly BroughtBack[]
  readonly fileSteps: readonly FileStep[]
  readonly erasures: readonly ErasureRow[]
  readonly aside: readonly AsideRow[]
  readonly log: readonly LogRow[]
}
