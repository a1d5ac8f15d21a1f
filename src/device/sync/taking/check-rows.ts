import type { Row } from '#contract/sync.ts'
import type { FileId } from '#domain/ids.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { digestByPlatform } from '#sealing/primitives/hash.ts'
import { isReceiptSigned, type KnownSignatures, nextHead, type ReadReceipt, type ReceiptBody, readReceipt } from '#sealing/segments/receipt.ts'
import { hasHashed, isSegmentSigned, parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import type { FolderState } from '../../files/file-state.ts'
import { deviceText, idBytes } from '../../id-text.ts'
import type { Open } from '../../open.ts'
import type { Bytes } from '../../sealed-rows.ts'

/** A row that its author and the server have signed, in its place. */
export interface Checked {
  readonly row: Row
  readonly segment: Segment
  readonly id: Bytes
  readonly receipt: ReceiptBody
  /** The running hash of the folder with this row; null where the row does not carry on what is held here. */
  readonly head: Bytes | null
}

/** What was read of a row, with nothing verified but that its ciphertexts are those its header has the hashes of. */
interface Read extends Omit<Checked, 'receipt'> {
  readonly key: Bytes
  readonly receipt: ReadReceipt
}

export interface FolderPlace {
  readonly file: FileId
  readonly folder: number
  readonly from: Pick<FolderState, 'seq' | 'head'>
}

/**
 * Checks rows of one folder, in their order, as far as the first that does not stand: that one's refusal, a text, is the last of the list.
 * Signatures that a later one covers are not looked at (docs/sealing.md §5): a chain names the segment before, the running hash has all receipts before.
 * Where a signature that covers others is wrong, each is looked at by itself.
 */
export async function checkRows(open: Open, place: FolderPlace, rows: readonly Row[], known: KnownSignatures): Promise<readonly (Checked | string)[]> {
  const read = await Promise.all(rows.map((row) => readRow(open, place, row)))
  const { running, refused } = inOrder(place, read)
  const signed = (await areCovered(open, running, known)) ? running.map(() => undefined) : await Promise.all(running.map((one) => signatureRefusal(open, one, known)))
  const wrong = signed.findIndex((refusal) => refusal !== undefined)
  const sound = (wrong === -1 ? running : running.slice(0, wrong)).map((one): Checked => ({ ...one, receipt: one.receipt.body }))
  const end = wrong === -1 ? refused : signed[wrong]
  return end === undefined ? sound : [...sound, end]
}

async function readRow(open: Open, { file, folder }: FolderPlace, row: Row): Promise<Read | string> {
  const parsed = parseSegment(row.segment)
  if (!parsed.ok) return parsed.code
  const segment = parsed.value
  if (!equal(segment.org, open.org) || !equal(segment.file, idBytes(file)) || segment.folder !== folder) return 'header-wrong'
  const key = deviceAt(open.directory, segment.device)?.key
  if (!key) return 'author-unknown'
  const receipt = readReceipt(row.receipt, open.directory)
  if (!receipt.ok) return receipt.code
  const [id, whole] = await Promise.all([segmentId(segment), hasHashed(segment, digestByPlatform)])
  const { body } = receipt.value
  if (!equal(body.file, segment.file) || body.folder !== folder || body.seq !== row.seq || !equal(body.segment, id)) return 'receipt-elsewhere'
  return whole ? { row, segment, id, key, receipt: receipt.value, head: null } : 'signature-wrong'
}

/** The rows as far as they carry on what is held here, with the first that does not (its `head` stays null) or what stands against it. */
function inOrder({ from }: FolderPlace, read: readonly (Read | string)[]): { running: readonly Read[]; refused: string | undefined } {
  const running: Read[] = []
  let { seq, head } = from
  for (const one of read) {
    if (typeof one === 'string') return { running, refused: one }
    seq += 1
    head = nextHead(head, one.receipt.body)
    if (one.row.seq !== seq || !equal(head, one.receipt.body.head)) return { running: [...running, one], refused: undefined }
    running.push({ ...one, head })
  }
  return { running, refused: undefined }
}

/** Whether every signature that nothing later covers is right, and so all are. */
async function areCovered(open: Open, running: readonly Read[], known: KnownSignatures): Promise<boolean> {
  const checks: Promise<boolean>[] = []
  const named = new Map<string, Bytes>()
  let receipted = false
  for (const one of [...running].reverse()) {
    const device = deviceText(one.segment.device)
    const next = named.get(device)
    if (!next || !equal(next, one.id)) checks.push(isSegmentSigned(one.segment, one.key))
    named.set(device, one.segment.prev)
    if (one.head === null || !receipted) checks.push(isReceiptSigned(one.receipt, open.directory, known))
    receipted ||= one.head !== null
  }
  return (await Promise.all(checks)).every(Boolean)
}

async function signatureRefusal(open: Open, { segment, key, receipt }: Read, known: KnownSignatures): Promise<string | undefined> {
  const signed = await Promise.all([isSegmentSigned(segment, key), isReceiptSigned(receipt, open.directory, known)])
  return signed.every(Boolean) ? undefined : 'signature-wrong'
}
