import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { MIGRATIONS, migrate } from '#store/database/migrate.ts'
import type { Tables } from '#store/database/tables.ts'
import { copyOnServer, oneDatabase } from '../support/database.ts'
import { unmigrated } from '../support/embedded-template.ts'
import { takenByMigration } from '../support/taken-by-migration.ts'

/** A database of before the first migration. The embedded engine takes it from a file: to make one takes it seconds. */
async function emptyDatabase(): Promise<{ readonly store: Kysely<Tables>; close(): Promise<void> }> {
  const server = inject('postgresUrl')
  if (server === null) {
    const loadDataDir = new Blob([readFileSync(unmigrated(inject('embeddedTemplate')))])
    const engine = await PGlite.create({ loadDataDir })
    return {
      store: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: engine }) }),
      close: () => engine.close(),
    }
  }
  const { url, drop } = await copyOnServer(server, 'template0')
  const store = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  })
  return { store, close: () => store.destroy().then(drop) }
}

describe('what the list of migrations calls an expansion', () => {
  it('takes nothing from the version before: what was there is there unchanged, and what is new is not in its way', async () => {
    const database = await emptyDatabase()
    const { store } = database
    try {
      const found: Record<string, readonly string[]> = {}
      for (const [at, { name, kind, text }] of MIGRATIONS.entries()) {
        const taken = kind === 'expand' && at > 0 ? await takenByMigration(store, text) : []
        if (taken.length > 0) found[name] = taken
        await migrate(store, MIGRATIONS.slice(0, at + 1))
      }
      expect(found).toEqual({})
    } finally {
      await database.close()
    }
  })
})

it('The ledger is made once: a later start leaves its policy as it is, and so no server that runs waits for it', async () => {
  const database = await oneDatabase().open()
  const { store } = database
  const policies = async () => {
    const { rows } = await sql<{ oid: number }>`select oid from pg_policy
      where polrelid = 'homeward_ledger.migrations'::regclass`.execute(store)
    return rows
  }
  const before = await policies()
  expect(before).toHaveLength(1)
  await migrate(store)
  expect(await policies()).toEqual(before)
  await database.close()
})

describe('the comparison of the database before and after a migration', () => {
  const opened = oneDatabase().open()
  let store: Kysely<Tables>
  beforeAll(async () => {
    store = (await opened).store
  })
  afterAll(async () => (await opened).close())

  it.each([
    ['a column goes', 'alter table homeward.agreed drop column hours;'],
    ['a table goes', 'drop table homeward.redactions;'],
    ['a column has another name', 'alter table homeward.agreed rename column hours to lasts;'],
    ['a table has another name', 'alter table homeward.agreed rename to agreements;'],
    ['a column must be given', 'alter table homeward.agreed alter column hours set not null;'],
    ['a default goes', 'alter table homeward.access_heads alter column erased drop default;'],
    ['a column has another type', 'alter table homeward.agreed alter column hours type integer;'],
    ['a new column must be given', 'alter table homeward.agreed add column why text not null;'],
    ['a value stands once', 'create unique index agreed_once on homeward.agreed (org, hash);'],
    ['a value of before is limited', 'alter table homeward.agreed add constraint short check (hours < 24);'],
    ['an old value is limited by a new', 'alter table homeward.agreed add column most smallint check (hours < most);'],
    [
      'a row cannot go, because one of a new table names it',
      'create table homeward.beside (org bytea, file bytea, foreign key (org, file) references homeward.access_heads (org, file));',
    ],
    ['fewer rows are seen', 'alter policy own on homeward.grants using (false);'],
    ['a policy limits the others', 'create policy none on homeward.grants as restrictive using (false);'],
    ['more rows are seen', 'create policy all_of_them on homeward.grants for select to homeward_member using (true);'],
    ['the policies of a table are off', 'alter table homeward.grants disable row level security;'],
    ['a right goes', 'revoke select on homeward.grants from homeward_member;'],
    ['a right to a column goes', 'revoke update (card) on homeward.network_agencies from homeward_partner;'],
    ['a right to a function goes', 'revoke execute on function homeward.org() from public;'],
    [
      'a function does something else',
      'create or replace function homeward.org() returns bytea language sql stable as $$ select null::bytea $$;',
    ],
    [
      'a function can be meant twice',
      "create function homeward.feed_mark(p_at text default '') returns bigint language sql as $$ select 1::bigint $$;",
    ],
    ['an index goes', 'drop index homeward.quarantine_unsettled;'],
    ['a sequence counts otherwise', 'alter sequence homeward.access_log_numbers increment by 2;'],
    [
      'what is written is changed on the way',
      'create rule nowhere as on insert to homeward.redactions do instead nothing;',
    ],
    ['rows are changed', 'update homeward.agreed set hours = 24 where hours is null;'],
    ['rows go', 'delete from homeward.agreed;'],
    ['all rows go', 'truncate homeward.agreed;'],
    ['rows come', 'insert into homeward.redactions select org, file, 1, hash, 1 from homeward.agreed;'],
    [
      'it is done by a statement that is put together',
      "do $$\nbegin\n  execute 'alter table homeward.' || 'agreed drop column hours';\nend $$;",
    ],
  ])('finds that %s', async (_, text) => {
    expect(await takenByMigration(store, text)).not.toEqual([])
  })

  it.each([
    ['a new table', "create table homeward.beside (org bytea primary key, why text not null check (why <> ''));"],
    ['a new column that may be empty', 'alter table homeward.agreed add column why text;'],
    ['a new column with a default', 'alter table homeward.agreed add column why integer not null default 0;'],
    [
      'a new column that is checked by itself',
      'alter table homeward.agreed add column why bytea check (octet_length(why) = 32);',
    ],
    [
      'a new column that is filled',
      'alter table homeward.agreed add column why smallint;\nupdate homeward.agreed set why = hours;',
    ],
    ['an index', 'create index agreed_hours on homeward.agreed (org, hours);'],
    ['a function', 'create function homeward.beside() returns integer language sql as $$ select 1 $$;'],
    ['a right', 'grant delete on homeward.redactions to homeward_analyst;'],
  ])('lets pass %s', async (_, text) => {
    expect(await takenByMigration(store, text)).toEqual([])
  })
})
