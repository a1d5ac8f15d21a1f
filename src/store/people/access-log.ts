import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { LogRow, WriteLines } from '../segments/appended.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

const PAGE = 200

export const writeAccessLine = (tx: RoleTransaction, org: Bytes, line: LogRow): Promise<void> =>
  writeAccessLines(tx, [{ org, ...line }])

export const writeAccessLines: WriteLines = async (tx, lines) => {
  await tx.insertInto('homeward.access_log').values(lines).execute()
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

const A_DAY = 86_400_000
const MOST_DAYS = 1000

/**
 * The members to whom anything new of a file was sent, one row for each member and day (UTC), newest first, to whom
 * keeps its card; undefined for others. Neither part nor device.
 */
export function readFileReaders(
  store: Store,
  { org, member, file }: { readonly org: Bytes; readonly member: Bytes; readonly file: Bytes },
) {
  return inRole(store, { as: 'clerk', org }, async (tx) => {
    const keeps = await tx
      .selectFrom('homeward.grants')
      .select('rights')
      .where('org', '=', org)
      .where('member', '=', member)
      .where('file', '=', file)
      .where('folder', '=', CARD)
      .where('rights', '=', KEEP)
      .executeTakeFirst()
    if (!keeps) return undefined
    return tx
      .selectFrom('homeward.access_log')
      .select(['member', (eb) => eb.fn.max('at').as('at')])
      .where('org', '=', org)
      .where('file', '=', file)
      .where('action', '=', 'delivered')
      .where('member', 'is not', null)
      .groupBy(['member', sql`at / ${A_DAY}`])
      .orderBy('at', 'desc')
      .limit(MOST_DAYS)
      .execute()
  })
}
const CARD = 0
const KEEP = 3

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
