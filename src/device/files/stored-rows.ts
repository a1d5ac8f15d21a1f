import type { FileId } from '#domain/ids.ts'
import { concat, u32 } from '#sealing/primitives/bytes.ts'
import { parseSegment, type Segment } from '#sealing/segments/segment.ts'
import type { Open } from '../open.ts'
import type { Change } from '../replica/replica.ts'
import type { Bytes } from '../sealed-rows.ts'

/** A received segment with its receipt, as it stands in the replica. `row` is `<folder>/<sequence>`. */
export interface Stored {
  readonly row: string
  readonly segment: Segment
}

export const rowName = (folder: number, seq: number): string => `${String(folder)}/${String(seq).padStart(10, '0')}`

/** Sealed under the folder's key already, so it is kept as it came: `u32 length ‖ segment ‖ receipt`. */
export function putStored(open: Open, file: FileId, folder: number, seq: number, segment: Bytes, receipt: Bytes): Change {
  return open.rows.putSealed('seg', `${file}/${rowName(folder, seq)}`, concat(u32(segment.length), segment, receipt))
}

export function splitStored(value: Bytes): { segment: Bytes; receipt: Bytes } {
  const length = new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0)
  return { segment: value.slice(4, 4 + length), receipt: value.slice(4 + length) }
}

export async function getStored(open: Open, file: FileId, folder: number, seq: number): Promise<{ segment: Bytes; receipt: Bytes } | undefined> {
  const value = await open.rows.getSealed('seg', `${file}/${rowName(folder, seq)}`)
  return value ? splitStored(value) : undefined
}

/** Segments of a file that are not in `known`, in order of folder and sequence. */
export async function readStored(open: Open, file: FileId, known: ReadonlySet<string>): Promise<readonly Stored[]> {
  const stored: Stored[] = []
  for (const { row, value } of await open.rows.listSealed('seg', `${file}/`)) {
    const name = row.slice(file.length + 1)
    if (known.has(name)) continue
    const parsed = parseSegment(splitStored(value).segment)
    if (!parsed.ok) throw new Error('a segment that was verified before does not parse now')
    stored.push({ row: name, segment: parsed.value })
  }
  return stored
}
