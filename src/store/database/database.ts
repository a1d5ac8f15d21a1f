import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type Results, type Transaction, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lockDataFolder } from './folder-lock.ts'
import { keepAskedOften } from './asked-often.ts'
import { Prepared } from '../embedded/prepared.ts'
import { type IfAhead, migrate, MIGRATIONS } from './migrate.ts'
import type { Tables } from './tables.ts'

/** `memory`: gone when the process ends. `folder`: the embedded database. `url`: a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly memory: true; readonly template?: Blob }
  | { readonly folder: string }
  | { readonly url: string; readonly connections?: Connections }

/** How many connections a database may hold at most, and after how many milliseconds an idle one is closed. */
export interface Connections {
  readonly most: number
  readonly idle: number
}

/** Connections to a PostgreSQL server: how many are open, how many of them idle, and how many requests wait for one. */
export interface PoolCounts {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

export interface Database {
  readonly store: Kysely<Tables>
  readonly kind: 'embedded' | 'postgresql'
  /** The embedded engine itself, for a template of a fresh database. */
  readonly engine: PGlite | undefined
  /** Undefined for the embedded database, which has one connection. */
  readonly pool: (() => PoolCounts) | undefined
  close(): Promise<void>
}

/** The engine cannot open the content of the folder as a database. */
export class FolderDamaged extends Error {}

/**
 * Opens and migrates. Throws `FolderInUse` if another process holds the folder, `FolderDamaged` if the engine cannot
 * open it, `DatabaseDiffers` if another Homeward made it. `ifAhead`: of what is newer than this one by expansions alone.
 */
export async function openDatabase(where: DatabaseLocation, ifAhead: IfAhead = 'open'): Promise<Database> {
  const database = 'url' in where ? onServer(where.url, where.connections) : await embedded(where)
  try {
    await migrate(database.store, MIGRATIONS, ifAhead)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

/** The engine's own parser of bytes goes digit by digit, which took half of a first sync. */
const BYTES_AS_HEX = {
  parsers: { [pgliteTypes.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
  serializers: {
    [pgliteTypes.BYTEA]: (bytes: Uint8Array) =>
      `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`,
  },
}

async function embedded(where: Exclude<DatabaseLocation, { url: string }>): Promise<Database> {
  const release = 'folder' in where ? lockDataFolder(where.folder) : () => undefined
  try {
    const engine = await PGlite.create({
      ...('folder' in where
        ? { dataDir: tableFolder(where.folder) }
        : where.template
          ? { loadDataDir: where.template }
          : {}),
      ...BYTES_AS_HEX,
    })
    const store = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: withPrepared(engine) }) })
    const close = async () => {
      await store.destroy()
      if (!engine.closed) await engine.close()
      release()
    }
    return { store, kind: 'embedded', engine, pool: undefined, close }
  } catch (error) {
    release()
    // The engine only reports that it could not start; an error of the operating system keeps its own code.
    if ('folder' in where && error instanceof Error && !('code' in error))
      throw new FolderDamaged(error.message, { cause: error })
    throw error
  }
}

/** The engine, with the statements of its transactions prepared. */
function withPrepared(engine: PGlite): PGlite {
  const prepared = new Prepared(engine)
  const prepare = (tx: Transaction): Transaction => ({
    ...tx,
    get closed() {
      return tx.closed
    },
    query: <Row>(text: string, values?: unknown[]) => prepared.query(tx, text, values ?? []) as Promise<Results<Row>>,
  })
  const transaction: PGlite['transaction'] = (work) => engine.transaction((tx) => work(prepare(tx)))
  return new Proxy(engine, { get: (target, name) => (name === 'transaction' ? transaction : bound(target, name)) })
}

function bound(engine: PGlite, name: string | symbol): unknown {
  const value: unknown = Reflect.get(engine, name, engine)
  return typeof value === 'function' ? value.bind(engine) : value
}

function tableFolder(folder: string): string {
  const tables = join(folder, 'tables')
  mkdirSync(tables, { recursive: true, mode: 0o700 })
  return tables
}

/** A bigint is read as a number: sequences, positions and milliseconds stay below 2⁵³. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): ((text: string) => unknown) =>
    oid === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
}

/**
 * PostgreSQL compiles a statement that it guesses to be dear, which took 370 ms of a sync that then read six pages: every
 * statement here ends after a few rows of an index, which its guess does not know.
 */
const withoutCompiling = (client: pg.ClientBase, ready: (error?: Error) => void) => {
  client.query('set jit = off').then(() => ready(), ready)
}

function onServer(url: string, { most, idle }: Connections = { most: 10, idle: 10_000 }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    idleTimeoutMillis: idle,
    connectionTimeoutMillis: 5_000,
    types,
    verify: withoutCompiling,
  })
  // The pool replaces an idle connection that was cut; without a listener its error event would end the process.
  pool.on('error', () => undefined)
  // A busy connection that is cut rejects the query and emits the error once more as an event.
  pool.on('connect', (client) => client.on('error', () => undefined))
  keepAskedOften(pool)
  const store = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const counts = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })
  return { store, kind: 'postgresql', engine: undefined, pool: counts, close: () => store.destroy() }
}
