import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal, OVERHEAD } from '../primitives/aes-gcm.ts'
import { concat, equal, randomBytes, u32, u64, u8, utf8 } from '../primitives/bytes.ts'
import { sign, type SigningKey } from '../primitives/ed25519.ts'
import { isSha256, sha256, type Digest, type IsHash } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import { pad, unpad } from '../primitives/padding.ts'
import { FOLDER_COUNT } from '../access/right.ts'
import {
  isLeafSigned,
  type KnownSignatures,
  leafText,
  MOST_STEPS,
  type CryptoPlatform,
  signedText,
  STEP,
  treeOf,
} from './signed-tree.ts'

const MAGIC = utf8('HWS1')
const SUITE = 1
const FIXED = 116
/** The part of the header that says where an entry belongs; it is bound into the entry's ciphertext. */
const PLACE = 58
const HASH = 32
const SIGNATURE = 64
const SHORTEST_CIPHERTEXT = 256 + OVERHEAD
export const MOST_ENTRIES = 512
/** `prev` of a chain's first segment. */
export const NO_SEGMENT: Bytes = new Uint8Array(HASH)

/** A parsed segment. Nothing in it has been verified. Arrays are views of `bytes`. */
export interface Segment {
  readonly org: Bytes
  readonly file: Bytes
  readonly folder: number
  readonly epoch: number
  readonly device: Bytes
  /** Number of the first entry in this (folder, device) chain, from 1. */
  readonly first: number
  readonly last: number
  readonly prev: Bytes
  readonly seen: number
  /** The device's signature over the tree of everything sealed for one request. */
  readonly signature: Bytes
  /** The path from this segment to the root of that tree. */
  readonly way: Bytes
  /** Null if the ciphertext was dropped under a `redacted` record. */
  readonly ciphertexts: readonly (Bytes | null)[]
  readonly bytes: Bytes
}

export interface SegmentPlan {
  readonly org: Bytes
  readonly file: Bytes
  readonly folder: number
  readonly epoch: number
  readonly folderKey: Bytes
  readonly device: Bytes
  readonly first: number
  /** `segmentId` of this device's previous segment in this folder, or `NO_SEGMENT`. */
  readonly prev: Bytes
  /** Highest sequence of the folder that this device has verified. */
  readonly seen: number
  /** 1 … 512 plaintexts. */
  readonly entries: readonly Bytes[]
  /** Only test vectors give it. */
  readonly nonces?: readonly Bytes[]
}

/** A segment that is complete except for its signature. */
export interface SealedSegment {
  readonly header: Bytes
  readonly ciphertexts: readonly Bytes[]
  readonly id: Bytes
  readonly last: number
  readonly hashes: readonly Bytes[]
}

/** Seals the entries and hashes them. */
export async function sealSegment(plan: SegmentPlan): Promise<SealedSegment> {
  const count = plan.entries.length
  if (count < 1 || count > MOST_ENTRIES) throw new RangeError(`a segment holds 1 to ${String(MOST_ENTRIES)} entries`)
  const last = plan.first + count - 1
  const place = concat(MAGIC, u8(SUITE), plan.org, plan.file, u8(plan.folder), u32(plan.epoch), plan.device)
  if (place.length !== PLACE || plan.prev.length !== HASH || plan.folder >= FOLDER_COUNT)
    throw new RangeError('ids have 16 bytes, hashes 32, folders end at 8')
  const sealedHere = labelled('entry', place)
  const ciphertexts = await Promise.all(
    plan.entries.map((entry, at) =>
      aesGcmSeal(
        plan.folderKey,
        pad(entry),
        concat(sealedHere, u64(plan.first + at)),
        plan.nonces?.[at] ?? randomBytes(12),
      ),
    ),
  )
  const hashes = await Promise.all(ciphertexts.map((ciphertext) => sha256(ciphertext)))
  const header = concat(place, u64(plan.first), u64(last), plan.prev, u64(plan.seen), u32(count).subarray(2), ...hashes)
  return { header, ciphertexts, id: await sha256(leafText(header)), last, hashes }
}

/**
 * The bytes of one device's segments, at least one, in any folders, under one signature; each can be verified without
 * the others.
 */
export async function signSegments(
  deviceKey: SigningKey,
  segments: readonly Pick<SealedSegment, 'header' | 'ciphertexts' | 'id'>[],
): Promise<readonly Bytes[]> {
  const { root, ways } = treeOf(segments.map(({ id }) => id))
  const signature = await sign(deviceKey, signedText('segment', root))
  return segments.map(({ header, ciphertexts }, at) => {
    const way = ways[at] ?? new Uint8Array(0)
    return concat(
      header,
      signature,
      u8(way.length / STEP),
      way,
      ...ciphertexts.flatMap((ciphertext) => [u32(ciphertext.length), ciphertext]),
    )
  })
}

/** Parses the form alone, without any key. `header-wrong` for anything that is not exactly one segment. */
export function parseSegment(bytes: Bytes): Result<Segment, 'header-wrong'> {
  if (bytes.length < FIXED || !equal(bytes.subarray(0, 4), MAGIC) || bytes[4] !== SUITE) return refuse('header-wrong')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [first, last] = [Number(view.getBigUint64(58)), Number(view.getBigUint64(66))]
  const seen = Number(view.getBigUint64(106))
  const folder = view.getUint8(37)
  const epoch = view.getUint32(38)
  const count = view.getUint16(114)
  if (first < 1 || last > Number.MAX_SAFE_INTEGER || seen > Number.MAX_SAFE_INTEGER || count !== last - first + 1)
    return refuse('header-wrong')
  if (count < 1 || count > MOST_ENTRIES || folder >= FOLDER_COUNT || epoch < 1) return refuse('header-wrong')
  const header = FIXED + HASH * count
  const way = header + SIGNATURE + 1
  const steps = bytes[way - 1]
  if (steps === undefined || steps > MOST_STEPS) return refuse('header-wrong')
  const ciphertexts = readCiphertexts(bytes, view, way + STEP * steps, count)
  if (!ciphertexts) return refuse('header-wrong')
  return accept({
    org: bytes.subarray(5, 21),
    file: bytes.subarray(21, 37),
    folder,
    epoch,
    device: bytes.subarray(42, PLACE),
    first,
    last,
    prev: bytes.subarray(74, 106),
    seen,
    signature: bytes.subarray(header, header + SIGNATURE),
    way: bytes.subarray(way, way + STEP * steps),
    ciphertexts,
    bytes,
  })
}

/** The hash of an entry's ciphertext from the header. Undefined for an entry that the segment does not hold. */
export function hashOf({ bytes, first, last }: Segment, entry: number): Bytes | undefined {
  if (entry < first || entry > last) return undefined
  const from = FIXED + HASH * (entry - first)
  return bytes.subarray(from, from + HASH)
}

/**
 * What the next segment of the chain names as `prev`, and what a receipt names: the hash of the header, a leaf of the
 * signed tree. It stays the same when a ciphertext is dropped.
 */
export const segmentId = (segment: Segment, digest: Digest = sha256): Bytes | Promise<Bytes> =>
  digest(leafText(segment.bytes.subarray(0, headerLength(segment))))

/** Whether the device signed this header, and every ciphertext that is present matches its hash. */
export async function verifySegment(segment: Segment, deviceKey: Bytes): Promise<boolean> {
  const [signed, same] = await Promise.all([
    isSegmentSigned(segment, await segmentId(segment), deviceKey),
    hasHashed(segment),
  ])
  return signed && same
}

/**
 * Whether the device signed the header with the hash `id`; if so, every earlier segment of its chain counts as signed
 * too (docs/sealing.md §5, what one signature covers).
 */
export function isSegmentSigned(
  { way, signature }: Segment,
  id: Bytes,
  deviceKey: Bytes,
  known?: KnownSignatures,
  by?: CryptoPlatform,
): Promise<boolean> {
  return isLeafSigned({ what: 'segment', hash: id, way, signature }, deviceKey, known, by)
}

/** Whether every ciphertext that is present matches its hash in the header. */
export async function hasHashed(segment: Segment, isHash: IsHash = isSha256): Promise<boolean> {
  const { ciphertexts, bytes } = segment
  const isHashAt = isHash(bytes)
  // A result that is known synchronously makes no promise: a first sync has tens of thousands.
  const later: Promise<boolean>[] = []
  for (let at = 0; at < ciphertexts.length; at++) {
    const ciphertext = ciphertexts[at]
    const same = !ciphertext || isHashAt(ciphertext, FIXED + HASH * at)
    if (same === false) return false
    if (same !== true) later.push(same)
  }
  return later.length === 0 || (await Promise.all(later)).every(Boolean)
}

/**
 * Whether a segment continues the chain of its (folder, device): `before` is the newest stored one, undefined for none.
 */
export function followsOn(
  segment: Segment,
  before: { readonly last: number; readonly id: Bytes } | undefined,
): boolean {
  return segment.first === (before?.last ?? 0) + 1 && equal(segment.prev, before?.id ?? NO_SEGMENT)
}

export type OpenedEntry =
  | { readonly number: number; readonly plaintext: Bytes }
  | { readonly number: number; readonly dropped: true }

/** Opens every entry with the key of the segment's epoch. Verify first: opening proves nothing about the author. */
export async function openSegment(
  segment: Segment,
  folderKey: Bytes,
): Promise<Result<readonly OpenedEntry[], 'not-authentic', { readonly number: number }>> {
  const place = labelled('entry', segment.bytes.subarray(0, PLACE))
  const opened = await Promise.all(
    segment.ciphertexts.map(async (ciphertext, at): Promise<OpenedEntry | number> => {
      const number = segment.first + at
      if (!ciphertext) return { number, dropped: true }
      const padded = await aesGcmOpen(folderKey, ciphertext, concat(place, u64(number)))
      const plaintext = padded && unpad(padded)
      return plaintext ? { number, plaintext } : number
    }),
  )
  const entries: OpenedEntry[] = []
  for (const entry of opened) {
    if (typeof entry === 'number') return refuse('not-authentic', { number: entry })
    entries.push(entry)
  }
  return accept(entries)
}

/** The segment without the ciphertext of one entry: the entry's hash stays, so signature and chain remain valid. */
export const dropEntry = (segment: Segment, number: number): Bytes =>
  withCiphertexts(segment, number, (ciphertext, other) => (other === number ? null : ciphertext))

/** The segment with the ciphertext of one entry that was dropped. Whether it is the one that was signed, its hash tells. */
export const fillEntry = (segment: Segment, number: number, words: Bytes): Bytes =>
  withCiphertexts(segment, number, (ciphertext, other) => (other === number ? words : ciphertext))

/** The segment with the ciphertext of one entry alone: enough to prove who wrote that one. */
export const keepEntry = (segment: Segment, number: number): Bytes =>
  withCiphertexts(segment, number, (ciphertext, other) => (other === number ? ciphertext : null))

/** The segment without any ciphertext. */
export const emptySegment = (segment: Segment): Bytes => withCiphertexts(segment, segment.first, () => null)

type Keeps = (ciphertext: Bytes | null, number: number) => Bytes | null
function withCiphertexts(segment: Segment, number: number, keeps: Keeps): Bytes {
  if (number < segment.first || number > segment.last) throw new RangeError('the segment does not hold this entry')
  const kept = segment.ciphertexts.map((ciphertext, at) => keeps(ciphertext, segment.first + at))
  const head = segment.bytes.subarray(0, headerLength(segment) + SIGNATURE + 1 + segment.way.length)
  return concat(head, ...kept.flatMap((ciphertext) => (ciphertext ? [u32(ciphertext.length), ciphertext] : [u32(0)])))
}

function readCiphertexts(bytes: Bytes, view: DataView, from: number, count: number): (Bytes | null)[] | undefined {
  const ciphertexts: (Bytes | null)[] = []
  let at = from
  while (ciphertexts.length < count) {
    if (at + 4 > bytes.length) return undefined
    const length = view.getUint32(at)
    at += 4
    if ((length > 0 && length < SHORTEST_CIPHERTEXT) || at + length > bytes.length) return undefined
    ciphertexts.push(length === 0 ? null : bytes.subarray(at, at + length))
    at += length
  }
  return at === bytes.length ? ciphertexts : undefined
}

const headerLength = ({ ciphertexts }: Segment) => FIXED + HASH * ciphertexts.length
