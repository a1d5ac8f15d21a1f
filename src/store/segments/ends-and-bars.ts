import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf } from '../database/hex.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'

/**
 * Takes the right from every grant of the organisation whose day has come, and marks its file as changed, so that the
 * member is told. `today`: ISO date.
 */
export async function endGrants(store: Store, org: Bytes, today: string): Promise<void> {
  await inRole(store, { as: 'clerk', org }, async (tx) => {
    const ending = await tx
      .selectFrom('homeward.grants')
      .select('file')
      .distinct()
      .where('org', '=', org)
      .where('until', '<=', today)
      .where('rights', '>', 0)
      .execute()
    if (ending.length === 0) return
    const files = ending.map(({ file }) => file)
    // The head is locked first, as an append does it.
    await sql`select file from homeward.access_heads where org = ${org} and file = ${anyOf(files)} order by file for update`.execute(
      tx,
    )
    await tx
      .updateTable('homeward.grants')
      .set({ rights: 0, feed: sql`homeward.feed_number()` })
      .where('org', '=', org)
      .where(sql<boolean>`file = ${anyOf(files)}`)
      .where('until', '<=', today)
      .where('rights', '>', 0)
      .execute()
    await tx
      .updateTable('homeward.access_heads')
      .set({ feed: sql`homeward.feed_number()` })
      .where('org', '=', org)
      .where(sql<boolean>`file = ${anyOf(files)}`)
      .execute()
  })
}

export interface BarRow {
  readonly file: Bytes
  readonly member: Bytes
  /** When the server took the record, by its clock. */
  readonly at: number
}

/** The bars of these files that nobody has confirmed. */
export function barsOf(tx: RoleTransaction, org: Bytes, files: readonly Uint8Array[]): Promise<BarRow[]> {
  if (files.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('homeward.bars')
    .select(['file', 'member', 'at'])
    .where('org', '=', org)
    .where(sql<boolean>`file = ${anyOf(files)}`)
    .execute()
}

/** `at` null: the bar was confirmed or lifted. */
export async function writeBars(
  tx: RoleTransaction,
  org: Bytes,
  bars: readonly { readonly file: Bytes; readonly member: Bytes; readonly at: number | null }[],
): Promise<void> {
  for (const { file, member, at } of bars) {
    await tx
      .deleteFrom('homeward.bars')
      .where('org', '=', org)
      .where('file', '=', file)
      .where('member', '=', member)
      .execute()
    if (at !== null) await tx.insertInto('homeward.bars').values({ org, file, member, at }).execute()
  }
}
