import { concat, equal, hex, u64, type Bytes } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import type { Directory } from '../directory/directory-history.ts'
import { receiptKeyAt } from '../directory/directory-view.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { digest as digestNow, type Digest } from '../primitives/hash.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import { given, refused, type Outcome } from '../primitives/outcome.ts'
import { folderNumber } from '../access/right.ts'
import { bytesOf, bytesUpTo, mapOf, whole } from '../primitives/shape.ts'
import { LONGEST_WAY, rootOf, treeOf } from './receipt-tree.ts'

/** What the server signs when it has durably taken a segment. `head` is the folder's running hash after it. */
export interface ReceiptBody {
  readonly org: Bytes
  readonly file: Bytes
  readonly folder: number
  /** `segmentId` */
  readonly segment: Bytes
  readonly seq: number
  readonly head: Bytes
  /** Positions against which the segment was checked. */
  readonly access: number
  readonly directory: number
}

/** The running hash of a folder before its first segment. */
export const FIRST_HEAD: Bytes = new Uint8Array(32)

const id = bytesOf(ID_LENGTH)
const hash = bytesOf(32)
const outer = mapOf({ body: bytesUpTo(1024), way: bytesUpTo(LONGEST_WAY), sig: bytesOf(64) })
const inner = mapOf({ org: id, file: id, folder: folderNumber, segment: hash, seq: whole(1), head: hash, access: whole(1), directory: whole(1) })

/**
 * `head_n = SHA-256(head_{n−1} ‖ segment id ‖ u64 access ‖ u64 directory)`: with its positions, so that a receipt whose head is right speaks for everything
 * that those before it say.
 */
export const nextHead = (head: Bytes, { segment, access, directory }: Pick<ReceiptBody, 'segment' | 'access' | 'directory'>, digest: Digest = digestNow): Bytes | Promise<Bytes> =>
  digest(concat(head, segment, u64(access), u64(directory)))

/** The receipts of one request, at least one, under one signature; each can be verified without the others. */
export async function buildReceipts(receiptKey: SigningKey, receipts: readonly ReceiptBody[], digest: (bytes: Bytes) => Bytes = digestNow): Promise<readonly Bytes[]> {
  const bodies = receipts.map(({ org, file, folder, segment, seq, head, access, directory }) => toCbor({ org, file, folder, segment, seq, head, access, directory }))
  const { root, ways } = treeOf(bodies, digest)
  const sig = await sign(receiptKey, signedText(root))
  return bodies.map((body, at) => toCbor({ body, way: ways[at], sig }))
}

/** The receipt of a request that brought one segment. */
export async function buildReceipt(receiptKey: SigningKey, receipt: ReceiptBody): Promise<Bytes> {
  const [built] = await buildReceipts(receiptKey, [receipt])
  if (!built) throw new Error('one body gives one receipt')
  return built
}

/** A receipt as it was read. Nothing in it has been verified. */
export interface ReadReceipt {
  readonly body: ReceiptBody
  readonly root: Bytes
  readonly sig: Bytes
}

export type ReceiptRefusal = 'record-malformed' | 'signature-wrong' | 'directory-behind'

/** Reads the form alone. `directory-behind`: fetch the directory first. */
export function readReceipt(receipt: Uint8Array, directory: Directory): Outcome<ReadReceipt, Exclude<ReceiptRefusal, 'signature-wrong'>> {
  const parsed = outer(fromCbor(receipt))
  const body = parsed && inner(fromCbor(parsed.body))
  const root = parsed && rootOf(parsed.body, parsed.way)
  if (!body || !root || !equal(body.org, directory.org)) return refused('record-malformed')
  if (body.directory > directory.head.seq) return refused('directory-behind')
  return given({ body, root, sig: parsed.sig })
}

/** Signatures that were verified a moment ago: the receipts of one request share theirs. To be thrown away with the rows it was made for. */
export type KnownSignatures = Map<string, Promise<boolean>>

/** Whether the key that the directory had at the stamped position signed it. */
export function isReceiptSigned({ body, root, sig }: ReadReceipt, directory: Directory, known: KnownSignatures = new Map()): Promise<boolean> {
  const key = receiptKeyAt(directory, body.directory)
  if (!key) return Promise.resolve(false)
  const name = hex(concat(key, root, sig))
  const before = known.get(name)
  if (before) return before
  const signed = verify(key, signedText(root), sig)
  known.set(name, signed)
  return signed
}

export async function verifyReceipt(receipt: Uint8Array, directory: Directory, known?: KnownSignatures): Promise<Outcome<ReceiptBody, ReceiptRefusal>> {
  const read = readReceipt(receipt, directory)
  if (!read.ok) return read
  return (await isReceiptSigned(read.value, directory, known)) ? given(read.value.body) : refused('signature-wrong')
}

const signedText = (root: Bytes) => labelled('receipt', root)
