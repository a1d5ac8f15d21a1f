import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { ServerOptions } from '#server/start.ts'
import { openDatabase, type Database } from '#store/database/database.ts'
import { times } from './how-long.ts'
import { asOwner, inDatabase, TEMPLATE, versionOf } from './postgres.ts'
import { freshDatabase } from './prepared-data.ts'

export interface TestDatabase {
  readonly name: string
  /** A new, migrated database. */
  open(): Promise<Database & { readonly url?: string }>
  /** Databases that begin with what `fill` wrote into the one that it opened, and closed. */
  filled?<Value>(
    fill: (one: TestDatabase) => Promise<Value>,
  ): Promise<{ readonly like: TestDatabase; readonly value: Value }>
}

const inMemory = (template: () => Promise<Blob>): TestDatabase => ({
  name: 'the embedded database',
  open: async () => openDatabase({ memory: true, template: await template() }),
  async filled(fill) {
    let held: Blob | undefined
    const open = async () => {
      const database = await openDatabase({ memory: true, template: await template() })
      const close = async () => {
        held = await database.engine?.dumpDataDir('none')
        await database.close()
      }
      return { ...database, close }
    }
    const value = await fill({ name: 'the embedded database', open })
    if (!held) throw new Error('it was opened and closed')
    const dump = held
    return { like: inMemory(() => Promise.resolve(dump)), value }
  },
})

export const embedded = inMemory(freshDatabase)

const onServer = (server: string, template: string): TestDatabase => ({
  name: 'a PostgreSQL server',
  // It goes with the PostgreSQL server.
  async filled(fill) {
    const { url, name } = await copyOnServer(server, template)
    const value = await fill({
      name: 'a PostgreSQL server',
      open: async () => ({ ...(await openDatabase({ url })), url }),
    })
    return { like: onServer(server, name), value }
  },
  open: async () => {
    const { url, drop } = await copyOnServer(server, template)
    const database = await openDatabase({ url })
    const close = async () => {
      await database.close()
      await drop()
    }
    return { ...database, url, close }
  },
})

/** A new database of the PostgreSQL server that starts as a copy of `template`. */
export async function copyOnServer(
  server: string,
  template: string,
): Promise<{ readonly name: string; readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asOwner(server, `create database ${name} template ${template}${await asFiles(server)}`)
  return { name, url: inDatabase(server, name), drop: () => asOwner(server, `drop database ${name} with (force)`) }
}

const copiedAs = new Map<string, Promise<string>>()

/** Copied as files, a database costs half of what it costs page by page through the log. Before PostgreSQL 15 there was no other way, and no word for it. */
function asFiles(server: string): Promise<string> {
  const before = copiedAs.get(server)
  if (before) return before
  const words = versionOf(server).then((version) => (version >= 150_000 ? ' strategy file_copy' : ''))
  copiedAs.set(server, words)
  return words
}

/**
 * For a server that a test starts behind an address, whichever database it has: a fresh one, as `oneDatabase`. It goes with
 * the PostgreSQL server.
 */
export async function freshPlace(): Promise<Pick<ServerOptions, 'template' | 'databaseUrl'>> {
  const server = inject('postgresUrl')
  if (server === null) return { template: await freshDatabase() }
  return { databaseUrl: (await copyOnServer(server, TEMPLATE)).url }
}

/**
 * For `describe.each`, for what a server stores and answers: the same tests on every kind of database available here. Missing ones were reported at the start
 * of the run.
 */
export function eachDatabase(): TestDatabase[] {
  const server = inject('postgresUrl')
  return server === null ? [embedded] : [embedded, onServer(server, TEMPLATE)]
}

/**
 * For what devices do with each other, whichever database their server has: the PostgreSQL server if there is one, where
 * a test costs half the processor time. What a server stores and answers is tested on both kinds.
 */
export function oneDatabase(): TestDatabase {
  const server = inject('postgresUrl')
  return server === null ? embedded : onServer(server, TEMPLATE)
}

/** For `describe.each`: the same as `oneDatabase` in a change, every kind in a long run. */
export const eachDatabaseInLong = (): TestDatabase[] => eachDatabase().slice(-times(1, 2))
