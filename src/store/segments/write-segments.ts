import { sql } from 'kysely'
import type { Appended } from './appended.ts'
import { toHex } from '../hex.ts'
import type { Act } from '../role.ts'

/** Stores the segments, moves the heads of their folders and writes the log: one statement, whose plans the database keeps. */
export async function writeSegments(tx: Act, { org, segments, heads, log }: Pick<Appended, 'org' | 'segments' | 'heads' | 'log'>): Promise<void> {
  if (segments.length === 0 && log.length === 0) return
  const rows = JSON.stringify({
    segments: segments.map(({ file, folder, seq, device, first, last, id }, at) => ({ place: at + 1, file: toHex(file), folder, seq, device: toHex(device), first, last, id: toHex(id) })),
    heads: heads.map(({ file, folder, seq, head }) => ({ file: toHex(file), folder, seq, head: toHex(head) })),
    log: log.map(({ member, device, file, ...line }) => ({ ...line, member: member && toHex(member), device: device && toHex(device), file: file && toHex(file) })),
  })
  const bytes = sql.join(segments.map((segment) => segment.bytes))
  const receipts = sql.join(segments.map((segment) => segment.receipt))
  await sql`select homeward.append_segments(${org}, ${rows}::jsonb, array[${bytes}]::bytea[], array[${receipts}]::bytea[])`.execute(tx)
}
