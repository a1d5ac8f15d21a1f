import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SyncRequest } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { openDatabase } from '#store/database/database.ts'
import { standingOf } from '#store/people/incarnation.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { times } from '../support/how-long.ts'
import { asOwner, asSuperuser, inDatabase, startPostgres, type PostgresServer } from '../support/postgres.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

/** Two servers of PostgreSQL: in a long run, where there is one. */
const available =
  inject('postgresUrl') === null ? [] : ['takes over from a server that was killed'].slice(0, times(0, 1))

describe.each(available)('a standby that lagged and %s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-standby-'))
  let primary: PostgresServer
  let standby: PostgresServer
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let ilir: Enrolled
  let hers: EvilLine
  let file: FileId

  const started = async (follows?: PostgresServer) => {
    const cluster = await startPostgres(folder, follows && { follows })
    if (!cluster) throw new Error('a PostgreSQL server is installed')
    return cluster
  }
  const database = (cluster: PostgresServer) => openDatabase({ url: inDatabase(cluster.url, 'agency') })
  const write = async ({ device }: Enrolled, saw: string) => {
    given(await device.write([{ file, draft: visit(saw) }]))
    given(await device.sync())
  }
  const incarnation = async () => (await standingOf(system.database.store, [])).incarnation
  const until = (server: PostgresServer, holds: string) =>
    asOwner(
      asSuperuser(server.url),
      `do $$ begin
         for n in 1..200 loop
           exit when (${holds});
           perform pg_sleep(0.05);
           perform pg_stat_clear_snapshot();
         end loop;
         if not (${holds}) then raise 'the servers do not answer each other as they should'; end if;
       end $$`,
    )

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    primary = await started()
    await asOwner(primary.url, 'create database agency')
    standby = await started(primary)
    system = await startSystem({ name: 'the first server', open: () => database(primary) })
    arben = await found(system)
    hers = evilLine(system.http)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: hers.http }))
    ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
    const [one] = given(await drita.device.openFiles([{ drafts: [visit('before the standby lagged')] }]))
    if (!one) throw new Error('a file was opened')
    file = one
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
    for (const { device } of [drita, besa, ilir, arben]) given(await device.sync())
    await until(primary, 'select bool_and(replay_lsn = pg_current_wal_lsn()) from pg_stat_replication')
  }, 60_000)
  afterAll(async () => {
    await system.stop()
    await Promise.all([primary, standby].map((cluster) => cluster.stop()))
    rmSync(folder, { recursive: true, force: true })
  })

  it('gets back all that was acknowledged, first who may read it no longer, in one new incarnation', async () => {
    const before = await incarnation()
    // Promoted, it would replay what it had received, so it is cut off as well.
    await asOwner(asSuperuser(standby.url), `alter system set primary_conninfo = ''`, 'select pg_reload_conf()')
    await until(primary, 'select count(*) = 0 from pg_stat_replication')
    await asOwner(asSuperuser(standby.url), 'select pg_wal_replay_pause()')
    await write(drita, 'acknowledged, then lost')
    await write(besa, 'of a colleague')
    given(await drita.device.revoke({ file, member: ilir.member }))
    given(await drita.device.sync())
    given(await drita.device.write([{ file, draft: visit('after he was taken off') }]))
    given(await drita.device.sync())
    for (const { device } of [besa, drita]) expect((await device.syncState()).unsent).toBe(0)

    await primary.kill()
    await asOwner(asSuperuser(standby.url), 'select pg_promote(true, 60)')
    await system.serveFrom(await database(standby))
    await system.alongside()
    expect(equal(await incarnation(), before)).toBe(true)

    hers.sent.length = 0
    given(await drita.device.sync())
    const after = await incarnation()
    expect(equal(after, before)).toBe(false)
    const items = hers.sent
      .flatMap((bytes) => fromBytes(SyncRequest, new Uint8Array(bytes))?.groups ?? [])
      .flatMap((group) => group.items.map(({ is }) => is))
    expect(items.indexOf('access')).toBeGreaterThanOrEqual(0)
    expect(items.indexOf('segment')).toBeGreaterThan(items.lastIndexOf('access'))

    for (const { device } of [besa, arben, drita, besa]) given(await device.sync())
    expect(equal(await incarnation(), after)).toBe(true)
    const all = ['acknowledged, then lost', 'after he was taken off', 'before the standby lagged', 'of a colleague']
    for (const device of [drita.device, besa.device, await furtherDevice(system, besa)])
      expect(await saws(device, file)).toEqual(all)
    for (const { device } of [drita, besa]) expect(given(await device.needsAttention())).toEqual([])
    given(await ilir.device.sync())
    expect(await ilir.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
  }, 60_000)
})
