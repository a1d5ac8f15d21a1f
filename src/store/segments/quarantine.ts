import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { AsideRow } from './appended.ts'
import { toHex } from '../database/hex.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

/** Limit for each device: enough for months of a caseworker's writing, too little to fill a disk. */
export const ASIDE_LIMIT = { items: 2_000, bytes: 32 * 1024 * 1024 }

/** How much of the quarantine a device has used. */
export async function asideOf(
  tx: RoleTransaction,
  org: Bytes,
  device: Bytes,
): Promise<{ items: number; bytes: number }> {
  const row = await tx
    .selectFrom('homeward.quarantine')
    .select((eb) => [
      eb.fn.countAll<number>().as('items'),
      eb.fn.coalesce(eb.fn.sum<number>(eb.fn('octet_length', ['segment'])), eb.lit(0)).as('bytes'),
    ])
    .where('org', '=', org)
    .where('device', '=', device)
    .executeTakeFirstOrThrow()
  return row
}

export async function keepAside(tx: RoleTransaction, org: Bytes, rows: readonly AsideRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('homeward.quarantine')
    .values(rows.map((row) => ({ org, ...row })))
    .onConflict((clash) => clash.columns(['org', 'device', 'id']).doNothing())
    .execute()
}

/** Items, and bytes of their segments, in one list; settled items make room for the next. */
const LIST_LIMIT = { items: 2_000, bytes: 4 * 1024 * 1024 }

/**
 * Unsettled items in quarantine, of files this member keeps. The devices take turns, by bytes: whoever fills the quarantine from one device keeps back
 * that device's own later items, and nobody else's.
 */
export function quarantineFor(store: Store, org: Bytes, member: Bytes) {
  return inRole(store, { as: 'member', org, member }, (tx) =>
    tx
      .selectFrom((eb) =>
        eb
          .selectFrom((inner) =>
            inner
              .selectFrom('homeward.quarantine')
              .select([
                'item',
                sql<number>`octet_length(segment)`.as('size'),
                sql<number>`sum(octet_length(segment)) over (partition by device order by item)`.as('turn'),
              ])
              .where('org', '=', org)
              .where('settled', 'is', null)
              .as('turns'),
          )
          .select(['item', sql<number>`sum(size) over (order by turn, item)`.as('upto')])
          .orderBy('turn')
          .orderBy('item')
          .limit(LIST_LIMIT.items)
          .as('waiting'),
      )
      .innerJoin('homeward.quarantine as q', 'q.item', 'waiting.item')
      .select(['q.item', 'q.file', 'q.folder', 'q.device', 'q.at', 'q.code', 'q.segment'])
      .where('waiting.upto', '<=', LIST_LIMIT.bytes)
      .orderBy('q.item')
      .execute(),
  )
}

/**
 * Compare-and-set: false if this member keeps no such item, or another device settled it. The same device may repeat
 * its call: its first answer was lost.
 */
export async function settleQuarantine(
  store: Store,
  { org, member, device }: { org: Bytes; member: Bytes; device: Bytes },
  item: number,
  as: string,
): Promise<boolean> {
  const settled = `${as} by ${toHex(device)}`
  const changed = await inRole(store, { as: 'member', org, member }, (tx) =>
    tx
      .updateTable('homeward.quarantine')
      .set({ settled })
      .where('item', '=', item)
      .where((eb) => eb.or([eb('settled', 'is', null), eb('settled', '=', settled)]))
      .executeTakeFirst(),
  )
  return changed.numUpdatedRows > 0n
}
