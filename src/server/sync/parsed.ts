import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import type { DeliveryGroup, GroupItem } from '#contract/sync.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { verify } from '#sealing/primitives/ed25519.ts'
import { hasHashed, isSegmentSigned, parseSegment, segmentId, type Segment } from '#sealing/segments/segment.ts'
import type { KnownSignatures, CryptoPlatform } from '#sealing/segments/signed-tree.ts'
import { sha256OfPart, isDigest } from './digest.ts'

export interface ParsedSegment {
  readonly is: 'segment'
  readonly bytes: Bytes
  readonly receipt: Bytes | undefined
  readonly segment: Segment
  readonly id: Bytes
  /** Undefined if the current directory did not know its device. */
  readonly signed: boolean | undefined
}

export interface ParsedAccessRecord {
  readonly is: 'access'
  readonly file: Bytes
  readonly record: Bytes
  readonly hash: Bytes
  /** That of a segment of the file, by which the record was accepted before the server was set back. */
  readonly receipt: Bytes | undefined
  /** Under which words are set aside by it; the server keeps it nowhere. */
  readonly key: Bytes | undefined
}

export type ParsedItem = ParsedSegment | ParsedAccessRecord

/** A group with every item parsed, or the first item that could not be. */
export type ParsedGroup =
  | { readonly ok: true; readonly id: Bytes; readonly items: readonly ParsedItem[] }
  | { readonly ok: false; readonly id: Bytes; readonly at: number; readonly code: ProblemCode }

/**
 * Parses a group and does the costly part, verifying signatures, before any lock is held. `known`: cache of what was
 * verified, since one device signs everything of one request at once.
 */
export async function parseGroup(
  group: DeliveryGroup,
  directory: Directory,
  known: KnownSignatures,
): Promise<ParsedGroup> {
  const items = await Promise.all(group.items.map((item) => parseItem(item, directory, known)))
  const read: ParsedItem[] = []
  for (const [at, item] of items.entries()) {
    if (!item) return { ok: false, id: group.id, at, code: 'header-wrong' }
    read.push(item)
  }
  return { ok: true, id: group.id, items: read }
}

async function parseItem(
  item: GroupItem,
  directory: Directory,
  known: KnownSignatures,
): Promise<ParsedItem | undefined> {
  if (item.is === 'access')
    return {
      is: 'access',
      file: item.file,
      record: item.record,
      hash: await hashRecord(item.record),
      receipt: item.receipt,
      key: item.key,
    }
  const parsed = parseSegment(item.bytes)
  if (!parsed.ok) return undefined
  const segment = parsed.value
  const id = await segmentId(segment, sha256OfPart)
  return {
    is: 'segment',
    bytes: item.bytes,
    receipt: item.receipt,
    segment,
    id,
    signed: await isSigned(segment, id, directory, known),
  }
}

const HERE: CryptoPlatform = { verify, digest: sha256OfPart }

/** Signed by the device it names, if that was ever certified here, and with the ciphertexts that were signed. */
export async function isSigned(
  segment: Segment,
  id: Bytes,
  directory: Directory,
  known?: KnownSignatures,
): Promise<boolean | undefined> {
  const device = deviceAt(directory, segment.device)
  if (!device) return undefined
  const [signed, whole] = await Promise.all([
    isSegmentSigned(segment, id, own(device.key), known, HERE),
    hasHashed(segment, isDigest),
  ])
  return signed && whole
}
