import type { Bytes } from '#bytes.ts'
import type { ColumnType, Generated } from 'kysely'

/** The number in the feed of the transaction that wrote the row, set by the database alone. */
type FeedNumber = ColumnType<number, number | undefined, number>

/**
 * Every table, as the migrations create it. `org` and `file` lead every key, so that the tables can be partitioned and
 * sharded by file.
 */
export interface Tables {
  'homeward.incarnation': { one: Generated<boolean>; incarnation: Bytes; begun: Generated<number> }
  'homeward.feed_marks': { number: number; chance: Generated<Bytes> }
  'homeward.organisations': { org: Bytes; founded_at: number }
  'homeward.directory_heads': { org: Bytes; seq: number; hash: Bytes }
  'homeward.directory_records': { org: Bytes; seq: number; hash: Bytes; record: Bytes }
  'homeward.access_heads': {
    org: Bytes
    file: Bytes
    seq: number
    hash: Bytes
    erased: Generated<boolean>
    feed: FeedNumber
  }
  'homeward.grants': {
    org: Bytes
    member: Bytes
    file: Bytes
    folder: number
    rights: number
    until: string | null
    feed: FeedNumber
  }
  'homeward.bars': { org: Bytes; file: Bytes; member: Bytes; at: number }
  'homeward.agreed': { org: Bytes; file: Bytes; hash: Bytes; at: number; hours: number | null }
  'homeward.withheld': {
    org: Bytes
    file: Bytes
    act: Bytes
    folder: number
    device: Bytes
    entry: number
    part: Bytes
    sealed: boolean
    ends: number | null
  }
  'homeward.files_aside': {
    org: Bytes
    file: Bytes
    act: Bytes
    seq: number | null
    hash: Bytes | null
    record: Bytes | null
    ends: number | null
  }
  'homeward.folder_heads': { org: Bytes; file: Bytes; folder: number; seq: number; head: Bytes; feed: FeedNumber }
  'homeward.segments': SegmentTable
  'homeward.redactions': { org: Bytes; file: Bytes; folder: number; device: Bytes; entry: number }
  'homeward.chunks': {
    org: Bytes
    file: Bytes
    attachment: Bytes
    part: number
    last: boolean
    bytes: Bytes
    member: Bytes
  }
  'homeward.quarantine': QuarantineTable
  'homeward.devices': {
    org: Bytes
    device: Bytes
    member: Bytes
    last_seen: number | null
    wiped: Generated<boolean>
    app: ColumnType<number | null, number | null | undefined, number | null>
    app_sig: ColumnType<Bytes | null, Bytes | null | undefined, Bytes | null>
  }
  'homeward.sessions': {
    token: Bytes
    org: Bytes
    member: Bytes
    device: Bytes
    revoked: boolean
    opened_at: number
    used_at: number
  }
  'homeward.challenges': { challenge: Bytes; org: Bytes; device: Bytes; ends_at: number }
  'homeward.access_log': LogTable
  'homeward.erasures': { org: Bytes; file: Bytes; seq: number; hash: Bytes; record: Bytes; at: number }
  'homeward.carried_out': { org: Bytes; file: Bytes; device: Bytes; at: number; sig: Bytes }
  'homeward.evidence': { org: Bytes; id: Bytes; household: Bytes | null; record: string }
  'homeward.evidence_cuts': { org: Bytes; cut: number; at: number; size: number }
  'homeward.evidence_in_cuts': { org: Bytes; cut: number; id: Bytes; household: Bytes | null; record: string }
  'homeward.evidence_issued': { org: Bytes; epoch: number; member: Bytes; kind: string; element: Bytes }
  'homeward.evidence_out': { org: Bytes; batch: string; mark: Bytes }
  'homeward.releases': {
    org: Bytes
    seq: number
    at: number
    member: Bytes
    device: Bytes
    event: string
    output: Bytes
    sig: Bytes
  }
  'homeward.network_agencies': {
    agency: Bytes
    proof: Bytes
    card: Bytes | null
    since: number
    children: Generated<number>
  }
  'homeward.network_keys': { agency: Bytes; handle: Bytes; output: Bytes; epoch: number }
  'homeward.network_batches': { agency: Bytes; hash: Bytes; first: number; last: number }
  'homeward.network_messages': { agency: Bytes; message: Bytes; sender: Bytes; at: number; sealed: Bytes }
  'homeward.network_use': { whose: Bytes; day: number; what: string; used: number }
  'homeward.network_log': {
    seq: Generated<number>
    agency: Bytes
    at: number
    what: string
    purpose: string | null
    size: number
  }
  'homeward.attempts': { key: Bytes; failures: number; next_at: number }
  'keystore.access_records': { org: Bytes; file: Bytes; seq: number; hash: Bytes; record: Bytes }
  'keystore.invitations': { org: Bytes; invitation: Bytes; ends_at: number; member: Bytes | null; answer: Bytes | null }
  'keystore.former_slots': {
    org: Bytes
    member: Bytes
    at: number
    vault: Bytes
    slot: string
    sealed: Bytes
    proof: Bytes | null
  }
  'keystore.vaults': { org: Bytes; member: Bytes; vault: Bytes; account: Bytes | null }
  'keystore.slots': { org: Bytes; member: Bytes; slot: string; sealed: Bytes; proof: Bytes | null }
  'keystore.server_keys': { name: string; secret: Bytes }
}

interface SegmentTable {
  org: Bytes
  file: Bytes
  folder: number
  seq: number
  device: Bytes
  first: number
  last: number
  id: Bytes
  bytes: Bytes
  receipt: Bytes
  feed: FeedNumber
}

interface QuarantineTable {
  item: Generated<number>
  org: Bytes
  file: Bytes
  folder: number
  device: Bytes
  at: number
  code: string
  id: Bytes
  segment: Bytes
  settled: string | null
}

interface LogTable {
  seq: Generated<number>
  org: Bytes
  at: number
  member: Bytes | null
  device: Bytes | null
  action: string
  file: Bytes | null
  folder: number | null
  outcome: string
}

export type SqlTable = keyof Tables
