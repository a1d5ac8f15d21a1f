import { sql } from 'kysely'
import type { Appended, SegmentRow } from './appended.ts'
import { type Bytes, toHex } from '../hex.ts'
import type { Act } from '../role.ts'

/** Stores the segments, moves the heads of their folders and writes the log: one statement, whose plans the database keeps. */
export async function writeSegments(tx: Act, { org, segments, heads, log }: Pick<Appended, 'org' | 'segments' | 'heads' | 'log'>): Promise<void> {
  if (segments.length === 0 && log.length === 0) return
  const { bytes, places } = inOnePiece(segments)
  const rows = JSON.stringify({
    segments: segments.map(({ file, folder, seq, device, first, last, id }, n) => ({ ...places[n], file: toHex(file), folder, seq, device: toHex(device), first, last, id: toHex(id) })),
    heads: heads.map(({ file, folder, seq, head }) => ({ file: toHex(file), folder, seq, head: toHex(head) })),
    log: log.map(({ member, device, file, ...line }) => ({ ...line, member: member && toHex(member), device: device && toHex(device), file: file && toHex(file) })),
  })
  await sql`select homeward.append_segments(${org}, ${rows}::jsonb, ${bytes})`.execute(tx)
}

interface Place {
  readonly at: number
  readonly size: number
  readonly receipt: number
}

/** Every segment followed by its receipt. One large parameter: the driver grows and copies its message once for each that there is. */
function inOnePiece(segments: readonly SegmentRow[]): { bytes: Bytes; places: readonly Place[] } {
  const bytes = new Uint8Array(segments.reduce((length, segment) => length + segment.bytes.length + segment.receipt.length, 0))
  let at = 0
  const places = segments.map((segment) => {
    const place = { at: at + 1, size: segment.bytes.length, receipt: segment.receipt.length }
    bytes.set(segment.bytes, at)
    bytes.set(segment.receipt, at + place.size)
    at += place.size + place.receipt
    return place
  })
  return { bytes, places }
}
