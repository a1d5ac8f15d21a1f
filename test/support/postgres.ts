import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#store/database/database.ts'
import { keepLogMonths } from '#store/people/access-log.ts'
import { findPostgres } from '../../scripts/outside-programs.ts'
import { makeEmbeddedTemplate } from './embedded-template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A URL that may create databases, or null if no PostgreSQL server is available. */
    postgresUrl: string | null
  }
}

/** Migrated and empty: each test file starts with a copy. */
export const TEMPLATE = 'homeward_template'

/** Runs once before the tests of the system. */
export async function setup(project: TestProject): Promise<void> {
  const databases = await provideDatabases(project)
  release = () => databases.stop()
}

let release = () => Promise.resolve()

export const teardown = () => release()

/** A fresh, migrated database of each kind that is available here, of which tests start with a copy. */
export interface ProvidedDatabases {
  /** The file of the embedded one. */
  readonly embedded: string
  /** The PostgreSQL server's, if there is one. */
  readonly url: string | undefined
  stop(): Promise<void>
}

const MADE = Symbol.for('the databases of this run')
/** The setup of each part of the tests loads its own modules, so they share the databases through the process. */
const shared = globalThis as { [MADE]?: { users: number; readonly databases: Promise<ProvidedDatabases> } | undefined }

/**
 * Starts one PostgreSQL server for the whole run, as an ordinary user; it stops once the last part of the tests that
 * asked for it has ended.
 */
export async function provideDatabases(project: TestProject): Promise<ProvidedDatabases> {
  const made = (shared[MADE] ??= { users: 0, databases: makeDatabases() })
  made.users += 1
  const databases = await made.databases
  project.provide('embeddedTemplate', databases.embedded)
  project.provide('postgresUrl', databases.url ?? null)
  return {
    ...databases,
    async stop() {
      made.users -= 1
      if (made.users > 0) return
      shared[MADE] = undefined
      await databases.stop()
    },
  }
}

async function makeDatabases(): Promise<ProvidedDatabases> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-databases-'))
  chmodSync(folder, 0o755)
  const embedded = join(folder, 'embedded')
  await makeEmbeddedTemplate(embedded)

  const server = process.env['DATABASE_URL']
    ? { url: process.env['DATABASE_URL'], stop: () => Promise.resolve() }
    : await startPostgres(folder)
  if (server) await makeTemplate(server.url)
  else if (process.env['HOMEWARD_REQUIRE_ALL'] === '1')
    throw new Error('No PostgreSQL server was found, and HOMEWARD_REQUIRE_ALL=1 asks for every test.')
  else
    console.warn(
      'Left out: every test on a PostgreSQL server, because none is installed (Debian: apt-get install postgresql) and DATABASE_URL is not set.',
    )
  return {
    embedded,
    url: server?.url,
    async stop() {
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate(url: string): Promise<void> {
  await asOwner(url, `drop database if exists ${TEMPLATE}`, `create database ${TEMPLATE}`)
  const database = await openDatabase({ url: inDatabase(url, TEMPLATE) })
  // The months of which tests write: those of their own clock, and the present ones.
  for (const moment of [Date.UTC(2026, 10, 25), Date.now()]) await keepLogMonths(database.store, moment, 0)
  await database.close()
}

/** Runs statements in the server's own database. */
export async function asOwner(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What a server says to a question with one answer. */
export async function askOf(url: string, question: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: question, rowMode: 'array' })
    return String(rows[0]?.[0])
  } finally {
    await client.end()
  }
}

/** As a number: 150012 is 15.12. */
export const versionOf = async (url: string): Promise<number> => Number(await askOf(url, 'show server_version_num'))

/** The address for whoever may do everything in that server. */
export const asSuperuser = (url: string): string => url.replace('//agency@', '//superuser@')

export function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

export interface PostgresServer {
  readonly url: string
  /** Its data folder, write-ahead log included. */
  readonly data: string
  /** Where it keeps its write-ahead log, if it `archives`. */
  readonly archive: string
  /** A base backup of it as it is now: a folder. */
  backUp(): string
  stop(): Promise<void>
  /** Ends its main process as a power cut would; `again` starts it on the remaining data. */
  kill(): Promise<void>
  again(): Promise<void>
}

/** Where a server has its data from, if not from `initdb`. */
interface ClusterOptions {
  readonly largestFileInKib?: number
  /** A standby of that server, which is sent what is written there. */
  readonly follows?: PostgresServer
  /** Keeps each segment of its write-ahead log. */
  readonly archives?: true
  /** Begins with a base backup, and goes on with what the log in `archive` has up to a moment. */
  readonly recovers?: { readonly base: string; readonly archive: string; readonly until: string }
}

/** Undefined if no server program is installed. PostgreSQL refuses to run as root, so there it runs as the user `postgres`. */
export async function startPostgres(
  parent: string,
  { largestFileInKib, follows, archives, recovers }: ClusterOptions = {},
): Promise<PostgresServer | undefined> {
  const bin = findPostgres()
  if (!bin) return undefined
  const folder = mkdtempSync(join(parent, 'server-'))
  const user = ordinaryUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const [data, archive] = [join(folder, 'data'), join(folder, 'archive')]
  const make = (program: string, how: readonly string[]) => {
    const made = spawnSync(program, how, { ...user, cwd: folder, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`${program} failed: ${made.stderr}`)
  }
  const copyOf = (url: string, into: string, ...how: readonly string[]) =>
    make(join(bin, 'pg_basebackup'), ['-D', into, '-c', 'fast', '-d', asSuperuser(url), ...how])
  if (follows) copyOf(follows.url, data, '-R')
  else if (recovers) make('cp', ['-a', recovers.base, data])
  else make(join(bin, 'initdb'), ['-D', data, '-U', 'superuser', '--auth=trust', '-E', 'UTF8', '--no-locale'])
  if (recovers) make('touch', [join(data, 'recovery.signal')])
  if (archives) make('mkdir', [archive])

  const port = await freePort()
  const settings = [
    // The databases live for seconds, and an owner without special powers may not drop one that one of the server's
    // workers is using.
    'autovacuum=off',
    // A killed process loses nothing that it gave to the system; only a power cut would.
    'fsync=off',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'shared_buffers=256MB',
    ...(archives ? ['archive_mode=on', `archive_command=cp %p ${archive}/%f`] : []),
    ...(recovers
      ? [
          `restore_command=cp ${recovers.archive}/%f %p`,
          `recovery_target_time=${recovers.until}`,
          'recovery_target_action=promote',
        ]
      : []),
  ].flatMap((one) => ['-c', one])
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings]
  const launch = () =>
    spawn('/bin/sh', ['-c', limited(largestFileInKib), 'sh', ...command], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  let child: ChildProcess = launch()
  const admin = `postgresql://superuser@127.0.0.1:${port}/postgres`
  // While it recovers it answers, but takes nothing.
  await untilReady(child, admin, recovers && 'select 1 / (not pg_is_in_recovery())::int')
  // The tests run as an owner without special powers, as in a hosted database: row policies apply to it too.
  if (!follows && !recovers)
    await asOwner(admin, 'create role agency login createdb createrole', 'grant all on schema public to agency')
  const url = `postgresql://agency@127.0.0.1:${port}/postgres`
  return {
    url,
    data,
    archive,
    backUp: () => {
      const into = join(mkdtempSync(join(parent, 'backup-')), 'data')
      if (user) chownSync(dirname(into), user.uid, user.gid)
      copyOf(url, into)
      return into
    },
    stop: () => stop(child),
    kill: () => stop(child, 'SIGKILL'),
    again: async () => {
      child = await relaunched(launch, admin)
    },
  }
}

/** A shell line that runs its arguments with a limit on the size of files: what a full disk is to a database. */
export function limited(largestFileInKib: number | undefined): string {
  // `ulimit -f` counts in units of 512 bytes in this shell.
  return largestFileInKib === undefined ? 'exec "$@"' : `trap '' XFSZ; ulimit -S -f ${largestFileInKib * 2}; exec "$@"`
}

function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function untilReady(child: ChildProcess, url: string, answers = 'select 1'): Promise<void> {
  let said = ''
  child.stderr?.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`postgres ended at once: ${said}`)
    try {
      await asOwner(url, answers)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`postgres did not answer: ${said}`)
}

/** While processes of the killed server are still ending, a new one refuses to start. */
async function relaunched(launch: () => ChildProcess, admin: string): Promise<ChildProcess> {
  for (let attempt = 0; ; attempt += 1) {
    const child = launch()
    try {
      await untilReady(child, admin)
      return child
    } catch (problem) {
      if (attempt === 20) throw problem
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

async function stop(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
