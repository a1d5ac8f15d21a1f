import type { Bytes } from '#bytes.ts'
import type { DeliveryGroup, GroupOutcome } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { nextHeadByPlatform, type ReceiptBody, verifyReceipt, type verifyTaken } from '#sealing/segments/receipt.ts'
import { parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import type { KnownSignatures } from '#sealing/segments/signed-tree.ts'
import { putAway } from '../../files/write/put-away.ts'
import { folderStateOf, laterOf } from '../../files/state/file-state.ts'
import { getStored, putBlock } from '../../files/state/stored-rows.ts'
import { deviceText, fileText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import type { SentGroup } from '../../kept/row-types.ts'
import { receiveAccess } from './receive-access.ts'
import { stateInBatch } from '../../files/state/batch.ts'
import type { ReceiveBatch } from './receive-batch.ts'

/** As `settleDelivered`, for what was sent back to a restored server: the outbox has nothing of it. */
export async function settleReturned(
  open: Sync,
  batch: ReceiveBatch,
  group: DeliveryGroup,
  outcome: Extract<GroupOutcome, { ok: true }>,
  known: KnownSignatures,
): Promise<boolean> {
  const receipts = await checkReceipts(open, group, outcome, known)
  if (receipts.some((receipt) => receipt === undefined)) return false
  for (const receipt of receipts) if (receipt) await storeOwnSegment(open, batch, receipt, 'returned')
  return true
}

/**
 * Settles a delivered group: every segment has a receipt that the certified key signed over this segment. Only then the entries leave the outbox. False
 * where a receipt does not verify: the group stays.
 */
export async function settleDelivered(
  open: Sync,
  batch: ReceiveBatch,
  group: SentGroup,
  outcome: Extract<GroupOutcome, { ok: true }>,
  receipts: SegmentReceipts,
): Promise<boolean> {
  if (receipts.length !== outcome.receipts.length || receipts.some((receipt) => receipt === undefined)) return false

  const records = Map.groupBy(
    group.items.flatMap((item) => (item.is === 'access' ? [item] : [])),
    (item) => fileText(item.file),
  )
  for (const [file, items] of records)
    await storeOwnRecords(
      open,
      batch,
      file,
      items.map((item) => item.record),
    )
  for (const receipt of receipts) if (receipt) await storeOwnSegment(open, batch, receipt)

  const settled = open.outbox.settle(group, 'delivered')
  batch.changes.push(...settled.changes)
  batch.keep.push(settled.keep)
  return true
}

/** For each segment of a group what its receipt says; undefined where it does not verify. `known`: the receipts of one answer share a signature. */
export type SegmentReceipts = readonly (Received | undefined)[]

export function checkReceipts(
  open: Sync,
  group: Pick<SentGroup, 'items'>,
  outcome: Extract<GroupOutcome, { ok: true }>,
  known?: KnownSignatures,
  verified: typeof verifyReceipt | typeof verifyTaken = verifyReceipt,
): Promise<SegmentReceipts> {
  const segments = group.items.flatMap((item) => (item.is === 'segment' ? [item.bytes] : []))
  return Promise.all(
    segments.map((bytes, at) =>
      checkReceipt(bytes, outcome.receipts[at], (receipt) => verified(receipt, open.directory, known)),
    ),
  )
}

interface Received {
  readonly segment: Segment
  readonly id: Bytes
  readonly receipt: Bytes
  readonly body: ReceiptBody
}

async function checkReceipt(
  bytes: Bytes,
  receipt: Bytes | undefined,
  verify: (receipt: Bytes) => ReturnType<typeof verifyReceipt>,
): Promise<Received | undefined> {
  const parsed = parseSegment(bytes)
  if (!parsed.ok || !receipt) return undefined
  const [id, verified] = await Promise.all([segmentId(parsed.value), verify(receipt)])
  if (!verified.ok) return undefined
  const body = verified.value
  const fits = equal(body.segment, id) && equal(body.file, parsed.value.file) && body.folder === parsed.value.folder
  return fits ? { segment: parsed.value, id, receipt, body } : undefined
}

export async function storeOwnRecords(
  open: Sync,
  batch: ReceiveBatch,
  file: FileId,
  records: readonly Bytes[],
): Promise<void> {
  const state = await stateInBatch(open, batch, file)
  if (!state) return
  const fresh = records.filter((record) => !state.records.some((known) => equal(known, record)))
  if (fresh.length === 0) return
  const taken = await receiveAccess(open, file, state, [...state.records, ...fresh], batch.checks.verify)
  if (!taken) return
  batch.keys.set(file, taken.keys)
  batch.changes.push(...taken.changes)
  batch.keep.push(...taken.keep)
  batch.dirty.add(file)
  if (taken.fromRows) batch.fromRows.add(file)
  open.access.set(file, taken.access)
  if (taken.leaves) await putAway(open, batch, file, state)
}

/** Stores our own segment under its receipt, so that it need not be downloaded. */
async function storeOwnSegment(
  open: Sync,
  batch: ReceiveBatch,
  { segment, id, receipt, body }: Received,
  how: 'sent' | 'returned' = 'sent',
): Promise<void> {
  const file = fileText(segment.file)
  const state = await stateInBatch(open, batch, file)
  if (!state) return
  const folder = folderStateOf(state, segment.folder)
  const pulled = folder.seq >= body.seq
  // Rows before it may have stamps that cannot be verified yet: they are requested once an answer announces them.
  if (body.directory <= open.directory.head.seq) folder.known = Math.max(folder.known, body.seq)
  const device = deviceText(segment.device)
  if ((folder.chains[device]?.last ?? 0) < segment.last) folder.chains[device] = { last: segment.last, id }
  if (body.seq === folder.seq + 1) {
    const head = await nextHeadByPlatform(folder.head, body)
    if (equal(head, body.head)) {
      folder.seq = body.seq
      folder.known = Math.max(folder.known, body.seq)
      folder.head = head
      folder.stamp = laterOf(folder.stamp, body)
    }
  }
  // A row that was pulled meanwhile is stored already, perhaps without words that were redacted since. One that was given
  // back may have been pulled and not counted: this device had it, so it stands as it did.
  const lacks = how === 'returned' && pulled && !(await getStored(open, file, segment.folder, body.seq))
  if (!state.away && (!pulled || lacks))
    batch.changes.push(putBlock(open, file, segment.folder, [{ seq: body.seq, segment: segment.bytes, receipt }]))
  batch.dirty.add(file)
}
