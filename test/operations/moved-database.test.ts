import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Http } from '#device/platform/http.ts'
import { openDatabase } from '#store/database/database.ts'
import { findPostgres } from '../../scripts/outside-programs.ts'
import { asOwner, inDatabase, startPostgres, type PostgresServer } from '../support/postgres.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const available = inject('postgresUrl') === null ? [] : ['with pg_dump into another cluster']

/** A line that counts the bytes of the answers to one device's syncs. */
function counted(http: Http): Http & { bytes: number } {
  const line = {
    base: http.base,
    bytes: 0,
    fetch: async (url: string, how: RequestInit) => {
      const response = await http.fetch(url, how)
      if (url.endsWith('/v1/sync')) line.bytes += (await response.clone().arrayBuffer()).byteLength
      return response
    },
  }
  return line
}

describe.each(available)('a database that was moved %s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-moved-'))
  const clusters: PostgresServer[] = []
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let line: ReturnType<typeof counted>

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    while (clusters.length < 2) {
      const cluster = await startPostgres(folder)
      if (!cluster) throw new Error('a PostgreSQL server is installed')
      clusters.push(cluster)
      await asOwner(cluster.url, 'create database moved')
    }
    const [from] = clusters
    if (!from) throw new Error('there is a cluster')
    // A cluster that has been in use: the numbers of its transactions are far above those of a fresh one.
    await asOwner(from.url, 'do $$ begin for n in 1..5000 loop perform pg_current_xact_id(); commit; end loop; end $$')
    system = await startSystem({
      name: 'the first cluster',
      open: () => openDatabase({ url: inDatabase(from.url, 'moved') }),
    })
    arben = await found(system)
    line = counted(system.http)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http: line }))
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  })
  afterAll(async () => {
    await system.stop()
    await Promise.all(clusters.map((cluster) => cluster.stop()))
    rmSync(folder, { recursive: true, force: true })
  })

  it('delivers new entries at once, and a sync without news stays as small as it was', async () => {
    const files = given(
      await drita.device.openFiles(Array.from({ length: 26 }, (_, n) => ({ drafts: [visit(`before ${String(n)}`)] }))),
    )
    given(await drita.device.sync())
    given(await besa.device.sync())
    const idle = async () => {
      line.bytes = 0
      given(await besa.device.sync())
      return line.bytes
    }
    const before = await idle()

    await system.serveFrom(await moved())
    const after = [await idle(), await idle()]
    expect(after).toEqual([before, before])

    for (const saw of ['after the move', 'and later']) {
      given(await drita.device.write([{ file: files[0] as FileId, draft: visit(saw) }]))
      given(await drita.device.sync())
      given(await besa.device.sync())
      expect(JSON.stringify(given(await besa.device.file(files[0] as FileId)).caseFile.entries)).toContain(saw)
    }
    expect(await idle()).toBe(before)
  })

  /** Moves it as whoever runs a server does: a dump of the database, read into an empty one elsewhere. */
  async function moved() {
    const [bin, from, to] = [findPostgres(), ...clusters]
    if (!bin || !from || !to) throw new Error('both clusters run')
    const asSuperuser = (url: string) => inDatabase(url, 'moved').replace('//agency@', '//superuser@')
    await asOwner(
      to.url,
      ...['gate', 'member', 'clerk', 'keeper', 'analyst', 'partner', 'matcher'].flatMap((name) => [
        `create role homeward_${name} nologin noinherit`,
        `grant homeward_${name} to agency`,
      ]),
    )
    const dump = spawnSync(join(bin, 'pg_dump'), ['--dbname', asSuperuser(from.url)], { maxBuffer: 2 ** 28 })
    const read = spawnSync(join(bin, 'psql'), ['-1', '-q', '-v', 'ON_ERROR_STOP=1', '-d', asSuperuser(to.url)], {
      input: dump.stdout,
      encoding: 'utf8',
    })
    expect([dump.status, read.status, read.stderr]).toEqual([0, 0, ''])
    return openDatabase({ url: inDatabase(to.url, 'moved') })
  }
})
