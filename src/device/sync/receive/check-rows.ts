import type { Bytes } from '#bytes.ts'
import type { PulledRow } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verify, type Verify } from '#sealing/primitives/ed25519.ts'
import { sha256Now } from '#sealing/primitives/hash.ts'
import {
  isReceiptSigned,
  nextHeadByPlatform,
  type ReadReceipt,
  type ReceiptBody,
  readReceipt,
} from '#sealing/segments/receipt.ts'
import { hasHashed, isSegmentSigned, parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import { type KnownSignatures, nothingKnown } from '#sealing/segments/signed-tree.ts'
import type { FolderState } from '../../kept/row-types.ts'
import { deviceText, idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'

/** A row whose segment and receipt are signed for this position. */
export interface CheckedRow {
  readonly row: PulledRow
  readonly segment: Segment
  readonly id: Bytes
  readonly receipt: ReceiptBody
  /** The running hash of the folder including this row; null where the row does not continue the folder as stored here. */
  readonly head: Bytes | null
}

/** A parsed row; only its ciphertexts were compared with the hashes in its header. */
interface Read extends Omit<CheckedRow, 'receipt'> {
  readonly key: Bytes
  readonly receipt: ReadReceipt
}

export interface FolderOfFile {
  readonly file: FileId
  readonly folder: number
}

/** Results of checks, so that each row is checked once. Dropped with the rows. */
export interface RowChecks {
  readonly read: WeakMap<PulledRow, Promise<Read | string>>
  readonly signed: WeakMap<PulledRow, Promise<boolean>>
  readonly known: KnownSignatures
  readonly verify: Verify
}

export const newRowChecks = (by: Verify = verify): RowChecks => ({
  read: new WeakMap(),
  signed: new WeakMap(),
  known: nothingKnown(),
  verify: by,
})

/**
 * Starts the checks of one folder's rows that do not depend on the stored folder: hashes, and the signatures that `checkRows` will need. It decides
 * nothing; it uses the time while earlier rows are written.
 */
export async function checkAhead(
  open: Sync,
  rowChecks: RowChecks,
  place: FolderOfFile,
  rows: readonly PulledRow[],
): Promise<void> {
  const read = await Promise.all(rows.map((row) => readOnce(open, rowChecks, place, row)))
  await areCovered(
    open,
    rowChecks,
    read.flatMap((one) => (typeof one === 'string' ? [] : [{ ...one, head: one.receipt.body.head }])),
  )
}

/**
 * Checks rows of one folder in order, up to the first that fails: its refusal, a text, is the last item. Signatures that a later one covers are not
 * checked (docs/sealing.md §5): a chain names the segment before, and the running hash includes all receipts before. Where a covering signature is
 * wrong, each row is checked by itself.
 */
export async function checkRows(
  open: Sync,
  rowChecks: RowChecks,
  place: FolderOfFile & { readonly from: Pick<FolderState, 'seq' | 'head'> },
  rows: readonly PulledRow[],
): Promise<readonly (CheckedRow | string)[]> {
  const read = await Promise.all(rows.map((row) => readOnce(open, rowChecks, place, row)))
  const { running, refused } = await inOrder(place.from, read)
  const signed = (await areCovered(open, rowChecks, running))
    ? running.map(() => undefined)
    : await Promise.all(running.map((one) => signatureRefusal(open, rowChecks, one)))
  const wrong = signed.findIndex((refusal) => refusal !== undefined)
  const sound = (wrong === -1 ? running : running.slice(0, wrong)).map(
    (one): CheckedRow => ({ ...one, receipt: one.receipt.body }),
  )
  const end = wrong === -1 ? refused : signed[wrong]
  return end === undefined ? sound : [...sound, end]
}

function readOnce(open: Sync, { read }: RowChecks, place: FolderOfFile, row: PulledRow): Promise<Read | string> {
  const before = read.get(row)
  if (before) return before
  const reading = readRow(open, place, row)
  read.set(row, reading)
  return reading
}

async function readRow(open: Sync, { file, folder }: FolderOfFile, row: PulledRow): Promise<Read | string> {
  const parsed = parseSegment(row.segment)
  if (!parsed.ok) return parsed.code
  const segment = parsed.value
  if (!equal(segment.org, open.org) || !equal(segment.file, idBytes(file)) || segment.folder !== folder)
    return 'header-wrong'
  const receipt = readReceipt(row.receipt, open.directory)
  if (!receipt.ok) return receipt.code
  const key = deviceAt(open.directory, segment.device)?.key
  if (!key) return 'author-unknown'
  const [id, whole] = await Promise.all([segmentId(segment), hasHashed(segment)])
  const { body } = receipt.value
  if (!equal(body.file, segment.file) || body.folder !== folder || body.seq !== row.seq || !equal(body.segment, id))
    return 'receipt-elsewhere'
  return whole ? { row, segment, id, key, receipt: receipt.value, head: null } : 'signature-wrong'
}

/**
 * The rows that continue the stored folder, with the first that does not (its `head` stays null) or its refusal. Each running hash is computed from the
 * one in the receipt before: where all agree the rows are one chain.
 */
async function inOrder(
  from: Pick<FolderState, 'seq' | 'head'>,
  read: readonly (Read | string)[],
): Promise<{ running: readonly Read[]; refused: string | undefined }> {
  const end = read.findIndex((one) => typeof one === 'string')
  const whole = (end === -1 ? read : read.slice(0, end)) as readonly Read[]
  const heads = await Promise.all(
    whole.map(({ receipt: { body } }, at) => nextHeadByPlatform(whole[at - 1]?.receipt.body.head ?? from.head, body)),
  )
  const running: Read[] = []
  for (const [at, one] of whole.entries()) {
    const head = heads[at]
    if (one.row.seq !== from.seq + at + 1 || !head || !equal(head, one.receipt.body.head))
      return { running: [...running, one], refused: undefined }
    running.push({ ...one, head })
  }
  return { running, refused: read[end] as string | undefined }
}

/** Whether every signature that no later one covers is right; then all are. A row without a running hash is covered by its own receipt only. */
async function areCovered(open: Sync, rowChecks: RowChecks, running: readonly Read[]): Promise<boolean> {
  const checks: Promise<boolean>[] = []
  const named = new Map<string, Bytes>()
  let receipted = false
  for (const one of [...running].reverse()) {
    const device = deviceText(one.segment.device)
    const next = named.get(device)
    if (!next || !equal(next, one.id)) checks.push(isSigned(rowChecks, one))
    named.set(device, one.segment.prev)
    if (one.head === null || !receipted) checks.push(isReceiptSigned(one.receipt, open.directory, rowChecks.known))
    receipted ||= one.head !== null
  }
  return (await Promise.all(checks)).every(Boolean)
}

async function signatureRefusal(open: Sync, rowChecks: RowChecks, one: Read): Promise<string | undefined> {
  const signed = await Promise.all([
    isSigned(rowChecks, one),
    isReceiptSigned(one.receipt, open.directory, rowChecks.known),
  ])
  return signed.every(Boolean) ? undefined : 'signature-wrong'
}

function isSigned({ signed, known, verify }: RowChecks, { row, segment, id, key }: Read): Promise<boolean> {
  const before = signed.get(row)
  if (before) return before
  const checking = isSegmentSigned(segment, id, key, known, { verify, digest: sha256Now })
  signed.set(row, checking)
  return checking
}
