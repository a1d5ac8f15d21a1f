import pg from 'pg'
import type { Database } from '#store/database/database.ts'
import type { System } from './system.ts'

/** Every row and every sequence of a database: their names, then a text for each table, then one for each sequence. */
export type CopiedRows = readonly string[]

/** Copies all that a database holds, and puts it back into this or another database in milliseconds, as a snapshot of the machine would. */
export interface RowCopies {
  copy(): Promise<CopiedRows>
  /** `ahead`: by how much the sequences stand higher than in the copy, as those of a replica that took over. */
  putBack(rows: CopiedRows, ahead?: number): Promise<void>
  /** From now on every row that is written is refused as on a full disk, until there is room again. */
  fill(isFull: boolean): Promise<void>
  /** Clears up after what was put back many times. */
  vacuum(): Promise<void>
  close(): Promise<void>
}

/** Asks a database beside its row policies. */
interface Asking {
  ask<Row>(text: string, values?: unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}

export async function rowCopies(database: Database & { readonly url?: string }): Promise<RowCopies> {
  const asking = await askingOf(database)
  const tables = await namesOf(asking, 'r')
  const sequences = await namesOf(asking, 'S')
  for (const text of copying(tables, sequences)) await asking.ask(text)
  let hasDisk = false
  let wasFull = false
  return {
    copy: async () => (await asking.ask<{ rows: string[] }>('select copies.rows() as rows'))[0]?.rows ?? [],
    putBack: async (rows, ahead = 0) => {
      await asking.ask('select copies.put_back($1::text[], $2::bigint)', [rows, ahead])
    },
    fill: async (isFull) => {
      if (isFull === wasFull) return
      wasFull = isFull
      if (!hasDisk) for (const text of withDisk(tables)) await asking.ask(text)
      hasDisk = true
      await asking.ask(`update copies.disk set is_full = $1`, [isFull])
    },
    vacuum: async () => {
      await asking.ask('vacuum')
    },
    close: () => asking.close(),
  }
}

/** What a database held once, to which it can be set back. */
export interface CopyInside {
  putBack(): Promise<void>
}

export async function copyInside(database: Database): Promise<CopyInside> {
  const beside = async <Value>(does: (copies: RowCopies) => Promise<Value>): Promise<Value> => {
    const copies = await rowCopies(database)
    try {
      return await does(copies)
    } finally {
      await copies.close()
    }
  }
  const rows = await beside((copies) => copies.copy())
  return { putBack: () => beside((copies) => copies.putBack(rows)) }
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

async function askingOf({ engine, url }: Database & { readonly url?: string }): Promise<Asking> {
  if (engine)
    return {
      ask: async (text, values) => (await engine.query<never>(text, values)).rows,
      close: () => Promise.resolve(),
    }
  if (url === undefined) throw new Error('a database of a PostgreSQL server has an address')
  const client = new pg.Client({ connectionString: url.replace('//agency@', '//superuser@') })
  await client.connect()
  return { ask: async (text, values) => (await client.query(text, values)).rows as never[], close: () => client.end() }
}

const namesOf = async (asking: Asking, sort: 'r' | 'S'): Promise<readonly string[]> =>
  (
    await asking.ask<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = '${sort}' and n.nspname in ('homeward', 'keystore') order by 1`,
    )
  ).map(({ name }) => name)

/** Statements that make the functions with which rows are copied and put back, once for each database. */
const copying = (tables: readonly string[], sequences: readonly string[]): readonly string[] => [
  'create schema if not exists copies',
  `create or replace function copies.rows() returns text[] language sql as $$ select array[
     ${[
       `'${JSON.stringify([...tables, ...sequences])}'`,
       ...tables.map((table) => `(select coalesce(json_agg(t), '[]')::text from ${table} t)`),
       ...sequences.map((name) => `(select json_build_array(last_value, is_called)::text from ${name})`),
     ].join(',\n')}] $$`,
  // As a replica: neither the order of the tables nor a full disk counts. By name: a month may have got its table since.
  `create or replace function copies.put_back(p text[], ahead bigint) returns void language plpgsql
   set session_replication_role = replica as $$
   declare
     names text[] := array(select json_array_elements_text(p[1]::json));
     one text;
   begin
     ${[
       ...tables.flatMap((table) => [
         `delete from ${table};`,
         `one := p[array_position(names, '${table}') + 1];`,
         `if one <> '[]' then insert into ${table} overriding system value
          select * from json_populate_recordset(null::${table}, one::json); end if;`,
       ]),
       ...sequences.flatMap((name) => [
         `one := p[array_position(names, '${name}') + 1];`,
         `if one is not null then perform setval('${name}', (one::json->>0)::bigint + ahead, (one::json->>1)::boolean); end if;`,
       ]),
     ].join('\n')}
   end $$`,
]

/** Statements that give a database a disk that can be full. */
const withDisk = (tables: readonly string[]): readonly string[] => [
  'create table if not exists copies.disk (is_full boolean primary key)',
  'insert into copies.disk select false where not exists (select from copies.disk)',
  `create or replace function copies.needs_room() returns trigger language plpgsql security definer as $$ begin
     if (select is_full from copies.disk) then
       raise exception 'could not extend file: No space left on device' using errcode = '53100';
     end if;
     return null;
   end $$`,
  ...tables.map(
    (table) =>
      `create or replace trigger needs_room after insert or update on ${table} for each row execute function copies.needs_room()`,
  ),
]
