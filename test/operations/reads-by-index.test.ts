import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { openDatabase } from '#store/database/database.ts'
import { inRole } from '#store/database/role.ts'
import { sizesOf } from '#store/segments/sizes.ts'
import { asOwner, inDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const [FEW, MANY] = [10_000, 100_000]

/** What each statement read of the database, in pages of 8 KiB, each time that it ran and in all. */
type Pages = ReadonlyMap<string, { readonly each: number; readonly all: number }>

describe('What a request reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-by-index-'))
  let postgres: PostgresServer
  let system: System
  let arben: Founder
  let drita: Enrolled
  let besa: Enrolled
  /** Writes nothing further, so a new phone of hers always asks for the same. */
  let mira: Enrolled
  let admin: string
  beforeAll(async () => {
    chmodSync(folder, 0o755)
    const started = await startPostgres(folder)
    if (!started) throw new Error('no PostgreSQL server is installed')
    postgres = started
    const superuser = (name: string) => inDatabase(started.url.replace('agency@', 'superuser@'), name)
    await asOwner(superuser('postgres'), "alter system set shared_preload_libraries = 'pg_stat_statements'")
    await started.kill()
    await started.again()
    await asOwner(started.url, 'create database agency')
    admin = superuser('agency')
    await asOwner(admin, 'create extension pg_stat_statements')
    system = await startSystem({
      name: 'its own',
      open: () => openDatabase({ url: inDatabase(started.url, 'agency') }),
    })
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['caseworker'])
    for (const person of [drita, besa, mira]) for (let n = 0; n < 3; n += 1) await writes(person)
  }, 120_000)
  afterAll(async () => {
    await system.stop()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function writes({ device }: Enrolled) {
    given(
      await device.openFiles([{ drafts: [{ kind: 'visit', at: today, body: aVisit({ saw: 'a word', others: [] }) }] }]),
    )
    given(await device.sync())
  }

  /** Files of Besa, ten segments each, as they stood before anything that a device of hers asked for. */
  async function stand(from: number, upto: number) {
    const { rows } = await inRole(system.database.store, { as: 'keeper' }, (tx) =>
      sql<{ org: string }>`select encode(org, 'hex') as org from homeward.organisations`.execute(tx),
    )
    const org = `decode('${rows[0]?.org ?? ''}', 'hex')`
    const member = `decode('${Buffer.from(idBytes(besa.member)).toString('hex')}', 'hex')`
    const file = 'sha256(int8send(n / 10))'
    await asOwner(
      admin,
      `set session_replication_role = replica;
       insert into homeward.access_heads (org, file, seq, hash, feed) select ${org}, substr(${file}, 1, 16), 1, ${file}, 1 from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.grants (org, file, member, folder, rights, feed) select ${org}, substr(${file}, 1, 16), ${member}, f, 3, 1 from generate_series(${from}, ${upto - 1}, 10) n, generate_series(0, 8) f;
       insert into homeward.folder_heads (org, file, folder, seq, head, feed) select ${org}, substr(${file}, 1, 16), 1, 10, ${file}, 1 from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt, feed)
         select ${org}, substr(${file}, 1, 16), 1, n % 10 + 1, ${member}, n % 10, n % 10, substr(sha256(int8send(n)), 1, 16), decode(repeat('ab', 900), 'hex'), '', 1 from generate_series(${from}, ${upto - 1}) n;
       insert into homeward.redactions (org, file, folder, device, entry) select ${org}, substr(${file}, 1, 16), 1, ${member}, n from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.chunks (org, file, attachment, part, last, bytes, member) select ${org}, substr(${file}, 1, 16), substr(sha256(int8send(n)), 1, 16), 0, true, '\\xab', ${member} from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.quarantine (org, file, folder, device, at, code, id, segment) select ${org}, substr(${file}, 1, 16), 1, ${member}, 1, 'fork', substr(sha256(int8send(n)), 1, 16), '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.devices (org, device, member) select ${org}, substr(sha256(int8send(n)), 1, 16), substr(sha256(int8send(n)), 1, 16) from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.sessions (token, org, member, device, revoked, opened_at, used_at) select sha256(int8send(n)), ${org}, substr(sha256(int8send(n)), 1, 16), substr(sha256(int8send(n)), 1, 16), false, ${Date.UTC(2026, 10, 25)}, ${Date.UTC(2026, 10, 25)} from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.challenges (challenge, org, device, ends_at) select sha256(int8send(n)), ${org}, substr(sha256(int8send(n)), 1, 16), ${Date.UTC(2026, 10, 26)} from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.attempts (key, failures, next_at) select sha256(int8send(n)), 1, ${Date.UTC(2026, 10, 26)} from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.evidence (org, id, record) select ${org}, sha256(int8send(n)), '{}' from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.evidence_issued (org, epoch, member, kind, element) select ${org}, 1, substr(sha256(int8send(n)), 1, 16), 'x', sha256(int8send(n)) from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.feed_marks (number) select -n from generate_series(${from + 1}, ${upto}, 10) n;
       insert into keystore.access_records (org, file, seq, hash, record) select ${org}, substr(${file}, 1, 16), 1, ${file}, '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
       insert into homeward.access_log (org, at, member, action, outcome) select ${org}, ${Date.UTC(2026, 10, 20)}, ${member}, 'delivered', 'ok' from generate_series(${from}, ${upto - 1}) n`,
    )
    await asOwner(admin, 'vacuum analyze')
  }

  /** One day of work: writes, rounds with nothing new, a new device, the log, and the plan of a pull that its limit cuts. */
  async function work() {
    await writes(drita)
    await writes(besa)
    for (const { device } of [drita, besa, arben]) {
      given(await device.sync())
      given(await device.accessLog(null))
    }
    const phone = system.device()
    given(await phone.signIn({ account: mira.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
  }

  async function pagesOf(day: () => Promise<unknown>): Promise<Pages> {
    await asOwner(admin, 'select pg_stat_statements_reset()')
    await day()
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    try {
      const { rows } = await client.query<{ query: string; pages: string; calls: string }>(
        `select query, sum(shared_blks_hit + shared_blks_read) as pages, sum(calls) as calls from pg_stat_statements s
         join pg_database d on d.oid = s.dbid where d.datname = 'agency' and query not like '%pg_stat_statements%' group by query`,
      )
      return new Map(
        rows.map(({ query, pages, calls }) => [query, { each: Number(pages) / Number(calls), all: Number(pages) }]),
      )
    } finally {
      await client.end()
    }
  }

  it('grows with what it asks for, and not with what stands', async () => {
    await stand(0, FEW)
    await work()
    const few = await pagesOf(work)
    await stand(FEW, MANY)
    await work()
    const many = await pagesOf(work)
    expect(few.size).toBeGreaterThan(30)
    const eachOnce = (pages: Pages) => [...pages.values()].reduce((sum, { each }) => sum + each, 0)
    expect(eachOnce(many)).toBeLessThanOrEqual(1.2 * eachOnce(few))
    // With ten times the rows an index may have one more level, which every look into it reads.
    const scans = [...many].filter(([query, { each }]) => each > 2 + 1.5 * (few.get(query)?.each ?? each))
    expect(scans).toEqual([])
  }, 240_000)

  it('plans a pull by what its answer can carry, and not by all that a new device lacks', async () => {
    const { store } = system.database
    const { rows: held } = await inRole(store, { as: 'keeper' }, (tx) =>
      sql<{ org: Uint8Array<ArrayBuffer>; file: Uint8Array<ArrayBuffer> }>`
        select org, file from homeward.folder_heads where feed = 1 order by file limit 1000`.execute(tx),
    )
    const [first] = held
    if (!first) throw new Error('files stand')
    const ranges = held.map(({ file }) => ({ file, folder: 1, after: 0 }))
    const planned = (limit: number) =>
      inRole(store, { as: 'member', org: first.org, member: idBytes(besa.member) }, (tx) =>
        sizesOf(tx, first.org, ranges, limit),
      )
    const whole = await planned(1e9)
    expect([whole.all, whole.rows.length]).toEqual([true, 10_000])
    const cut = await planned(64 * 1024)
    expect([cut.all, cut.rows.length]).toEqual([false, Math.ceil((64 * 1024) / 900)])
    expect(whole.rows.slice(0, cut.rows.length)).toEqual(cut.rows)

    const pages = async (limit: number) =>
      [...(await pagesOf(() => planned(limit))).values()].reduce((sum, { all }) => sum + all, 0)
    expect(await pages(64 * 1024)).toBeLessThan((await pages(1e9)) / 10)
  })
})
