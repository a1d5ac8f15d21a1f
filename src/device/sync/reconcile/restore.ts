import type { Bytes } from '#bytes.ts'
import type { DeliveryGroup } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { base64url, concat, u32 } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { alarm, laterOf, stateOf } from '../../files/state/file-state.ts'
import { blocksOf, rowName } from '../../files/state/stored-rows.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { type Batch, addToBatch } from '../../files/state/batch.ts'

const MOST_BYTES = 700_000
const MOST_ITEMS = 200

/**
 * The server was set back to an older backup. All stored rows of every file are set aside, and everything that the server still has is pulled again;
 * what only this device has is then sent back, of every author, with the receipts it had.
 */
export async function beginRestore(open: Sync, batch: Batch): Promise<void> {
  const { rows } = open
  for (const name of await rows.names('state')) {
    const file = name as FileId
    const state = batch.states.get(file) ?? (await stateOf(open, file))
    if (!state) continue
    batch.states.set(file, state)
    for (const block of await blocksOf(open, file)) {
      for (const { seq, segment, receipt } of block.rows) {
        const parsed = parseSegment(segment)
        // A damaged row is no use to a server.
        if (!parsed.ok) continue
        batch.changes.push(
          putOld(
            open,
            `${file}/${rowName(block.folder, seq)}.${base64url(await segmentId(parsed.value))}`,
            segment,
            receipt,
          ),
        )
      }
      batch.changes.push(block.drop)
    }
    // Who was taken off here can write on a server that has forgotten it, so no position goes back.
    const now = { access: state.records.length, directory: open.directory.head.seq }
    for (const folder of Object.values(state.folders))
      Object.assign(folder, {
        seq: 0,
        known: 0,
        head: new Uint8Array(32),
        chains: {},
        stamp: { access: 0, directory: 0 },
        ...(folder.seq > 0 || folder.floor || folder.stamp
          ? { floor: laterOf(laterOf(folder.floor, now), folder.stamp ?? now) }
          : {}),
      })
  }
  // Erasures that the older backup does not know are reported again.
  for (const file of await rows.names('erased')) batch.changes.push(await rows.put('unsaid', file, null))
  addToBatch(batch, await open.restoring.put(true))
}

/** A segment that was set aside: `u32 length ‖ segment ‖ receipt`. */
const putOld = (open: Sync, row: string, segment: Bytes, receipt: Bytes): RowChange =>
  open.rows.putSealed('old', row, concat(u32(segment.length), segment, receipt))

function readOld(value: Bytes): { segment: Bytes; receipt: Bytes } {
  const end = 4 + new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0)
  return { segment: value.slice(4, end), receipt: value.slice(end) }
}

export const isRestoring = async (open: Sync): Promise<boolean> => (await open.restoring.get()) === true

export interface GroupToGiveBack {
  readonly file: FileId
  readonly group: DeliveryGroup
  /** Rows set aside that this group sends back. */
  readonly rows: readonly string[]
}

/**
 * What the server lacks. First the access records of all files, redactions among them, and the erasures: a server that
 * was set back has forgotten who may no longer open what. Then the segments of each file in the original order.
 */
export async function groupsToGiveBack(open: Sync, batch: Batch): Promise<readonly GroupToGiveBack[]> {
  const access: GroupToGiveBack[] = []
  const segments: GroupToGiveBack[] = []
  for (const name of await open.rows.names('state')) {
    const file = name as FileId
    const state = batch.states.get(file) ?? (await stateOf(open, file))
    if (!state || state.records.length === 0) continue
    const here = await idsHere(open, file)
    const missing: { row: string; segment: Bytes; receipt: Bytes }[] = []
    for (const { row, value } of await open.rows.listSealed('old', `${file}/`)) {
      if (here.has(row.slice(row.indexOf('.') + 1))) batch.changes.push(open.rows.drop('old', row))
      else missing.push({ row, ...readOld(value) })
    }
    if (missing.length > 0) alarm(state, { what: 'server-older', device: null, folder: null })
    for (const folder of Object.values(state.folders)) {
      if (folder.floor) folder.stamp = laterOf(folder.floor, folder.stamp ?? folder.floor)
      delete folder.floor
    }
    batch.states.set(file, state)
    // Sequences may belong to other segments than before.
    batch.dirty.add(file)
    batch.fromRows.add(file)
    access.push(...groupsOf(file, state.records, []))
    segments.push(...groupsOf(file, [], missing))
  }
  for (const name of await open.rows.names('erased')) {
    const record = await open.rows.getSound('erased', name)
    if (record) access.push(...groupsOf(name as FileId, [record], []))
  }
  return [...access, ...segments]
}

function groupsOf(
  file: FileId,
  records: readonly Bytes[],
  missing: readonly { row: string; segment: Bytes; receipt: Bytes }[],
): readonly GroupToGiveBack[] {
  const items: { item: DeliveryGroup['items'][number]; row: string | null; size: number }[] = [
    ...records.map((record) => ({
      item: { is: 'access' as const, file: idBytes(file), record },
      row: null,
      size: record.length,
    })),
    ...missing.map(({ row, segment, receipt }) => ({
      item: { is: 'segment' as const, bytes: segment, receipt },
      row,
      size: segment.length + receipt.length,
    })),
  ]
  const found: GroupToGiveBack[] = []
  let part: typeof items = []
  const close = () => {
    if (part.length > 0)
      found.push({
        file,
        group: { id: newId(), items: part.map(({ item }) => item) },
        rows: part.flatMap(({ row }) => row ?? []),
      })
    part = []
  }
  for (const one of items) {
    if (part.length >= MOST_ITEMS || part.reduce((sum, { size }) => sum + size, 0) + one.size > MOST_BYTES) close()
    part.push(one)
  }
  close()
  return found
}

async function idsHere(open: Sync, file: FileId): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const { segment } of (await blocksOf(open, file)).flatMap(({ rows }) => rows)) {
    const parsed = parseSegment(segment)
    if (parsed.ok) ids.add(base64url(await segmentId(parsed.value)))
  }
  return ids
}
