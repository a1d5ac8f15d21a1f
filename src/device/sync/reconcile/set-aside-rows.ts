import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { base64url, concat, u32 } from '#sealing/primitives/bytes.ts'
import { parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import type { Batch } from '../../files/state/batch.ts'
import { NOWHERE } from '../../files/state/file-state.ts'
import { blocksOf, rowName } from '../../files/state/stored-rows.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Sync } from '../sync.ts'

/** A segment that the server had acknowledged and may lack, as it is set aside: under its file, and with its own id at the end of its name. */
export interface RowAside {
  readonly row: string
  /** The segment's id, in base64url. */
  readonly id: string
  readonly segment: Bytes
  readonly receipt: Bytes
}

/** The name under which a segment is set aside; undefined for a damaged one, which is no use to a server. */
async function nameAside(file: FileId, folder: number, seq: number, segment: Bytes): Promise<string | undefined> {
  const parsed = parseSegment(segment)
  return parsed.ok ? `${file}/${rowName(folder, seq)}.${await idOf(parsed.value)}` : undefined
}

/** Sets all rows of a file aside, but for those of the folders in `stay`: it is fetched anew from the first on. */
export async function setRowsAside(
  open: Sync,
  batch: Batch,
  file: FileId,
  state: FileState,
  stay: ReadonlySet<string> = new Set(),
): Promise<readonly RowAside[]> {
  const aside: RowAside[] = []
  for (const { folder, rows, drop } of await blocksOf(open, file)) {
    if (stay.has(String(folder))) continue
    for (const { seq, segment, receipt } of rows) {
      const row = await nameAside(file, folder, seq, segment)
      if (row === undefined) continue
      batch.changes.push(putAside(open, row, segment, receipt))
      aside.push({ row, id: row.slice(row.indexOf('.') + 1), segment, receipt })
    }
    batch.changes.push(drop)
  }
  for (const [number, folder] of Object.entries(state.folders))
    if (!stay.has(number))
      Object.assign(folder, { seq: 0, known: 0, head: NOWHERE, chains: {}, stamp: { access: 0, directory: 0 } })
  batch.states.set(file, state)
  return aside
}

/** `u32 length ‖ segment ‖ receipt`. */
export const putAside = (open: Sync, row: string, segment: Bytes, receipt: Bytes): RowChange =>
  open.rows.putBytes('old', row, concat(u32(segment.length), segment, receipt))

/** What is set aside of a file, by folder in its former order. */
export async function rowsAside(open: Sync, file: FileId): Promise<readonly RowAside[]> {
  const rows = await open.rows.listBytes('old', `${file}/`)
  return rows.map(({ row, value }) => {
    const end = 4 + new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0)
    return { row, id: row.slice(row.indexOf('.') + 1), segment: value.slice(4, end), receipt: value.slice(end) }
  })
}

/** Files of which something is set aside. */
export async function filesAside(open: Sync): Promise<readonly FileId[]> {
  return [...new Set((await open.rows.names('old')).map((row) => row.slice(0, row.indexOf('/')) as FileId))]
}

export const idOf = async (segment: Segment): Promise<string> => base64url(await segmentId(segment))

/** The ids of the segments that are stored as the server's present rows. */
export async function idsHere(open: Sync, file: FileId): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const { segment } of (await blocksOf(open, file)).flatMap(({ rows }) => rows)) {
    const parsed = parseSegment(segment)
    if (parsed.ok) ids.add(await idOf(parsed.value))
  }
  return ids
}
