import type { PGlite } from '@electric-sql/pglite'
import type { Database } from '#store/database/database.ts'
import type { System } from './system.ts'

/** A copy of all that a database holds, inside it, to which it can be set back in milliseconds. */
export interface InnerCopy {
  /** Puts every row and every sequence back, as a snapshot of the machine would. */
  putBack(): Promise<void>
}

interface Named {
  readonly name: string
}

export async function copyInside({ engine }: Database): Promise<InnerCopy> {
  if (!engine) throw new Error('the embedded database')
  const tables = await namesOf(
    engine,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('homeward', 'keystore') order by 1`,
  )
  const sequences = await namesOf(
    engine,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname in ('homeward', 'keystore') order by 1`,
  )
  const copies = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await engine.query<{ row: unknown }>(
        `select coalesce(json_agg(t), '[]') as row from (select * from ${table}) t`,
      )
      return { table, rows: JSON.stringify(rows[0]?.row ?? []) }
    }),
  )
  const numbers = await Promise.all(
    sequences.map(async (sequence) => {
      const { rows } = await engine.query<{ at: string; called: boolean }>(
        `select last_value::text as at, is_called as called from ${sequence}`,
      )
      return { sequence, at: rows[0]?.at ?? '1', called: rows[0]?.called ?? false }
    }),
  )
  return {
    putBack: () =>
      engine.transaction(async (tx) => {
        await tx.exec('set local session_replication_role = replica')
        for (const { table, rows } of copies) {
          await tx.exec(`delete from ${table}`)
          await tx.query(
            `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1::json)`,
            [rows],
          )
        }
        for (const { sequence, at, called } of numbers)
          await tx.query(`select setval('${sequence}', $1::bigint, $2::boolean)`, [at, called])
      }),
  }
}

/** What `first` does is lost, and what `then` does is done on the server that has lost it. */
export async function onTwoBranches(
  system: System,
  first: () => Promise<unknown>,
  then: () => Promise<unknown>,
): Promise<void> {
  const copy = await copyInside(system.database)
  await first()
  await copy.putBack()
  await system.restart()
  await then()
}

const namesOf = async (engine: PGlite, text: string): Promise<readonly string[]> =>
  (await engine.query<Named>(text)).rows.map(({ name }) => name)
