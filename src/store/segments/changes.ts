import type { Bytes } from '#bytes.ts'
import { type RawBuilder, sql } from 'kysely'
import type { WriteLines } from './appended.ts'
import { anyOf, toHex } from '../database/hex.ts'
import type { RoleTransaction, Store } from '../database/role.ts'
import type { ChanceMark } from './cursor.ts'
import { type ChanceJson, chanceMarkOf } from './news.ts'
import { accessStreams } from './stored.ts'

/** Limits of one answer: number of files that are read, bytes of access records that are sent. */
const PAGE = { files: 256, bytes: 512 * 1024 }

interface Reader {
  readonly org: Bytes
  readonly member: Bytes
}

export interface FileChange {
  readonly file: Bytes
  readonly gone: boolean
  readonly access: { readonly seq: number; readonly hash: Bytes; readonly records: readonly Bytes[] } | undefined
}

export interface FolderMoved {
  readonly file: Bytes
  readonly folder: number
  readonly seq: number
  readonly head: Bytes
  readonly from: number
  readonly size: number
}

/** Where the feed is. `mark`: each row with a number up to it has been committed. `newest`: the newest mark of chance. */
export interface FeedPlace {
  readonly mark: number
  readonly newest: ChanceMark | null
}

/** It is read before the transaction in which rows are looked for, whose snapshot then shows all up to the mark. */
export async function feedPlaceOf(store: Store): Promise<FeedPlace> {
  const { rows } = await sql<{
    place: { mark: number; newest: ChanceJson | null }
  }>`select homeward.feed_place() as place`.execute(store)
  if (!rows[0]) throw new Error('no place')
  const { mark, newest } = rows[0].place
  return { mark, newest: chanceMarkOf(newest) }
}

/** Whether a row was there at the mark `since`. Before the first sync none was. */
const seen = (number: string, since: number | null): RawBuilder<boolean> =>
  since === null ? sql<boolean>`false` : sql<boolean>`${sql.ref(number)} <= ${since}`

/**
 * From so many numbers of the feed on, a device is so far behind that its files are looked through in their order. To
 * find all that moved, for each page again, would cost the square of it.
 */
const FAR = 8_192

/** Where the device stands in the feed; `mark` is where its answers lead. Before everything: a server that was set back begins there. */
export interface BehindBy {
  readonly since: number | null
  readonly mark: number
}

const isFar = ({ since, mark }: BehindBy): boolean => since === 0 || mark - (since ?? 0) >= FAR

/**
 * Files with something new. The row policies limit heads to the member's own, which each need a grant; a folder closed
 * to the member has no head, and grants change only with their file's access head. Who is far behind has the files
 * looked through in their order, each once over all pages. For others all such files are found before those `after` are
 * selected; otherwise the planner might scan files in their order.
 */
function filesMoved({ org, member }: Reader, behind: BehindBy, after: Bytes): RawBuilder<unknown> {
  const { since } = behind
  if (since === null)
    return sql`select g.file from homeward.grants g where g.org = ${org} and g.member = ${member} and g.file > ${after} and g.rights > 0 group by g.file`
  if (isFar(behind))
    return sql`select f.file from (
      select g.file from homeward.grants g where g.org = ${org} and g.member = ${member} and g.file > ${after} group by g.file
    ) f
    where coalesce((select true from homeward.access_heads a where a.org = ${org} and a.file = f.file and a.feed > ${since} limit 1), false)
      or coalesce((select true from homeward.folder_heads h where h.org = ${org} and h.file = f.file and h.feed > ${since} limit 1), false)`
  return sql`select moved.file from (
      select a.file from homeward.access_heads a where a.org = ${org} and a.feed > ${since}
      union select h.file from homeward.folder_heads h where h.org = ${org} and h.feed > ${since}
      offset 0
    ) moved where moved.file > ${after}`
}

/** The next files after `after` with a change for this member since the device asked; the last one of them, if more follow. */
export async function changedFiles(
  tx: RoleTransaction,
  reader: Reader,
  behind: BehindBy,
  after: Bytes | null,
): Promise<{ changes: FileChange[]; next: Bytes | null }> {
  const { org, member } = reader
  const { since } = behind
  const page = await sql<{ file: Bytes; rights: number; granted: boolean; moved: boolean; seq: number; hash: Bytes }>`
    select m.file, g.rights, g.granted, not ${seen('a.feed', since)} as moved, a.seq, a.hash
    from (${filesMoved(reader, behind, after ?? new Uint8Array(0))} order by file limit ${PAGE.files + 1}) m
    join homeward.access_heads a on a.org = ${org} and a.file = m.file
    cross join lateral (
      select max(g.rights) as rights, bool_or(not ${seen('g.feed', since)}) as granted from homeward.grants g
      where g.org = ${org} and g.member = ${member} and g.file = m.file
    ) g
    order by m.file`.execute(tx)

  const files = page.rows.slice(0, PAGE.files)
  const streams = await streamsOf(
    tx,
    org,
    files.filter((row) => row.rights > 0 && (row.moved || row.granted)).map((row) => row.file),
  )
  const changes: FileChange[] = []
  let bytes = 0
  for (const row of files) {
    const records = streams.get(toHex(row.file))
    bytes += records?.reduce((sum, record) => sum + record.length, 0) ?? 0
    if (bytes > PAGE.bytes && changes.length > 0) break
    changes.push({
      file: row.file,
      gone: row.rights === 0,
      access: records && { seq: row.seq, hash: row.hash, records },
    })
  }
  const last = changes.at(-1)
  return { changes, next: last && changes.length < page.rows.length ? last.file : null }
}

async function streamsOf(tx: RoleTransaction, org: Bytes, files: readonly Bytes[]): Promise<Map<string, Bytes[]>> {
  const streams = new Map<string, Bytes[]>()
  for (const { file, record } of await accessStreams(tx, org, files)) {
    const key = toHex(file)
    const stream = streams.get(key)
    if (stream) stream.push(record)
    else streams.set(key, [record])
  }
  return streams
}

/** For these files, the folders that changed since, or that were opened to the member since. `size` is in bytes. */
export async function movedFolders(
  tx: RoleTransaction,
  { org, member }: Reader,
  since: number | null,
  files: readonly Bytes[],
): Promise<FolderMoved[]> {
  if (files.length === 0) return []
  const had =
    since === null
      ? sql<number>`0`
      : sql<number>`case when not ${seen('g.feed', since)} then 0 else coalesce((
          select s.seq from homeward.segments s
          where s.org = h.org and s.file = h.file and s.folder = h.folder and ${seen('s.feed', since)}
          order by s.seq desc limit 1), 0) end`
  const { rows } = await sql<{ file: Bytes; folder: number; seq: number; head: Bytes; had: number; size: number }>`
    select m.file, m.folder, m.seq, m.head, m.had, (
      select coalesce(sum(octet_length(s.bytes)), 0) from homeward.segments s
      where s.org = ${org} and s.file = m.file and s.folder = m.folder and s.seq > m.had) as size
    from (
      select h.org, h.file, h.folder, h.seq, h.head, ${had} as had
      from homeward.grants g
      join homeward.folder_heads h on h.org = g.org and h.file = g.file and h.folder = g.folder
      where g.org = ${org} and g.member = ${member} and g.rights > 0 and g.file = ${anyOf(files)}
        and (not ${seen('h.feed', since)} or not ${seen('g.feed', since)})
    ) m
    order by m.file, m.folder`.execute(tx)
  return rows.map(({ had: from, ...row }) => ({ ...row, from }))
}

export interface SentRow {
  readonly file: Bytes
  readonly folder: number
  readonly seq: number
  readonly segment: Bytes
  readonly receipt: Bytes
}

export interface SeqSpan {
  readonly file: Bytes
  readonly folder: number
  readonly after: number
  readonly upto: number
}

/**
 * The rows of these spans, each span's in order. Rows that the member may not read are left out. Each span is looked up
 * by itself: the embedded engine keeps no statistics, and given the choice it read every row of the agency for each
 * answer.
 */
export async function readSpans(tx: RoleTransaction, org: Bytes, spans: readonly SeqSpan[]): Promise<SentRow[]> {
  if (spans.length === 0) return []
  const asked = JSON.stringify(
    spans.map((span) => ({ file: toHex(span.file), folder: span.folder, after: span.after, upto: span.upto })),
  )
  const { rows } = await sql<SentRow>`
    select p.file, p.folder, s.seq, s.segment, s.receipt
    from (
      select decode(t.file, 'hex') as file, t.folder, t.after, t.upto, t.place
      from rows from (jsonb_to_recordset(${asked}::jsonb) as (file text, folder smallint, after bigint, upto bigint)) with ordinality as t(file, folder, after, upto, place) offset 0
    ) p
    cross join lateral (
      select s.seq, s.bytes as segment, s.receipt from homeward.segments s
      where s.org = ${org} and s.file = p.file and s.folder = p.folder and s.seq > p.after and s.seq <= p.upto
      order by s.seq offset 0
    ) s
    order by p.place, s.seq`.execute(tx)
  return rows
}

/** Who reads what is sent, on which device, and when. */
export interface DeliveredTo extends Reader {
  readonly device: Bytes
  readonly at: number
}

/** Logs who received what, in the transaction that reads it. */
export async function noteDelivered(
  tx: RoleTransaction,
  { org, member, device, at }: DeliveredTo,
  folders: readonly { file: Bytes; folder: number }[],
  write: WriteLines,
): Promise<void> {
  if (folders.length === 0) return
  await write(
    tx,
    folders.map(({ file, folder }) => ({ org, at, member, device, action: 'delivered', file, folder, outcome: 'ok' })),
  )
}
