import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import type { Batch } from '../../files/state/batch.ts'
import { withOriginals } from '../../files/folds/originals.ts'
import type { Sync } from '../sync.ts'
import type { ServerOffer } from './offers.ts'
import { noteRefused } from './told-refused.ts'

/**
 * The words of a segment that can be delivered no more as they were sealed. This device's own are sealed anew, the same
 * entries under their ids; those of others are kept and shown, until their author's device has done so.
 */
export async function writeAgain(
  open: Sync,
  batch: Batch,
  file: FileId,
  { row, segment }: { readonly row: string; readonly segment: Bytes },
): Promise<void> {
  const parsed = parseSegment(segment)
  const entries = (await withOriginals(open, file, segment)).map(({ entry }) => entry)
  const isOwn = parsed.ok && equal(parsed.value.device, open.device.id)
  if (isOwn && entries.length > 0) {
    const act = await open.outbox.addAct(entries)
    batch.changes.push(...act.changes, open.rows.drop('old', row))
    batch.keep.push(act.keep)
    return
  }
  await noteRefused(
    open,
    batch,
    { is: 'segments', file, segments: [{ segment, receipt: new Uint8Array(0), row }] },
    'epoch-unknown',
  )
  batch.changes.push(open.rows.drop('old', row), open.rows.putBytes('lost', row, segment))
}

/** What the server does not take of an offer: a person is told, or what was sealed under another branch is written again. */
export async function settleRefusedOffer(open: Sync, batch: Batch, offer: ServerOffer, why: string): Promise<void> {
  if (offer.is === 'access' || why === 'file-erased') return noteRefused(open, batch, offer, why)
  const [unproven, proven] = [
    offer.segments.filter(({ receipt }) => receipt.length === 0),
    offer.segments.filter(({ receipt }) => receipt.length > 0),
  ]
  await noteRefused(open, batch, { ...offer, segments: proven }, why)
  for (const { row, segment } of unproven)
    if (row !== undefined) await writeAgain(open, batch, offer.file, { row, segment })
}
