import type { Bytes } from '#bytes.ts'
import { concat, equal, u64, u8, utf8 } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { receiptKeyAt } from '../directory/directory-view.ts'
import { sha256Now as digestNow, sha256 } from '../primitives/hash.ts'
import { accept, refuse, type Result } from '#result.ts'
import { FOLDER_COUNT } from '../access/right.ts'
import {
  type Hash,
  isLeafSigned,
  type KnownSignatures,
  leafText,
  MOST_STEPS,
  signedText,
  STEP,
  treeOf,
} from './signed-tree.ts'

/**
 * What the server signs after it has stored a segment durably. `head` is the folder's running hash after the segment.
 */
export interface ReceiptBody {
  readonly org: Bytes
  readonly file: Bytes
  readonly folder: number
  /** `segmentId` */
  readonly segment: Bytes
  readonly seq: number
  readonly head: Bytes
  /** Positions of access stream and directory against which the segment was checked. */
  readonly access: number
  readonly directory: number
}

/** The running hash of a folder before its first segment. */
export const FIRST_HEAD: Bytes = new Uint8Array(32)

const MAGIC = utf8('HWR1')
const SUITE = 1
const BODY = 126
const SIGNATURE = 64
const SIGNED = BODY + SIGNATURE

/**
 * `head_n = SHA-256(head_{n−1} ‖ segment id ‖ u64 access ‖ u64 directory)`. The positions are hashed too, so that a
 * receipt with the right head vouches for everything that the receipts before it say.
 */
export const nextHead = (
  head: Bytes,
  after: Pick<ReceiptBody, 'segment' | 'access' | 'directory'>,
  digest: Hash = digestNow,
): Bytes => digest(headText(head, after))

/** As `nextHead`, hashed by the platform: for many segments at once. */
export const nextHeadByPlatform = (
  head: Bytes,
  after: Pick<ReceiptBody, 'segment' | 'access' | 'directory'>,
): Promise<Bytes> => sha256(headText(head, after))

const headText = (head: Bytes, { segment, access, directory }: Pick<ReceiptBody, 'segment' | 'access' | 'directory'>) =>
  concat(head, segment, u64(access), u64(directory))

/**
 * The receipts of one request, at least one, under one signature; each can be verified without the others. `signing`
 * signs with the receipt key.
 */
export async function buildReceipts(
  signing: (message: Bytes) => Bytes | Promise<Bytes>,
  receipts: readonly ReceiptBody[],
  digest: Hash = digestNow,
): Promise<readonly Bytes[]> {
  const bodies = receipts.map(({ org, file, folder, segment, seq, head, access, directory }) =>
    concat(MAGIC, u8(SUITE), org, file, u8(folder), segment, u64(seq), head, u64(access), u64(directory)),
  )
  if (bodies.some((body) => body.length !== BODY)) throw new RangeError('ids have 16 bytes, hashes 32')
  const { root, ways } = treeOf(
    bodies.map((body) => digest(leafText(body))),
    digest,
  )
  const sig = await signing(signedText('receipt', root))
  return bodies.map((body, at) => concat(body, sig, ways[at] ?? new Uint8Array(0)))
}

/** A parsed receipt. Nothing in it has been verified. Arrays are views of `bytes`. */
export interface ReadReceipt {
  readonly body: ReceiptBody
  readonly bytes: Bytes
}

export type ReceiptRefusal = 'record-malformed' | 'signature-wrong' | 'directory-behind'

/** Parses the form alone, without any key. */
export function parseReceipt(bytes: Bytes): ReadReceipt | undefined {
  if (
    bytes.length < SIGNED ||
    bytes.length > SIGNED + STEP * MOST_STEPS ||
    !equal(bytes.subarray(0, 4), MAGIC) ||
    bytes[4] !== SUITE
  )
    return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [folder, seq, access, directory] = [view.getUint8(37), whole(view, 70), whole(view, 110), whole(view, 118)]
  if (folder >= FOLDER_COUNT || seq === undefined || access === undefined || directory === undefined) return undefined
  return {
    body: {
      org: bytes.subarray(5, 21),
      file: bytes.subarray(21, 37),
      folder,
      segment: bytes.subarray(38, 70),
      seq,
      head: bytes.subarray(78, 110),
      access,
      directory,
    },
    bytes,
  }
}

/** A receipt of this organisation at a known position. `directory-behind`: fetch the directory first. */
export function readReceipt(
  bytes: Bytes,
  directory: Directory,
): Result<ReadReceipt, Exclude<ReceiptRefusal, 'signature-wrong'>> {
  const receipt = parseReceipt(bytes)
  if (!receipt || !equal(receipt.body.org, directory.org)) return refuse('record-malformed')
  return receipt.body.directory > directory.head.seq ? refuse('directory-behind') : accept(receipt)
}

/** A number from 1 to 2⁵³ − 1. */
function whole(view: DataView, at: number): number | undefined {
  const value = view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4)
  return value >= 1 && value <= Number.MAX_SAFE_INTEGER ? value : undefined
}

/** Whether it was signed by the key that the directory had at the stamped position. */
export function isReceiptSigned(
  { body, bytes }: ReadReceipt,
  directory: Directory,
  known?: KnownSignatures,
): Promise<boolean> {
  const key = receiptKeyAt(directory, body.directory)
  if (!key) return Promise.resolve(false)
  const hash = digestNow(leafText(bytes.subarray(0, BODY)))
  return isLeafSigned(
    { what: 'receipt', hash, way: bytes.subarray(SIGNED), signature: bytes.subarray(BODY, SIGNED) },
    key,
    known,
  )
}

/**
 * Whether the server acknowledges one of our own segments, in case the receipt's positions lie in a directory that
 * cannot be continued: the receipt must be signed with the newest receipt key that is known. A server that lies could
 * also do so at an earlier position.
 */
export async function verifyTaken(
  bytes: Bytes,
  directory: Directory,
  known?: KnownSignatures,
): Promise<Result<ReceiptBody, Exclude<ReceiptRefusal, 'directory-behind'>>> {
  const receipt = parseReceipt(bytes)
  if (!receipt || !equal(receipt.body.org, directory.org)) return refuse('record-malformed')
  return (await isReceiptSigned(receipt, directory, known)) ? accept(receipt.body) : refuse('signature-wrong')
}

export async function verifyReceipt(
  bytes: Bytes,
  directory: Directory,
  known?: KnownSignatures,
): Promise<Result<ReceiptBody, ReceiptRefusal>> {
  const read = readReceipt(bytes, directory)
  if (!read.ok) return read
  return (await isReceiptSigned(read.value, directory, known)) ? accept(read.value.body) : refuse('signature-wrong')
}
