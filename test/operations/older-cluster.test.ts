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
import { askOf, asOwner, asSuperuser, inDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { type SharedFile, sharedFile } from '../support/shared-file.ts'
import { furtherDevice, given, type Tested } from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const available = inject('postgresUrl') === null ? [] : ['answers in its place']

/** One agency, whose server gets three clusters one after another: each a copy of the one before, and behind it. */
describe.each(available)('an agency whose PostgreSQL server is gone, so that an older one %s', (_) => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-older-'))
  const clusters: PostgresServer[] = []
  let agency: SharedFile
  let hers: EvilLine

  const started = async (how: Parameters<typeof startPostgres>[1]) => {
    const cluster = await startPostgres(folder, how)
    if (!cluster) throw new Error('a PostgreSQL server is installed')
    clusters.push(cluster)
    return cluster
  }
  const newest = () => {
    const cluster = clusters.at(-1)
    if (!cluster) throw new Error('a cluster was started')
    return cluster
  }
  const database = (cluster: PostgresServer) => openDatabase({ url: inDatabase(cluster.url, 'agency') })
  const incarnation = async () => (await standingOf(agency.system.database.store, [])).incarnation
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
    const first = await started({ archives: true })
    await asOwner(first.url, 'create database agency')
    agency = await sharedFile(
      { name: 'the first server', open: () => database(first) },
      { lines: { drita: (direct) => (hers = evilLine(direct)).http } },
    )
  })
  afterAll(async () => {
    await agency.system.stop()
    await Promise.all(clusters.map((cluster) => cluster.stop()))
    rmSync(folder, { recursive: true, force: true })
  })

  /** A file of Drita that Ilir reads, and what she, Besa and he wrote there, all of it on the copy that will answer. */
  const opened = async (): Promise<FileId> => {
    const { drita, besa, ilir } = agency
    const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
    for (const { device } of [drita, ilir]) given(await device.sync())
    await write(ilir.device, file, 'by who was taken off later')
    for (const { device } of [drita, besa, agency.arben]) given(await device.sync())
    return file
  }
  const write = async (device: Tested, file: FileId, saw: string) => {
    given(await device.write([{ file, draft: visit(saw) }]))
    given(await device.sync())
  }
  /** What the older server lacks, all of it acknowledged; the incarnation of then. */
  const losing = async (file: FileId) => {
    const { drita, besa, ilir } = agency
    const before = await incarnation()
    await write(drita.device, file, 'acknowledged, then lost')
    await write(besa.device, file, 'of a colleague')
    given(await drita.device.revoke({ file, member: ilir.member }))
    given(await drita.device.sync())
    await write(drita.device, file, 'after he was taken off')
    for (const { device } of [besa, drita]) expect((await device.syncState()).unsent).toBe(0)
    return before
  }
  const ALL = [
    'acknowledged, then lost',
    'after he was taken off',
    'before',
    'by who was taken off later',
    'of a colleague',
  ]
  /** Two processes serve it; each device finds it, and has all again after two syncs. */
  async function heals(cluster: PostgresServer, file: FileId, before: Uint8Array) {
    const { system, arben, besa, drita, ilir } = agency
    await system.serveFrom(await database(cluster))
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

    const found = new Set<Tested>()
    for (let round = 0; round < 2; round += 1)
      for (const { device } of [besa, arben, drita]) {
        given(await device.sync())
        if (given(await device.serverSetBack()) !== null) found.add(device)
      }
    expect(found.size).toBe(3)
    expect(equal(await incarnation(), after)).toBe(true)
    for (const device of [drita.device, besa.device, await furtherDevice(system, besa)])
      expect(await saws(device, file)).toEqual(ALL)
    for (const { device } of [drita, besa, arben]) {
      expect(given(await device.needsAttention())).toEqual([])
      expect(await device.syncState()).toMatchObject({ problem: null, unsent: 0 })
    }
    given(await ilir.device.sync())
    expect(await ilir.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
  }

  it('recovered to a moment from a base backup and its log, gets back all that was acknowledged, first who may read it no longer, in one new incarnation', async () => {
    const first = newest()
    const base = first.backUp()
    // Written after the base backup, so that only the log has it.
    const file = await opened()
    const moment = await askOf(first.url, 'select clock_timestamp()::text')
    const before = await losing(file)
    const segment = await askOf(asSuperuser(first.url), 'select pg_walfile_name(pg_switch_wal())')
    await until(first, `select last_archived_wal >= '${segment}' from pg_stat_archiver`)
    await first.stop()
    await heals(await started({ recovers: { base, archive: first.archive, until: moment } }), file, before)
  })

  it('a standby that lagged when the server was killed, gets back all that was acknowledged, first who may read it no longer, in one new incarnation', async () => {
    const primary = newest()
    const standby = await started({ follows: primary })
    const file = await opened()
    await until(primary, 'select bool_and(replay_lsn = pg_current_wal_lsn()) from pg_stat_replication')
    // Promoted, it would replay what it had received, so it is cut off as well.
    await asOwner(asSuperuser(standby.url), `alter system set primary_conninfo = ''`, 'select pg_reload_conf()')
    await until(primary, 'select count(*) = 0 from pg_stat_replication')
    await asOwner(asSuperuser(standby.url), 'select pg_wal_replay_pause()')
    const before = await losing(file)
    await primary.kill()
    await asOwner(asSuperuser(standby.url), 'select pg_promote(true, 60)')
    await heals(standby, file, before)
  })
})
