import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { findPostgres } from '../../scripts/outside-programs.ts'
import { agencyWithDrita, CHEAP, furtherDeviceAt } from '../cli/agency-on-server.ts'
import { asOwner, inDatabase, startPostgres, type PostgresServer } from '../support/postgres.ts'
import { given } from '../support/given.ts'
import { aVisit } from '../support/work.ts'

const KILLS = 5
const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

const delivered = async (device: Device, file: FileId) => {
  const view = given(await device.file(file))
  return view.caseFile.entries.filter(({ id }) => view.delivery[id] === 'sent').map(({ id }) => id)
}

describe.each(findPostgres() === undefined ? [] : ['a PostgreSQL server'])(
  '%s whose first process is killed while devices sync',
  () => {
    let folder: string
    let postgres: PostgresServer
    let server: RunningServer

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'killed-database-'))
      await chmod(folder, 0o755)
      const started = await startPostgres(folder)
      if (!started) throw new Error('a PostgreSQL server was found')
      postgres = started
      await asOwner(postgres.url, 'create database killed')
      server = await startServer({
        port: 0,
        host: '127.0.0.1',
        databaseUrl: inDatabase(postgres.url, 'killed'),
        log: () => undefined,
      })
    })
    afterAll(async () => {
      await server.stop()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('loses no entry that has a receipt and doubles none; the server that stands before it goes on by itself', async () => {
      const { device, account } = await agencyWithDrita(server.url, await server.setupCode(), CHEAP)
      const [file] = given(await device.openFiles([{ drafts: [visit('opened')] }]))
      if (!file) throw new Error('a file was opened')
      given(await device.sync())
      let written = 1
      for (let kill = 0; kill < KILLS; kill += 1) {
        const life = { over: false }
        const dying = new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
          .then(() => postgres.kill())
          .finally(() => (life.over = true))
        do {
          given(await device.write([{ file, draft: visit(`word ${written}`) }]))
          written += 1
          await device.sync()
        } while (!life.over)
        await dying
        const sent = await delivered(device, file)
        await postgres.again()

        const fresh = await furtherDeviceAt(server.url, account, CHEAP)
        const found = given(await fresh.file(file)).caseFile.entries.map(({ id }) => id)
        expect(sent.filter((id) => !found.includes(id))).toEqual([])
        expect(new Set(found).size).toBe(found.length)
      }
      given(await device.sync())
      const view = given(await (await furtherDeviceAt(server.url, account, CHEAP)).file(file))
      expect(view.caseFile.entries).toHaveLength(written)
      expect(new Set(view.caseFile.entries.map(({ body }) => (body as { saw: string }).saw)).size).toBe(written)
      expect(view.alarms).toEqual([])
      expect((await device.syncState()).unsent).toBe(0)
    })
  },
)
