import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

interface Reader {
  readonly org: Bytes
  readonly member: Bytes
}

/**
 * The files that the member may follow and whose ids lie between these two, by rising id, each with the hash of what is
 * stored of it: that of `sealing/segments/held.ts`, made here so that the heads need not be read out. The row policies
 * limit the heads of folders to the member's own. The heads of each file are looked up by their key: as one list of all
 * heads, a database without statistics made that list anew for every file.
 */
export async function heldBetween(
  tx: RoleTransaction,
  { org, member }: Reader,
  first: Bytes,
  last: Bytes,
): Promise<readonly { readonly file: Bytes; readonly hash: Bytes }[]> {
  const { rows } = await sql<{ file: Bytes; hash: Bytes }>`
    select m.file, substring(sha256(m.file || int8send(a.seq) || a.hash || coalesce(f.heads, ''::bytea)) from 1 for 16) as hash
    from (
      select g.file from homeward.grants g
      where g.org = ${org} and g.member = ${member} and g.rights > 0 and g.file >= ${first} and g.file <= ${last}
      group by g.file
    ) m
    join homeward.access_heads a on a.org = ${org} and a.file = m.file and not a.erased
    left join lateral (
      select string_agg(substring(int2send(h.folder) from 2) || int8send(h.seq) || h.head, ''::bytea order by h.folder) as heads
      from homeward.folder_heads h
      where h.org = ${org} and h.file = m.file and h.seq > 0
    ) f on true
    order by m.file`.execute(tx)
  return rows
}

/** Those of these files that the member was ever granted, with the heads of their access streams. `held`: the member may follow the file. */
export async function grantedOf(
  tx: RoleTransaction,
  { org, member }: Reader,
  files: readonly Bytes[],
): Promise<readonly { readonly file: Bytes; readonly held: boolean; readonly seq: number; readonly hash: Bytes }[]> {
  if (files.length === 0) return []
  const { rows } = await sql<{ file: Bytes; held: boolean; seq: number; hash: Bytes }>`
    select a.file, bool_or(g.rights > 0) as held, a.seq, a.hash
    from homeward.grants g join homeward.access_heads a on a.org = g.org and a.file = g.file
    where g.org = ${org} and g.member = ${member} and g.file = ${anyOf(files)}
    group by a.file, a.seq, a.hash
    order by a.file`.execute(tx)
  return rows
}

/** The heads of the folders of these files that the member may read. */
export async function folderHeadsOf(
  tx: RoleTransaction,
  { org }: Reader,
  files: readonly Bytes[],
): Promise<readonly { readonly file: Bytes; readonly folder: number; readonly seq: number; readonly head: Bytes }[]> {
  if (files.length === 0) return []
  return tx
    .selectFrom('homeward.folder_heads')
    .select(['file', 'folder', 'seq', 'head'])
    .where('org', '=', org)
    .where(sql<boolean>`file = ${anyOf(files)}`)
    .orderBy('file')
    .orderBy('folder')
    .execute()
}
