import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#store/database/database.ts'
import { findSession } from '#store/people/sessions.ts'
import { eachDatabase } from '../support/database.ts'

describe.each(eachDatabase())('a statement that every request sends to $name', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await kind.open()
  })
  afterAll(() => database.close())

  /** The statements that the connection keeps after `work`, which runs on it. */
  const keptAfter = (work: (store: Database['store']) => Promise<unknown>) =>
    database.store.connection().execute(async (one) => {
      await work(one)
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one)
      return rows.map(({ statement }) => statement)
    })

  it('is kept once a connection to a server, and answers the same the second time', async () => {
    const nobody = new Uint8Array(32)
    const kept = await keptAfter(async (store) => {
      for (let time = 0; time < 3; time++) expect(await findSession(store, nobody)).toBeUndefined()
    })
    // The embedded engine keeps the statements of its transactions: see prepared.test.ts.
    expect(kept.includes('select * from homeward.session($1)')).toBe(database.kind === 'postgresql')
  })

  it('that is put together as it is needed is not kept', async () => {
    const kept = await keptAfter((store) =>
      store.selectFrom('homeward.sessions').select('device').where('used_at', '>', 5).execute(),
    )
    expect(kept.filter((statement) => statement.includes('used_at'))).toEqual([])
  })

  it('that the database refuses says why, and the next one runs', async () => {
    const few = sql`select homeward.lock_files(${new Uint8Array(16)}, ${'not hexadecimal'}, ${'[]'}) as locked`
    await expect(few.execute(database.store)).rejects.toMatchObject({ code: '22023' })
    expect(await findSession(database.store, new Uint8Array(32))).toBeUndefined()
  })
})
