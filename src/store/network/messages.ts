import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf } from '../database/hex.ts'
import { inRole, type Store } from '../database/role.ts'

export interface MessageRow {
  readonly message: Bytes
  readonly sender: Bytes
  readonly at: number
  readonly sealed: Bytes
}

/** Idempotent: a message with a number that is stored already changes nothing. */
export async function leaveMessage(store: Store, to: Bytes, row: MessageRow): Promise<void> {
  await inRole(store, { as: 'partner', org: row.sender }, (tx) =>
    sql`insert into homeward.network_messages (agency, message, sender, at, sealed) values (${to}, ${row.message}, ${row.sender}, ${row.at}, ${row.sealed}) on conflict do nothing`.execute(
      tx,
    ),
  )
}

/** The oldest waiting messages of an agency. */
export const waitingMessages = (store: Store, agency: Bytes, limit: number): Promise<readonly MessageRow[]> =>
  inRole(store, { as: 'partner', org: agency }, (tx) =>
    tx
      .selectFrom('homeward.network_messages')
      .select(['message', 'sender', 'at', 'sealed'])
      .where('agency', '=', agency)
      .orderBy('at')
      .orderBy('message')
      .limit(limit)
      .execute(),
  )

export const dropMessages = (store: Store, agency: Bytes, taken: readonly Bytes[]): Promise<unknown> =>
  inRole(store, { as: 'partner', org: agency }, (tx) =>
    tx
      .deleteFrom('homeward.network_messages')
      .where('agency', '=', agency)
      .where(sql<boolean>`message = ${anyOf(taken)}`)
      .execute(),
  )
