import type { FileId } from '#domain/ids.ts'
import { concat, u32, u64 } from '#sealing/primitives/bytes.ts'
import { parseSegment, type Segment } from '#sealing/segments/segment.ts'
import type { Open } from '../open.ts'
import type { Change } from '../replica/replica.ts'
import type { Bytes } from '../sealed-rows.ts'

/** A received segment with its receipt, as it is kept. */
export interface StoredRow {
  readonly seq: number
  readonly segment: Bytes
  readonly receipt: Bytes
}

/** A segment of a file. `row` is `<folder>/<sequence>`. */
export interface Stored {
  readonly row: string
  readonly segment: Segment
}

/** Rows of one folder that came together and stand in one row of the replica, named by the first: a put costs far more than the bytes of a row. */
export interface Block {
  readonly folder: number
  readonly rows: readonly StoredRow[]
  readonly drop: Change
}

const HEAD = 16

export const rowName = (folder: number, seq: number): string => `${String(folder)}/${String(seq).padStart(10, '0')}`

/** Sealed under the folder's key already, so it is kept as it came. For each row: `u64 sequence ‖ u32 length ‖ u32 length ‖ segment ‖ receipt`. At least one row. */
export function putBlock(open: Open, file: FileId, folder: number, rows: readonly StoredRow[]): Change {
  const [first] = rows
  if (!first) throw new RangeError('a block holds at least one row')
  const parts = rows.flatMap(({ seq, segment, receipt }) => [u64(seq), u32(segment.length), u32(receipt.length), segment, receipt])
  return open.rows.putSealed('seg', `${file}/${rowName(folder, first.seq)}`, concat(...parts))
}

/** A row that stands by itself, if it does: what this device sent is kept before the rows around it have come. */
export const dropAlone = (open: Open, file: FileId, folder: number, seq: number): Change => open.rows.drop('seg', `${file}/${rowName(folder, seq)}`)

function rowsOf(value: Bytes): readonly StoredRow[] {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
  const rows: StoredRow[] = []
  for (let at = 0; at < value.length; ) {
    const segmentAt = at + HEAD
    const receiptAt = segmentAt + view.getUint32(at + 8)
    const end = receiptAt + view.getUint32(at + 12)
    rows.push({ seq: view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4), segment: value.slice(segmentAt, receiptAt), receipt: value.slice(receiptAt, end) })
    at = end
  }
  return rows
}

/** Every block of a file, in order of folder and first sequence. */
export async function blocksOf(open: Open, file: FileId): Promise<readonly Block[]> {
  const blocks = await open.rows.listSealed('seg', `${file}/`)
  return blocks.map(({ row, value }) => ({ folder: Number(row.slice(file.length + 1).split('/')[0]), rows: rowsOf(value), drop: open.rows.drop('seg', row) }))
}

export async function getStored(open: Open, file: FileId, folder: number, seq: number): Promise<StoredRow | undefined> {
  const wanted = `${file}/${rowName(folder, seq)}`
  const names = await open.rows.names('seg', `${file}/${String(folder)}/`)
  for (const name of names.filter((one) => one <= wanted).reverse()) {
    const value = await open.rows.getSealed('seg', name)
    const found = value && rowsOf(value).find((row) => row.seq === seq)
    if (found) return found
  }
  return undefined
}

/** Segments of a file that are not in `known`, in order of folder and sequence. */
export async function readStored(open: Open, file: FileId, known: ReadonlySet<string>): Promise<readonly Stored[]> {
  const stored = new Map<string, Segment>()
  for (const { folder, rows } of await blocksOf(open, file)) {
    for (const { seq, segment } of rows) {
      const row = rowName(folder, seq)
      if (known.has(row) || stored.has(row)) continue
      const parsed = parseSegment(segment)
      if (!parsed.ok) throw new Error('a segment that was verified before does not parse now')
      stored.set(row, parsed.value)
    }
  }
  return [...stored].map(([row, segment]) => ({ row, segment })).sort((a, b) => (a.row < b.row ? -1 : 1))
}
