import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'

const DAY = 86_400_000

/** Days since 1970, UTC, and the milliseconds until the next one begins. */
export const dayOfUse = (now: number): { day: number; left: number } => ({
  day: Math.floor(now / DAY),
  left: DAY - (now % DAY),
})

export interface Used {
  readonly whose: Bytes
  readonly what: string
  readonly count: number
  readonly most: number
  readonly now: number
}

/** Counts within a transaction; false, and nothing counted, beyond `most`. `day`: of the year 1970, or an epoch. */
export async function countIn(
  tx: RoleTransaction,
  { whose, day, what, count, most }: Omit<Used, 'now'> & { readonly day: number },
): Promise<boolean> {
  if (count > most) return false
  const { rows } = await sql<{ used: number }>`
    insert into homeward.network_use as u (whose, day, what, used) values (${whose}, ${day}, ${what}, ${count})
    on conflict (whose, day, what) do update set used = u.used + excluded.used where u.used + excluded.used <= ${most}
    returning used`.execute(tx)
  return rows.length === 1
}

/**
 * Counts the use before it happens; false, and nothing counted, if it exceeds the day's limit. Concurrent calls are
 * counted one after the other.
 */
export function countUse(store: Store, { whose, what, count, most, now }: Used): Promise<boolean> {
  const { day } = dayOfUse(now)
  return inRole(store, { as: 'partner', org: whose }, (tx) => countIn(tx, { whose, day, what, count, most }))
}

/**
 * Counts the use before it happens and logs it in one statement, so that nobody waits for two writes. If it exceeds the
 * limit of the day: false, nothing counted, and the refusal logged. Concurrent calls are counted one after the other.
 */
export async function countAndNote(
  store: Store,
  { whose, what, count, most, now }: Used,
  purpose: string | null,
): Promise<boolean> {
  const { day } = dayOfUse(now)
  const { rows } = await inRole(store, { as: 'partner', org: whose }, (tx) =>
    sql<{ may: boolean }>`
      with counted as (
        insert into homeward.network_use as u (whose, day, what, used) select ${whose}::bytea, ${day}::integer, ${what}::text, ${count}::bigint where ${count}::bigint <= ${most}::bigint
        on conflict (whose, day, what) do update set used = u.used + excluded.used where u.used + excluded.used <= ${most}::bigint
        returning used
      ), noted as (
        insert into homeward.network_log (agency, at, what, purpose, size)
        select ${whose}::bytea, ${now}::bigint, case when exists (select from counted) then ${what}::text else ${`${what}-refused`}::text end, ${purpose}::text, ${count}::integer
      )
      select exists (select from counted) as may`.execute(tx),
  )
  return rows[0]?.may === true
}

/**
 * As `countAndNote`, for a limit that holds for any `days` in a row, whenever they begin: the day of `now` and as many
 * before it count together. So do days after it, which a clock that was ahead counted. `again`, where it is refused:
 * when the first of those days counts no more.
 */
export function countOverDays(
  store: Store,
  { whose, what, count, most, now, days }: Used & { readonly days: number },
  purpose: string,
): Promise<{ readonly may: true } | { readonly may: false; readonly again: number }> {
  const { day } = dayOfUse(now)
  return inRole(store, { as: 'partner', org: whose }, async (tx) => {
    await lockAgency(tx, whose)
    const { rows } = await sql<{ may: boolean; first: number | null }>`
      with before as (
        select coalesce(sum(used), 0) as used, min(day) as first from homeward.network_use
        where whose = ${whose}::bytea and what = ${what}::text and day >= ${day - days}::integer
      ), counted as (
        insert into homeward.network_use as u (whose, day, what, used) select ${whose}::bytea, ${day}::integer, ${what}::text, ${count}::bigint from before where before.used + ${count}::bigint <= ${most}::bigint
        on conflict (whose, day, what) do update set used = u.used + excluded.used
        returning used
      ), noted as (
        insert into homeward.network_log (agency, at, what, purpose, size)
        select ${whose}::bytea, ${now}::bigint, case when exists (select from counted) then ${what}::text else ${`${what}-refused`}::text end, ${purpose}::text, ${count}::integer
      )
      select exists (select from counted) as may, first from before`.execute(tx)
    const [row] = rows
    return row?.may ? { may: true } : { may: false, again: ((row?.first ?? day) + days + 1) * DAY }
  })
}

/** Until the transaction ends another call of this agency waits here, so that neither counts without the other. */
export const lockAgency = (tx: RoleTransaction, agency: Bytes) =>
  tx
    .selectFrom('homeward.network_agencies')
    .select('children')
    .where('agency', '=', agency)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** A line of the network's log: which agency, when, what, why, how many. Never the content of a question. */
export const noteUse = (
  store: Store,
  line: { agency: Bytes; at: number; what: string; purpose: string | null; size: number },
): Promise<unknown> =>
  inRole(store, { as: 'partner', org: line.agency }, (tx) =>
    tx.insertInto('homeward.network_log').values(line).execute(),
  )
