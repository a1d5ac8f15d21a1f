import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { Acknowledged } from '../support/acknowledged.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { askOf, asOwner, asSuperuser, inDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { type SharedFile, sharedFile } from '../support/shared-file.ts'

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
  const serve = async (cluster: PostgresServer) => agency.system.serveFrom(await database(cluster))
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

  it('recovered to a moment from a base backup and its log, gets back all that was acknowledged, first who may read it no longer, in one new incarnation', async () => {
    const first = newest()
    const base = first.backUp()
    // Written after the base backup, so that only the log has it.
    const file = await Acknowledged.opened(agency, hers)
    const moment = await askOf(first.url, 'select clock_timestamp()::text')
    await file.goesOn()
    const segment = await askOf(asSuperuser(first.url), 'select pg_walfile_name(pg_switch_wal())')
    await until(first, `select last_archived_wal >= '${segment}' from pg_stat_archiver`)
    await first.stop()
    await serve(await started({ recovers: { base, archive: first.archive, until: moment } }))
    await file.comesBack()
  })

  it('a standby that lagged when the server was killed, gets back all that was acknowledged, first who may read it no longer, in one new incarnation', async () => {
    const primary = newest()
    const standby = await started({ follows: primary })
    const file = await Acknowledged.opened(agency, hers)
    await until(primary, 'select bool_and(replay_lsn = pg_current_wal_lsn()) from pg_stat_replication')
    // Promoted, it would replay what it had received, so it is cut off as well.
    await asOwner(asSuperuser(standby.url), `alter system set primary_conninfo = ''`, 'select pg_reload_conf()')
    await until(primary, 'select count(*) = 0 from pg_stat_replication')
    await asOwner(asSuperuser(standby.url), 'select pg_wal_replay_pause()')
    await file.goesOn()
    await primary.kill()
    await asOwner(asSuperuser(standby.url), 'select pg_promote(true, 60)')
    await serve(standby)
    await file.comesBack()
  })
})
