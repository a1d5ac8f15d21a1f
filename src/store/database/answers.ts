import { sql } from 'kysely'
import type { Store } from './role.ts'

/** What a database says of itself. */
export interface DatabaseMeasures {
  readonly bytes: number
  /**
   * For how many seconds the oldest transaction that writes has been open. What others committed since is not given to
   * devices before it ends (migration 0015).
   */
  readonly feedLag: number
}

/** Whether the database answers now. */
export const databaseAnswers = async (store: Store): Promise<boolean> =>
  sql`select 1`.execute(store).then(
    () => true,
    () => false,
  )

/** 18550 in the highest bits tells the locks of the feed from others. Nothing here reads a table of the agency. */
export async function measuresOf(store: Store): Promise<DatabaseMeasures> {
  const { rows } = await sql<{ bytes: string | number; lag: number }>`
    select pg_database_size(current_database()) as bytes, coalesce((
      select max(extract(epoch from clock_timestamp() - a.xact_start))::double precision
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint >> 16) = 18550
        and l.database = (select d.oid from pg_database d where d.datname = current_database())), 0) as lag`.execute(
    store,
  )
  const [row] = rows
  if (!row) throw new Error('the database said nothing of itself')
  return { bytes: Number(row.bytes), feedLag: row.lag }
}
