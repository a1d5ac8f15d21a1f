import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql, type Kysely } from 'kysely'
import type { Database } from '#store/database/database.ts'
import { eachDatabase } from '../support/database.ts'

let database: Database
let store: Kysely<Record<string, never>>
beforeAll(async () => {
  const [embedded] = eachDatabase()
  if (embedded?.name !== 'the embedded database') throw new Error('the first database is the embedded one')
  database = await embedded.open()
  store = database.store as unknown as Kysely<Record<string, never>>
})
afterAll(() => database.close())

/**
 * The values of the one row that a text gives inside a transaction, asked twice: the second time the statement is
 * prepared already.
 */
async function twice(query: ReturnType<typeof sql>): Promise<unknown> {
  const once = () => store.transaction().execute(async (tx) => (await query.execute(tx)).rows)
  const first = await once()
  expect(await once()).toEqual(first)
  return first[0]
}

/** How many the engine has, the one that counts them included. */
const keptInTheEngine = () =>
  store.transaction().execute(async (tx) => {
    const counted = sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements where name like 'kept%'`
    return (await counted.execute(tx)).rows[0]?.n
  })

describe('a statement that the embedded database keeps', () => {
  it('is prepared once for one text', async () => {
    const before = (await keptInTheEngine()) ?? 0
    await twice(sql`select 'asked twice' as words`)
    expect(await keptInTheEngine()).toBe(before + 1)
  })

  it('that the engine refuses says why, by its code, and the next one runs', async () => {
    const bad = (text: string) => store.transaction().execute((tx) => sql.raw(text).execute(tx))
    await expect(bad('select 1 / 0 as never')).rejects.toMatchObject({ code: '22012', message: 'division by zero' })
    await expect(bad('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
    await expect(bad('select 1 +')).rejects.toMatchObject({ code: '42601' })
    expect(await twice(sql`select 1 as one`)).toEqual({ one: 1 })
  })

  it('takes back what came before in its transaction where it fails', async () => {
    await sql`create table tried (n integer primary key)`.execute(store)
    const both = store.transaction().execute(async (tx) => {
      await sql`insert into tried values (${1})`.execute(tx)
      await sql`insert into tried values (${1})`.execute(tx)
    })
    await expect(both).rejects.toMatchObject({ code: '23505' })
    expect(await twice(sql`select count(*)::int as n from tried`)).toEqual({ n: 0 })
  })

  it('gives bytes as they were sent, and every other type as the engine’s own client does', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256)
    const values = sql`select ${bytes}::bytea as bytes, ${new Uint8Array(0)}::bytea as none, ${null}::bytea as absent, ${'é🜚'}::text as text, ${2 ** 40}::bigint as large, ${true}::boolean as truth,
      ${JSON.stringify({ a: [1] })}::jsonb as json, array[${bytes.slice(0, 2)}, ${bytes.slice(2, 3)}]::bytea[] as list`
    const own = (await values.execute(store)).rows[0]
    expect(await twice(values)).toEqual(own)
    expect(own).toMatchObject({
      bytes,
      none: new Uint8Array(0),
      absent: null,
      text: 'é🜚',
      truth: true,
      json: { a: [1] },
    })
  })

  it('takes values of types that the engine has no form for as their text, and refuses an object for one', async () => {
    const text = sql`select ${'Ana'}::name as name, ${2.5}::numeric as number, ${7n}::numeric as large`
    expect(await twice(text)).toEqual({ name: 'Ana', number: '2.5', large: '7' })
    await expect(twice(sql`select ${{ a: 1 }}::name as name`)).rejects.toThrow(TypeError)
  })

  it('counts what it changed, and goes on after more texts than are kept', async () => {
    await sql`create table counted (n integer)`.execute(store)
    await store.transaction().execute(async (tx) => {
      for (let n = 0; n < 450; n += 1) await sql`insert into counted select ${n} + ${sql.raw(String(n))}`.execute(tx)
      const { numAffectedRows } = await sql`update counted set n = n + 1 where n < 20`.execute(tx)
      expect(numAffectedRows).toBe(10n)
    })
    expect(await keptInTheEngine()).toBe(200)
  })
})
