import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newId } from '#sealing/primitives/id.ts'
import { type Database, openDatabase } from '#store/database/database.ts'
import { migrate, MIGRATIONS } from '#store/database/migrate.ts'
import { inRole } from '#store/database/role.ts'
import type { Tables } from '#store/database/tables.ts'
import { keepLogMonths, noteAct, readAccessLog } from '#store/people/access-log.ts'
import { newestLine } from '#store/people/incarnation.ts'
import { copyOnServer, eachDatabase } from '../support/database.ts'

const at = (day: string) => Date.parse(day)

describe.each(eachDatabase())('the access log, kept for a time by $name', (kind) => {
  const [org, drita, besa] = [newId(), newId(), newId()]
  let database: Database
  beforeAll(async () => {
    database = await kind.open()
  })
  afterAll(() => database.close())

  const note = (member: typeof drita, day: string) =>
    noteAct(database.store, org, {
      at: at(day),
      member,
      device: null,
      action: 'signed-in',
      file: null,
      folder: null,
      outcome: 'ok',
    })
  const days = async (who: Parameters<typeof readAccessLog>[1]) =>
    (await readAccessLog(database.store, who, undefined)).map((line) => new Date(line.at).toISOString().slice(0, 10))
  const months = async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'homeward.access_log'::regclass order by 1`.execute(database.store)
    return rows.map(({ name }) => name)
  }

  it('takes a line whose month has no table, and one of the present month', async () => {
    await note(drita, '2030-02-03')
    await keepLogMonths(database.store, at('2030-03-15'), at('2020-01-01'))
    await note(besa, '2030-03-16')
    await note(drita, '2030-05-31')
    expect(await months()).toEqual(
      expect.arrayContaining(['access_log_2030_03', 'access_log_2030_04', 'access_log_2030_05', 'access_log_other']),
    )
    expect(await days({ as: 'clerk', org })).toEqual(['2030-05-31', '2030-03-16', '2030-02-03'])
    expect(await days({ as: 'member', org, member: drita })).toEqual(['2030-05-31', '2030-02-03'])
    expect(await newestLine(database.store)).toBe(at('2030-05-31'))
  })

  it('leaves a month in the table for others where lines of it already stand there', async () => {
    await note(drita, '2031-01-09')
    await keepLogMonths(database.store, at('2031-01-10'), at('2020-01-01'))
    expect(await months()).not.toContain('access_log_2031_01')
    expect(await months()).toContain('access_log_2031_02')
    expect(await days({ as: 'member', org, member: drita })).toContain('2031-01-09')
  })

  it('forgets what is older than it is kept, whole months and days, and nothing that is younger', async () => {
    await keepLogMonths(database.store, at('2031-01-10'), at('2030-05-31'))
    expect(await days({ as: 'clerk', org })).toEqual(['2031-01-09', '2030-05-31'])
    expect(await months()).not.toContain('access_log_2030_03')
    expect(await months()).not.toContain('access_log_2030_04')
    expect(await months()).toContain('access_log_2030_05')
  })

  it('lets nobody but the keeper make or drop a month', async () => {
    for (const as of ['clerk', 'member'] as const)
      for (const statement of ['add_log_months(0)', 'drop_log_months(0)'])
        await expect(
          inRole(database.store, as === 'clerk' ? { as, org } : { as, org, member: drita }, (tx) =>
            sql`select ${sql.raw(`homeward.${statement}`)}`.execute(tx),
          ),
        ).rejects.toThrow(/permission denied/)
  })

  it('finds a page of a member’s own lines by an index, however many others wrote', async () => {
    await inRole(database.store, { as: 'keeper' }, (tx) =>
      sql`insert into homeward.access_log (org, at, member, action, outcome)
        select ${org}, ${at('2031-02-01')}, decode(lpad(to_hex(n % 50), 32, '0'), 'hex'), 'delivered', 'ok' from generate_series(1, 20000) n`.execute(
        tx,
      ),
    )
    await sql`analyze homeward.access_log`.execute(database.store)
    const plan = await inRole(database.store, { as: 'member', org, member: drita }, (tx) =>
      sql<{
        'QUERY PLAN': string
      }>`explain select seq from homeward.access_log where org = ${org} order by seq desc limit 200`.execute(tx),
    )
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('Index')
    expect(text).not.toContain('Seq Scan')
  })
})

const server = inject('postgresUrl')
// The embedded engine needs five seconds to make a database that was never migrated.
it.each(server === null ? [] : [server])(
  'The lines of a database of before stand in their months, numbered on',
  async (url) => {
    const [org, member] = [newId(), newId()]
    const fresh = await copyOnServer(url, 'template0')
    const before = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: fresh.url }) }),
    })
    await migrate(
      before,
      MIGRATIONS.filter(({ name }) => name < '0024'),
    )
    const line = (day: string) => ({
      at: at(day),
      member,
      device: null,
      action: 'signed-in',
      file: null,
      folder: null,
      outcome: 'ok',
    })
    for (const day of ['2026-01-31', '2026-07-01', '2026-07-31']) await noteAct(before, org, line(day))
    await before.destroy()
    const { store } = await openDatabase({ url: fresh.url })
    await noteAct(store, org, line('2026-08-01'))
    const lines = await readAccessLog(store, { as: 'member', org, member }, undefined)
    expect(lines.map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from homeward.access_log_other`.execute(store)
    expect(rows).toEqual([{ n: 0 }])
    await store.destroy()
    await fresh.drop()
  },
)
