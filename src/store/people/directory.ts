import type { Bytes } from '#bytes.ts'
import type { Tip } from '../segments/appended.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { leaveMark } from './incarnation.ts'

/** The records after `after`, in order. */
export function directoryAfter(
  tx: RoleTransaction,
  org: Bytes,
  after: number,
): Promise<{ seq: number; hash: Bytes; record: Bytes }[]> {
  return tx
    .selectFrom('homeward.directory_records')
    .select(['seq', 'hash', 'record'])
    .where('org', '=', org)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute()
}

/** Appends after `from`; false if the stream has moved on meanwhile. */
export async function appendDirectory(
  tx: RoleTransaction,
  org: Bytes,
  from: Tip,
  records: readonly { seq: number; hash: Bytes; record: Bytes }[],
): Promise<boolean> {
  const last = records.at(-1)
  if (!last) return true
  const moved = await tx
    .updateTable('homeward.directory_heads')
    .set({ seq: last.seq, hash: last.hash })
    .where('org', '=', org)
    .where('seq', '=', from.seq)
    .where('hash', '=', from.hash)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return false
  await leaveMark(tx)
  await tx
    .insertInto('homeward.directory_records')
    .values(records.map((record) => ({ org, ...record })))
    .execute()
  return true
}

/** For a caller who names the organisation's id, before sign-in. */
export function readDirectory(store: Store, org: Bytes, after: number) {
  return inRole(store, { as: 'gate', it: org, org }, (tx) => directoryAfter(tx, org, after))
}

export async function directoryTip(tx: RoleTransaction, org: Bytes): Promise<Tip | undefined> {
  return tx.selectFrom('homeward.directory_heads').select(['seq', 'hash']).where('org', '=', org).executeTakeFirst()
}
