import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import type { WriteLines } from './appended.ts'
import type { DeliveredTo } from './changes.ts'

export interface ChunkRow {
  readonly file: Bytes
  readonly attachment: Bytes
  readonly part: number
  readonly last: boolean
  readonly bytes: Bytes
  readonly member: Bytes
}

/** `same`: it is stored already. `other`: another chunk is stored under its id. */
export async function storeChunk(
  tx: RoleTransaction,
  org: Bytes,
  chunk: ChunkRow,
): Promise<'stored' | 'same' | 'other'> {
  const stored = await tx
    .insertInto('homeward.chunks')
    .values({ org, ...chunk })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if ((stored.numInsertedOrUpdatedRows ?? 0n) > 0n) return 'stored'
  const there = await tx
    .selectFrom('homeward.chunks')
    .select((eb) => [eb('bytes', '=', chunk.bytes).as('equal'), 'last'])
    .where('org', '=', org)
    .where('file', '=', chunk.file)
    .where('attachment', '=', chunk.attachment)
    .where('part', '=', chunk.part)
    .executeTakeFirst()
  return there?.equal === true && there.last === chunk.last ? 'same' : 'other'
}

/** Bytes this member has stored for files that nobody has opened yet. */
export async function bytesWaiting(tx: RoleTransaction, org: Bytes, member: Bytes): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(octet_length(c.bytes)), 0) as bytes from homeward.chunks c
    where c.org = ${org} and c.member = ${member} and not exists (select from homeward.access_heads a where a.org = c.org and a.file = c.file)`.execute(
    tx,
  )
  return rows[0]?.bytes ?? 0
}

/** The state of a file for this member: known or erased, and the member's highest right in it (0 none … 3 keep). */
export async function fileStateFor(
  tx: RoleTransaction,
  org: Bytes,
  member: Bytes,
  file: Bytes,
): Promise<{ known: boolean; erased: boolean; right: number }> {
  const head = await tx
    .selectFrom('homeward.access_heads')
    .select('erased')
    .where('org', '=', org)
    .where('file', '=', file)
    .executeTakeFirst()
  const grant = await tx
    .selectFrom('homeward.grants')
    .select((eb) => eb.fn.max('rights').as('right'))
    .where('org', '=', org)
    .where('member', '=', member)
    .where('file', '=', file)
    .executeTakeFirst()
  return {
    known: head !== undefined,
    erased: head?.erased ?? false,
    right: (grant?.right as number | null | undefined) ?? 0,
  }
}

/**
 * The chunk, if this member may read it. What is handed out is written into the access log in the same transaction, so
 * that reading a document leaves a line as reading a folder does.
 */
export function findChunk(
  store: Store,
  { org, member, device, at }: DeliveredTo,
  place: { file: Bytes; attachment: Bytes; part: number },
  write: WriteLines,
) {
  return inRole(store, { as: 'member', org, member }, async (tx) => {
    const follows = await tx
      .selectFrom('homeward.grants')
      .select('file')
      .where('org', '=', org)
      .where('member', '=', member)
      .where('file', '=', place.file)
      .where('rights', '>', 0)
      .limit(1)
      .executeTakeFirst()
    const chunk = await tx
      .selectFrom('homeward.chunks')
      .select(['last', 'bytes'])
      .where('org', '=', org)
      .where('file', '=', place.file)
      .where('attachment', '=', place.attachment)
      .where('part', '=', place.part)
      .executeTakeFirst()
    if (chunk)
      await write(tx, [
        { org, at, member, device, action: 'chunk-fetched', file: place.file, folder: null, outcome: 'ok' },
      ])
    return { follows: follows !== undefined, chunk }
  })
}
