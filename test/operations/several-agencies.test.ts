import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { openAgencies, startAgencies, type ServedAgencies } from '#server/serve-agencies.ts'
import type { LogLine } from '#server/kept/log.ts'
import { agencyUrl, type AgencyPlace } from '#store/agencies/agency-place.ts'
import { agencyPlaceOf, openControl, withAgencyLocked, type Control } from '#store/agencies/control.ts'
import { moveAgency, type MoveStep } from '#store/agencies/move-agency.ts'
import { homeward } from '../cli/homeward.ts'
import { given, PASSPHRASE } from '../support/given.ts'
import { asOwner, inDatabase, startPostgres, type PostgresServer } from '../support/postgres.ts'
import { newDevice } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const SECRET = 'a secret of the tests, long enough for a control'
const CODE = /The code to found the agency, once: (\S+)/
const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const available = inject('postgresUrl') === null ? [] : ['one server']

describe.each(available)('several agencies on %s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-agencies-'))
  const data = join(folder, 'data')
  const clock = { now: Date.UTC(2026, 10, 25, 9) }
  const clusters: PostgresServer[] = []
  let settings: Record<string, string>
  let control: Control
  const log: LogLine[] = []
  const running: ServedAgencies[] = []

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    while (clusters.length < 2) {
      const cluster = await startPostgres(folder)
      if (!cluster) throw new Error('a PostgreSQL server is installed')
      clusters.push(cluster)
    }
    const [north = '', south = ''] = clusters.map(({ url }) => url)
    await asOwner(north, 'create database control')
    const file = join(folder, 'clusters')
    writeFileSync(file, `# where agencies lie\nnorth ${north}\nsouth ${south}\n`)
    settings = {
      HOMEWARD_CONTROL_URL: inDatabase(north, 'control'),
      HOMEWARD_CONTROL_SECRET: SECRET,
      HOMEWARD_CLUSTERS_FILE: file,
    }
    control = openControl(inDatabase(north, 'control'))
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()))
    log.length = 0
  })
  afterAll(async () => {
    await control.close()
    await Promise.all(clusters.map((cluster) => cluster.stop()))
    rmSync(folder, { recursive: true, force: true })
  })

  const command = (...words: string[]) => homeward(['agencies', ...words], settings)

  /** Adds an agency; the code with which it is founded. */
  async function added(host: string): Promise<string> {
    const { code, out, error } = await command('add', host)
    expect([code, error]).toEqual([0, ''])
    return CODE.exec(out)?.[1] ?? ''
  }

  async function served(controlUrl = settings['HOMEWARD_CONTROL_URL'] ?? ''): Promise<ServedAgencies> {
    const server = await openAgencies({
      controlUrl,
      secret: SECRET,
      data,
      log: (line) => log.push(line),
      now: () => clock.now,
    })
    running.push(server)
    return server
  }

  const deviceOf = (server: ServedAgencies, host: string): Device =>
    newDevice({ base: `http://${host}`, fetch: (url, how) => server.fetch(new Request(url, how)) }, clock, {
      meets: 'nobody',
    })

  async function founded(server: ServedAgencies, host: string): Promise<{ device: Device; account: string }> {
    const device = deviceOf(server, host)
    const member = { member: 'Arben Dema', passphrase: PASSPHRASE }
    const setup = await added(host)
    clock.now += 3_000
    const { account } = given(await device.foundOrganisation({ setup, name: 'An agency', ...member }))
    given(await device.sync())
    return { device, account }
  }

  const placeOf = async (host: string): Promise<AgencyPlace> => {
    const place = await agencyPlaceOf(control, host)
    if (!place) throw new Error('the agency was added')
    return place
  }
  const statusAt = async (server: ServedAgencies, host: string, path = '/v1/organisation') =>
    (await server.fetch(new Request(`http://${host}${path}`))).status

  it('an agency that is not there gets the answer of a page that is not there, and an address twice is refused', async () => {
    const server = await (async () => {
      await added('twice.example')
      return served()
    })()
    expect(await statusAt(server, 'nobody.example')).toBe(404)
    expect(await statusAt(server, '127.0.0.1')).toBe(404)
    expect(await command('add', 'twice.example')).toMatchObject({
      code: 1,
      error: expect.stringContaining('There is an agency at twice.example already.') as unknown,
    })
    expect(await command('add', 'TWICE.example')).toMatchObject({ code: 1 })
    expect(await command('add', '10.0.0.1')).toMatchObject({ code: 2 })
    expect(await command('move', 'nobody.example', '--to', 'south')).toMatchObject({ code: 1 })
    expect(await command('move', 'twice.example', '--to', 'west')).toMatchObject({ code: 2 })
  })

  it('each has its own members and files, and its login reaches no other database', async () => {
    const server = await served()
    const { device: hope, account } = await founded(server, 'hope.example')
    const { device: harbour } = await founded(server, 'harbour.example')
    given(await hope.openFiles([{ drafts: [visit('at hope')] }]))
    given(await hope.sync())
    given(await harbour.sync())
    expect(given(await harbour.files())).toEqual([])

    const elsewhere = deviceOf(server, 'harbour.example')
    expect((await elsewhere.signIn({ account, passphrase: PASSPHRASE })).ok).toBe(false)

    const [of, other] = [await placeOf('hope.example'), await placeOf('harbour.example')]
    const reach = (name: string) => asOwner(inDatabase(agencyUrl(SECRET, of), name), 'select 1')
    await reach(of.name)
    await expect(reach(other.name)).rejects.toMatchObject({ code: '42501' })
    await expect(reach('control')).rejects.toMatchObject({ code: '42501' })
    await expect(asOwner(agencyUrl(SECRET, of), 'create role more')).rejects.toMatchObject({ code: '42501' })
    expect(JSON.stringify(log)).not.toMatch(/hope|harbour/)
    expect(log.some(({ agency }) => agency === of.number)).toBe(true)
  })

  it('answers over a socket by the host that a browser names', async () => {
    await added('socket.example')
    const server = await startAgencies({
      controlUrl: settings['HOMEWARD_CONTROL_URL'] ?? '',
      secret: SECRET,
      data,
      port: 0,
      host: '127.0.0.1',
      log: () => undefined,
    })
    try {
      expect(await statusOf(`${server.url}/v1/organisation`, 'socket.example:8443')).toBe(200)
      expect(await statusOf(`${server.url}/v1/organisation`, 'nobody.example')).toBe(404)
      expect(await statusOf(`${server.url}/healthz`, '127.0.0.1')).toBe(200)
    } finally {
      await server.stop()
    }
  })

  it('one whose database is gone is told to wait, and no other', async () => {
    await added('broken.example')
    await added('whole.example')
    const server = await served()
    const { name } = await placeOf('broken.example')
    await asOwner(superuser(), `drop database ${name} with (force)`)
    expect(await statusAt(server, 'broken.example')).toBe(503)
    expect(await statusAt(server, 'whole.example')).toBe(200)
    expect(await command('upgrade')).toMatchObject({
      code: 1,
      error: expect.stringContaining('Not upgraded: broken.example.') as unknown,
    })
    expect(await databasesNamed(name)).toBe(0)
  })

  it('a suspended one is answered by nobody until it is resumed; a removed one never, and its database goes if that was typed twice', async () => {
    await added('paused.example')
    const server = await served()
    expect(await statusAt(server, 'paused.example')).toBe(200)
    expect(await command('suspend', 'paused.example')).toMatchObject({ code: 0 })
    clock.now += 3_000
    expect(await statusAt(server, 'paused.example')).toBe(503)
    expect(await command('resume', 'paused.example')).toMatchObject({ code: 0 })
    clock.now += 3_000
    expect(await statusAt(server, 'paused.example')).toBe(200)

    const { name } = await placeOf('paused.example')
    expect(await command('remove', 'paused.example', '--erase', 'other.example')).toMatchObject({ code: 1 })
    expect(await command('remove', 'paused.example', '--erase', 'paused.example')).toMatchObject({ code: 0 })
    clock.now += 3_000
    expect(await statusAt(server, 'paused.example')).toBe(404)
    expect(await databasesNamed(name)).toBe(0)
  })

  it('go on where the control database is gone, also after a start, and an idle one holds no connection', async () => {
    await added('steady.example')
    const server = await served()
    clock.now += 3_000
    expect(await statusAt(server, 'steady.example')).toBe(200)
    await server.stop()
    const again = await served(inDatabase(settings['HOMEWARD_CONTROL_URL'] ?? '', 'no_such_database'))
    expect(await statusAt(again, 'steady.example')).toBe(200)
    expect(log.filter(({ code }) => code === 'control-database')).toHaveLength(1)
    const { name } = await placeOf('steady.example')
    await expect.poll(() => connectionsOf(name)).toBe(0)
  })

  describe('one that moves to another PostgreSQL server', () => {
    const steps: readonly MoveStep[] = ['stopped', 'shut-out', 'made', 'copied', 'moved']

    it('loses nothing, wherever the move is killed, and is not written to meanwhile', async () => {
      const server = await served()
      const { device, account } = await founded(server, 'moving.example')
      const [file] = given(await device.openFiles([{ drafts: [visit('before')] }])) as [FileId]
      given(await device.sync())
      const [north = '', south = ''] = clusters.map(({ url }) => url)
      // Of a server that does not know yet that the agency moves.
      const stale = new pg.Client({ connectionString: agencyUrl(SECRET, await placeOf('moving.example')) })
      stale.on('error', () => undefined)
      await stale.connect()
      for (const step of steps) {
        const killed = moveAgency(
          control,
          SECRET,
          await placeOf('moving.example'),
          { from: north, to: south },
          (at) => {
            if (at === step) throw new Error('killed')
          },
        )
        await expect(killed).rejects.toThrow('killed')
        clock.now += 3_000
        if (step !== 'moved') expect(await statusAt(server, 'moving.example')).toBe(503)
      }
      await expect(stale.query('select 1')).rejects.toThrow()
      expect(await statusAt(server, 'moving.example')).toBe(200)
      given(await device.write([{ file, draft: visit('after') }]))
      given(await device.sync())

      const further = deviceOf(server, 'moving.example')
      given(await further.signIn({ account, passphrase: PASSPHRASE }))
      given(await further.sync())
      const read = JSON.stringify(given(await further.file(file)).caseFile.entries)
      expect([read.includes('before'), read.includes('after')]).toEqual([true, true])
      expect((await command('list')).out).toContain(`moving.example  ${new URL(south).host}`)
    })

    it('is served from where it lies again if the move is given up, and moves with one command', async () => {
      const server = await served()
      const { device } = await founded(server, 'staying.example')
      const [north = '', south = ''] = clusters.map(({ url }) => url)
      await expect(
        moveAgency(control, SECRET, await placeOf('staying.example'), { from: north, to: south }, (at) => {
          if (at === 'made') throw new Error('killed')
        }),
      ).rejects.toThrow('killed')
      expect(await command('suspend', 'staying.example')).toMatchObject({ code: 1 })
      expect(await command('move', 'staying.example', '--to', 'north')).toMatchObject({ code: 0 })
      clock.now += 3_000
      given(await device.sync())

      const place = await placeOf('staying.example')
      const busy = await withAgencyLocked(control, place, () => command('move', 'staying.example', '--to', 'south'))
      expect(busy).toMatchObject({
        code: 1,
        error: expect.stringContaining('Another command is changing staying.example.') as unknown,
      })
      expect(await command('move', 'staying.example', '--to', 'south')).toMatchObject({ code: 0 })
      clock.now += 3_000
      given(await device.sync())
      expect(await command('move', 'staying.example', '--to', 'south')).toMatchObject({ code: 1 })
    })
  })

  const superuser = () => (clusters[0]?.url ?? '').replace('//agency@', '//superuser@')
  const ask = async (text: string, value: string): Promise<number> => {
    const client = new pg.Client({ connectionString: superuser() })
    await client.connect()
    try {
      return Number((await client.query<{ count: string }>(text, [value])).rows[0]?.count)
    } finally {
      await client.end()
    }
  }
  const databasesNamed = (name: string) => ask('select count(*) from pg_database where datname = $1', name)
  const connectionsOf = (name: string) => ask('select count(*) from pg_stat_activity where datname = $1', name)
})

function statusOf(url: string, host: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    request(url, { headers: { host } }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    })
      .on('error', failed)
      .end()
  })
}
