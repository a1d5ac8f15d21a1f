import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { LogRow } from '../segments/appended.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

const PAGE = 200

export async function writeAccessLine(tx: RoleTransaction, org: Bytes, line: LogRow): Promise<void> {
  await tx
    .insertInto('homeward.access_log')
    .values({ org, ...line })
    .execute()
}

/** Events that belong to no act of their own. */
export const noteAct = (store: Store, org: Bytes, line: LogRow): Promise<void> =>
  inRole(store, { as: 'clerk', org }, (tx) => writeAccessLine(tx, org, line))

/** Newest first. A member sees their own lines: the role sees no others. */
export function readAccessLog(
  store: Store,
  who: { as: 'member'; org: Bytes; member: Bytes } | { as: 'clerk'; org: Bytes },
  before: number | undefined,
) {
  return inRole(store, who, (tx) => {
    const lines = tx
      .selectFrom('homeward.access_log')
      .select(['seq', 'at', 'member', 'device', 'action', 'file', 'folder', 'outcome'])
      .where('org', '=', who.org)
    return (before === undefined ? lines : lines.where('seq', '<', before)).orderBy('seq', 'desc').limit(PAGE).execute()
  })
}

/**
 * Makes room for the lines of this month and the two after it, and deletes those of months that ended before
 * `before`. Both in ms.
 */
export function keepLogMonths(store: Store, now: number, before: number): Promise<void> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    await sql`select homeward.add_log_months(${now}), homeward.drop_log_months(${before})`.execute(tx)
    await tx.deleteFrom('homeward.access_log').where('at', '<', before).execute()
  })
}
