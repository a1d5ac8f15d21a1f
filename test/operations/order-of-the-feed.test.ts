import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { type Database, openDatabase } from '#store/database/database.ts'
import { toHex } from '#store/database/hex.ts'
import { MIGRATIONS, migrate } from '#store/database/migrate.ts'
import { inRole, type Store } from '#store/database/role.ts'
import type { Tables } from '#store/database/tables.ts'
import { feedPlaceOf } from '#store/segments/changes.ts'
import { newsFor } from '#store/segments/news.ts'
import { eachDatabase } from '../support/database.ts'
import { emptyDatabase } from '../support/killed-server.ts'

const servers = [inject('postgresUrl')].filter((url) => url !== null)
const org = newId()
const member = newId()
const hash = randomBytes(32)

/** Files that the member may read, in which nothing is written yet. */
async function granted(store: Store, count: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const files = Array.from({ length: count }, newId)
  await inRole(store, { as: 'keeper' }, async (tx) => {
    for (const file of files) {
      await tx.insertInto('homeward.access_heads').values({ org, file, seq: 1, hash }).execute()
      await tx.insertInto('homeward.grants').values({ org, file, member, folder: 2, rights: 1, until: null }).execute()
    }
  })
  return files
}

/** The first row of a folder, committed when `late` resolves. */
const written = (store: Store, file: Uint8Array<ArrayBuffer>, late: () => Promise<unknown>) =>
  inRole(store, { as: 'clerk', org }, async (tx) => {
    await tx.insertInto('homeward.folder_heads').values({ org, file, folder: 2, seq: 1, head: hash }).execute()
    await late()
  })

/** A reader who asks again and again from the mark of the answer before. */
class Reader {
  readonly #store: Store
  #since: number
  readonly #found = new Map<string, number>()

  private constructor(store: Store, since: number) {
    this.#store = store
    this.#since = since
  }
  static async of(store: Store): Promise<Reader> {
    return new Reader(store, (await feedPlaceOf(store)).mark)
  }
  async ask(): Promise<number> {
    const news = await newsFor(this.#store, { org, member }, this.#since, 0)
    if (!news) throw new Error('only rows were added')
    this.#since = news.mark
    for (const { file } of news.folders) this.#found.set(toHex(file), (this.#found.get(toHex(file)) ?? 0) + 1)
    return news.folders.length
  }
  get files(): ReadonlySet<string> {
    return new Set(this.#found.keys())
  }
}

describe.each(eachDatabase())('the order of the feed, on $name', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await kind.open()
  })
  afterAll(() => database.close())

  it('gives each row once to a reader who asks when nobody writes', async () => {
    const { store } = database
    const files = await granted(store, 3)
    const reader = await Reader.of(store)
    for (const file of files) {
      await written(store, file, () => Promise.resolve())
      expect([await reader.ask(), await reader.ask()]).toEqual([1, 0])
    }
  })

  it('is no number of the cluster: rows of a database that was copied elsewhere have the numbers that they had', async () => {
    const { store } = database
    const { rows } = await sql<{
      used: string
    }>`select attname as used from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace where nspname in ('homeward', 'keystore') and atttypid in ('xid8'::regtype, 'xid'::regtype, 'pg_snapshot'::regtype) and attnum > 0 and not attisdropped`.execute(
      store,
    )
    expect(rows).toEqual([])
  })
})

describe.each(eachDatabase().filter(({ name }) => name.startsWith('a PostgreSQL')))(
  'with several writers at once, on $name',
  (kind) => {
    let database: Database
    beforeAll(async () => {
      database = await kind.open()
    })
    afterAll(() => database.close())

    it('a row that commits late is not passed over by a later one that commits first', async () => {
      const { store } = database
      const [late, early] = await granted(store, 2)
      if (!late || !early) throw new Error('two files')
      const reader = await Reader.of(store)
      const [gate, begun] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()]
      const first = written(store, late, () => {
        begun.resolve(true)
        return gate.promise
      })
      await begun.promise
      await written(store, early, () => Promise.resolve())
      await reader.ask()
      expect(reader.files).toEqual(new Set([toHex(early)]))
      gate.resolve(true)
      await first
      await reader.ask()
      expect(reader.files).toEqual(new Set([toHex(early), toHex(late)]))
      expect(await reader.ask()).toBe(0)
    })

    it('whoever asks while eight write, each at its own pace, misses nothing', async () => {
      const { store } = database
      const files = await granted(store, 400)
      const [reader, slow] = [await Reader.of(store), await Reader.of(store)]
      const waiting = [...files]
      const pause = (length: number) => new Promise<void>((resolve) => setTimeout(resolve, length))
      let writing = 8
      const writers = Array.from({ length: writing }, async (_, writer) => {
        for (let file = waiting.pop(); file; file = waiting.pop()) {
          // Every third commits late, the others at once.
          const paces = file[0] ?? 0
          await written(store, file, () => (paces % 3 === 0 ? pause((paces % 7) + writer) : Promise.resolve()))
        }
        writing -= 1
      })
      const reading = (async () => {
        while (writing > 0) await reader.ask()
      })()
      const readingSlowly = (async () => {
        while (writing > 0) {
          await pause(5)
          await slow.ask()
        }
      })()
      await Promise.all([...writers, reading, readingSlowly])
      for (const each of [reader, slow]) {
        await each.ask()
        expect(each.files.size).toBe(400)
        expect(await each.ask()).toBe(0)
      }
    })
  },
)

describe.each(servers)('a database of before the feed had numbers', (server) => {
  it('keeps its rows; whoever comes with a cursor of then gets them once, and new ones after it', async () => {
    const url = await emptyDatabase(server)
    const before = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    })
    await migrate(
      before,
      MIGRATIONS.slice(
        0,
        MIGRATIONS.findIndex(({ name }) => name === '0015-order-of-the-feed'),
      ),
    )
    const [file, later] = [newId(), newId()]
    await inRole(before, { as: 'keeper' }, async (tx) => {
      for (const each of [file, later]) {
        await sql`insert into homeward.access_heads (org, file, seq, hash) values (${org}, ${each}, 1, ${hash})`.execute(
          tx,
        )
        await sql`insert into homeward.grants (org, member, file, folder, rights) values (${org}, ${member}, ${each}, 2, 1)`.execute(
          tx,
        )
      }
      await sql`insert into homeward.folder_heads (org, file, folder, seq, head) values (${org}, ${file}, 2, 1, ${hash})`.execute(
        tx,
      )
    })
    await before.destroy()

    const database = await openDatabase({ url })
    const { store } = database
    const { mark } = await feedPlaceOf(store)
    expect(await newsFor(store, { org, member }, 0, 0)).toBeUndefined()
    expect((await newsFor(store, { org, member }, mark, 0))?.folders).toEqual([])
    await written(store, later, () => Promise.resolve())
    expect((await newsFor(store, { org, member }, mark, 0))?.folders.map((one) => toHex(one.file))).toEqual([
      toHex(later),
    ])
    await database.close()
  })
})
