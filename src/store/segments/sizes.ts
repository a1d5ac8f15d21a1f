import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { toHex } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

/** The rows of a folder that come after the position `after`. */
export interface RangeFrom {
  readonly file: Bytes
  readonly folder: number
  readonly after: number
}

/** `place` counts the ranges from 1; `size` is in bytes. */
export interface SizedRow {
  readonly place: number
  readonly seq: number
  readonly size: number
}

/** Ranges, and rows of each, that one statement looks at: with the limit of bytes, all that it can cost. */
const AT_ONCE = { ranges: 64, rows: 4096 }

/**
 * The numbers and sizes of the next rows of these ranges, in order, until `limit` bytes are named or all are.
 * `all`: no range has further rows. What lies beyond the limit is not read, so an answer costs what it carries and not
 * what a new device still lacks.
 */
export async function sizesOf(
  tx: RoleTransaction,
  org: Bytes,
  ranges: readonly RangeFrom[],
  limit: number,
): Promise<{ readonly rows: readonly SizedRow[]; readonly all: boolean }> {
  const rows: SizedRow[] = []
  let bytes = 0
  for (let from = 0; from < ranges.length; from += AT_ONCE.ranges) {
    const found = Map.groupBy(
      await sizesOfFew(tx, org, ranges.slice(from, from + AT_ONCE.ranges)),
      ({ place }) => place,
    )
    for (const [place, sized] of found) {
      for (const { seq, size } of sized) {
        if (bytes >= limit) return { rows, all: false }
        rows.push({ place: from + place, seq, size })
        bytes += size
      }
      if (sized.length === AT_ONCE.rows) return { rows, all: false }
    }
  }
  return { rows, all: true }
}

async function sizesOfFew(tx: RoleTransaction, org: Bytes, ranges: readonly RangeFrom[]): Promise<SizedRow[]> {
  const asked = JSON.stringify(
    ranges.map((range) => ({ file: toHex(range.file), folder: range.folder, after: range.after })),
  )
  const { rows } = await sql<SizedRow>`
    select p.place, s.seq, s.size
    from (
      select decode(t.file, 'hex') as file, t.folder, t.after, t.place
      from rows from (jsonb_to_recordset(${asked}::jsonb) as (file text, folder smallint, after bigint)) with ordinality as t(file, folder, after, place) offset 0
    ) p
    cross join lateral (
      select s.seq, octet_length(s.bytes) as size from homeward.segments s
      where s.org = ${org} and s.file = p.file and s.folder = p.folder and s.seq > p.after
      order by s.seq limit ${AT_ONCE.rows}
    ) s
    order by p.place, s.seq`.execute(tx)
  return rows
}
