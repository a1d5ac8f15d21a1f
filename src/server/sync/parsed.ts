import type { ProblemCode } from '#contract/problem.ts'
import type { Group, GroupItem } from '#contract/sync.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { own, type Bytes } from '#sealing/primitives/bytes.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { parseSegment, segmentId, verifySegment, type Segment } from '#sealing/segments/segment.ts'
import type { Verified } from '../verifying/verified.ts'
import type { Verifier } from '../verifying/verifier.ts'
import { digest } from './digest.ts'

export interface ParsedSegment {
  readonly is: 'segment'
  readonly bytes: Bytes
  readonly receipt: Bytes | undefined
  readonly segment: Segment
  readonly id: Bytes
  /** Undefined where the directory at hand did not know its device. */
  readonly signed: boolean | undefined
}

export interface ParsedRecord {
  readonly is: 'access'
  readonly file: Bytes
  readonly record: Bytes
  readonly hash: Bytes
}

export type ParsedItem = ParsedSegment | ParsedRecord

/** A group whose every item could be read; or the first that could not. */
export type ParsedGroup =
  | { readonly ok: true; readonly id: Bytes; readonly items: readonly ParsedItem[] }
  | { readonly ok: false; readonly id: Bytes; readonly at: number; readonly code: ProblemCode }

/** Reads groups and does the costly part, signatures, before any lock is held. */
export async function parseGroups(groups: readonly Group[], directory: Directory, verifier: Verifier): Promise<ParsedGroup[]> {
  const read = groups.map((group) => ({ group, items: group.items.map(readItem) }))
  const known = read.flatMap(({ items }) => items.flatMap((item) => {
    const device = item?.is === 'segment' && deviceAt(directory, item.segment.device)
    return device ? [{ item, bytes: item.bytes, key: own(device.key) }] : []
  }))
  const verified = await verifier.verify(known)
  const verdicts = new Map(known.map(({ item }, at) => [item, verified[at]]))
  return Promise.all(read.map(({ group, items }) => parseGroup(group, items, verdicts)))
}

async function parseGroup(group: Group, items: readonly (ReadItem | undefined)[], verdicts: ReadonlyMap<ReadItem, Verified | undefined>): Promise<ParsedGroup> {
  const parsed: ParsedItem[] = []
  for (const [at, item] of items.entries()) {
    if (!item) return { ok: false, id: group.id, at, code: 'header-wrong' }
    if (item.is === 'access') parsed.push({ ...item, hash: await hashRecord(item.record) })
    else parsed.push({ ...item, id: verdicts.get(item)?.id ?? (await segmentId(item.segment, digest)), signed: verdicts.get(item)?.signed })
  }
  return { ok: true, id: group.id, items: parsed }
}

type ReadItem = Omit<ParsedSegment, 'id' | 'signed'> | Omit<ParsedRecord, 'hash'>

function readItem(item: GroupItem): ReadItem | undefined {
  if (item.is === 'access') return { is: 'access', file: item.file, record: item.record }
  const parsed = parseSegment(item.bytes)
  return parsed.ok ? { is: 'segment', bytes: item.bytes, receipt: item.receipt, segment: parsed.value } : undefined
}

/** Signed by the device it names, if that was ever certified here, and holding the ciphertexts that were signed. */
export async function isSigned(segment: Segment, directory: Directory): Promise<boolean | undefined> {
  const device = deviceAt(directory, segment.device)
  return device && (await verifySegment(segment, own(device.key), digest))
}
