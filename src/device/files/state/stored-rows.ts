import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { concat, equal, u32, u64 } from '#sealing/primitives/bytes.ts'
import { readReceipt } from '#sealing/segments/receipt.ts'
import { hasHashed, parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { noteDamaged } from './damage.ts'

/** A received segment with its receipt, as it is stored. */
export interface StoredRow {
  readonly seq: number
  readonly segment: Bytes
  readonly receipt: Bytes
}

/** A segment of a file. `row` is `<folder>/<sequence>`. */
export interface Stored {
  readonly row: string
  readonly segment: Segment
  readonly kept: StoredRow
}

/** Rows of one folder that were received together, stored as one row of the replica named by the first: a put costs far more than the bytes of a row. */
export interface RowBlock {
  readonly folder: number
  readonly rows: readonly StoredRow[]
  readonly drop: RowChange
}

const HEAD = 16

export const rowName = (folder: number, seq: number): string => `${String(folder)}/${String(seq).padStart(10, '0')}`

/** Stored as received: it is sealed under the folder's key. For each row: `u64 sequence ‖ u32 length ‖ u32 length ‖ segment ‖ receipt`. At least one row. */
export function putBlock(open: Files, file: FileId, folder: number, rows: readonly StoredRow[]): RowChange {
  const [first] = rows
  if (!first) throw new RangeError('a block holds at least one row')
  const parts = rows.flatMap(({ seq, segment, receipt }) => [
    u64(seq),
    u32(segment.length),
    u32(receipt.length),
    segment,
    receipt,
  ])
  return open.rows.putBytes('seg', `${file}/${rowName(folder, first.seq)}`, concat(...parts))
}

/** Drops a row that is stored alone, if there is one: a segment that this device sent is stored before the rows around it are received. */
export const dropAlone = (open: Files, file: FileId, folder: number, seq: number): RowChange =>
  open.rows.drop('seg', `${file}/${rowName(folder, seq)}`)

/** The rows of a block as far as its lengths can be followed; `whole` is false where they do not end at its end. */
function rowsOf(value: Bytes): { readonly rows: readonly StoredRow[]; readonly whole: boolean } {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
  const rows: StoredRow[] = []
  for (let at = 0; at < value.length; ) {
    if (at + HEAD > value.length) return { rows, whole: false }
    const segmentAt = at + HEAD
    const receiptAt = segmentAt + view.getUint32(at + 8)
    const end = receiptAt + view.getUint32(at + 12)
    if (end > value.length) return { rows, whole: false }
    rows.push({
      seq: view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4),
      segment: value.slice(segmentAt, receiptAt),
      receipt: value.slice(receiptAt, end),
    })
    at = end
  }
  return { rows, whole: true }
}

/** Whether a row is unchanged since it was verified: its segment is the one the receipt signs, in this position, with the ciphertexts whose hashes it has. */
async function isSound(open: Files, folder: number, { seq, segment, receipt }: StoredRow): Promise<boolean> {
  const parsed = parseSegment(segment)
  const read = readReceipt(receipt, open.directory)
  if (!parsed.ok || !read.ok) return false
  const { body } = read.value
  if (body.seq !== seq || body.folder !== folder || parsed.value.folder !== folder) return false
  const [id, whole] = await Promise.all([segmentId(parsed.value), hasHashed(parsed.value)])
  return whole && equal(id, body.segment)
}

/** Whether a row that did not open was damaged on this device. Then the file is noted, and fetched again. */
export async function isDamagedHere(open: Files, file: FileId, folder: number, row: StoredRow): Promise<boolean> {
  if (await isSound(open, folder, row)) return false
  noteDamaged(open, file, 'a note', { readable: true })
  return true
}

/** Whether every row of a block that is to be stored is intact. */
export async function isSoundBlock(open: Files, folder: number, value: Bytes): Promise<boolean> {
  const { rows, whole } = rowsOf(value)
  const sound = await Promise.all(rows.map((row) => isSound(open, folder, row)))
  return whole && sound.every(Boolean)
}

/** Every block of a file, in order of folder and first sequence. */
export async function blocksOf(open: Files, file: FileId): Promise<readonly RowBlock[]> {
  const blocks = await open.rows.listBytes('seg', `${file}/`)
  return blocks.map(({ row, value }) => {
    const { rows, whole } = rowsOf(value)
    if (!whole) noteDamaged(open, file, 'a note', { readable: true })
    return { folder: folderIn(file, row), rows, drop: open.rows.drop('seg', row) }
  })
}

const folderIn = (file: FileId, row: string): number => Number(row.slice(file.length + 1).split('/')[0])

/** Drops every block in which something is damaged. */
export async function dropDamaged(open: Files, file: FileId): Promise<readonly RowChange[]> {
  const blocks = await open.rows.listBytes('seg', `${file}/`)
  const sound = await Promise.all(blocks.map(({ row, value }) => isSoundBlock(open, folderIn(file, row), value)))
  return blocks.flatMap(({ row }, at) => (sound[at] ? [] : [open.rows.drop('seg', row)]))
}

export async function getStored(
  open: Files,
  file: FileId,
  folder: number,
  seq: number,
): Promise<StoredRow | undefined> {
  const wanted = `${file}/${rowName(folder, seq)}`
  const names = await open.rows.names('seg', `${file}/${String(folder)}/`)
  for (const name of names.filter((one) => one <= wanted).reverse()) {
    const value = await open.rows.getBytes('seg', name)
    const found = value && rowsOf(value).rows.find((row) => row.seq === seq)
    if (found) return found
  }
  return undefined
}

/** Segments of a file that are not in `known`, in order of folder and sequence. */
export async function readStored(open: Files, file: FileId, known: ReadonlySet<string>): Promise<readonly Stored[]> {
  const stored = new Map<string, Stored>()
  for (const { folder, rows } of await blocksOf(open, file)) {
    for (const kept of rows) {
      const row = rowName(folder, kept.seq)
      if (known.has(row) || stored.has(row)) continue
      const parsed = parseSegment(kept.segment)
      if (parsed.ok) stored.set(row, { row, segment: parsed.value, kept })
      else noteDamaged(open, file, 'a note', { readable: true })
    }
  }
  return [...stored.values()].sort((a, b) => (a.row < b.row ? -1 : 1))
}
