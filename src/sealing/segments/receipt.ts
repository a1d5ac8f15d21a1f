import { concat, equal, type Bytes } from '../primitives/bytes.ts'
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
const outer = mapOf({ body: bytesUpTo(1024), sig: bytesOf(64) })
const inner = mapOf({ org: id, file: id, folder: folderNumber, segment: hash, seq: whole(1), head: hash, access: whole(1), directory: whole(1) })

/** `head_n = SHA-256(head_{n−1} ‖ segment id)` */
export const nextHead = (head: Bytes, segment: Bytes, digest: Digest = digestNow): Bytes | Promise<Bytes> => digest(concat(head, segment))

export async function buildReceipt(receiptKey: SigningKey, receipt: ReceiptBody): Promise<Bytes> {
  const { org, file, folder, segment, seq, head, access, directory } = receipt
  const body = toCbor({ org, file, folder, segment, seq, head, access, directory })
  return toCbor({ body, sig: await sign(receiptKey, labelled('receipt', body)) })
}

/** Verified under the key that the directory had at the stamped position. `directory-behind`: fetch the directory first. */
export async function verifyReceipt(
  receipt: Uint8Array,
  directory: Directory,
): Promise<Outcome<ReceiptBody, 'record-malformed' | 'signature-wrong' | 'directory-behind'>> {
  const parsed = outer(fromCbor(receipt))
  const body = parsed && inner(fromCbor(parsed.body))
  if (!parsed || !body || !equal(body.org, directory.org)) return refused('record-malformed')
  if (body.directory > directory.head.seq) return refused('directory-behind')
  const key = receiptKeyAt(directory, body.directory)
  if (!key || !(await verify(key, labelled('receipt', parsed.body), parsed.sig))) return refused('signature-wrong')
  return given(body)
}
