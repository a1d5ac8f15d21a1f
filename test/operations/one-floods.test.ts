import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { RequestCounts } from '#server/kept/request-counts.ts'
import { RequestLimits } from '#server/kept/request-limits.ts'
import type { LogLine } from '#server/kept/log.ts'
import { openAgencies, type ServedAgencies } from '#server/serve-agencies.ts'
import { serveCounts, type ServedCounts } from '#server/serve-counts.ts'
import { agencyPlaceOf, openControl, type Control } from '#store/agencies/control.ts'
import { measuresOf } from '#store/database/answers.ts'
import { openDatabase } from '#store/database/database.ts'
import { agencyUrl } from '#store/agencies/agency-place.ts'
import { homeward } from '../cli/homeward.ts'
import { given, PASSPHRASE } from '../support/given.ts'
import { asOwner, inDatabase, startPostgres, type PostgresServer } from '../support/postgres.ts'
import { newDevice } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const SECRET = 'a secret of the tests, long enough for a control'
const CODE = /The code to found the agency, once: (\S+)/
const available = inject('postgresUrl') === null ? [] : ['one server']

describe.each(available)('of two agencies on %s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-flood-'))
  const clock = { now: Date.UTC(2026, 10, 25, 9) }
  const log: LogLine[] = []
  const counts = new RequestCounts()
  let postgres: PostgresServer
  let control: Control
  let server: ServedAgencies
  let served: ServedCounts
  let calm: Device

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    const started = await startPostgres(folder)
    if (!started) throw new Error('a PostgreSQL server is installed')
    postgres = started
    await asOwner(postgres.url, 'create database control')
    const controlUrl = inDatabase(postgres.url, 'control')
    const clusters = join(folder, 'clusters')
    writeFileSync(clusters, `north ${postgres.url}\n`)
    control = openControl(controlUrl)
    const add = async (host: string) => {
      const settings = {
        HOMEWARD_CONTROL_URL: controlUrl,
        HOMEWARD_CONTROL_SECRET: SECRET,
        HOMEWARD_CLUSTERS_FILE: clusters,
      }
      return CODE.exec((await homeward(['agencies', 'add', host], settings)).out)?.[1] ?? ''
    }
    await add('flood.example')
    const setup = await add('calm.example')
    const each = { atOnce: 150, aSecond: 5 }
    server = await openAgencies(
      {
        controlUrl,
        secret: SECRET,
        data: join(folder, 'data'),
        log: (line) => log.push(line),
        now: () => clock.now,
        limits: () => new RequestLimits({ device: each, devices: each, others: each }, () => clock.now),
      },
      counts,
    )
    served = await serveCounts(counts, () => server.measure(), 0)
    calm = newDevice({ base: 'http://calm.example', fetch: (url, how) => server.fetch(new Request(url, how)) }, clock, {
      meets: 'nobody',
    })
    given(await calm.foundOrganisation({ setup, name: 'A calm one', member: 'Arben Dema', passphrase: PASSPHRASE }))
    given(await calm.sync())
  }, 60_000)
  afterAll(async () => {
    served.stop()
    await server.stop()
    await control.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = (host: string, path = '/v1/organisation') => server.fetch(new Request(`http://${host}${path}`))
  const numberOf = async (host: string) => String((await agencyPlaceOf(control, host))?.number)
  const text = async () => (await fetch(served.url)).text()

  it('the one that floods is told when to come back, and the other is served meanwhile', async () => {
    const flood = Array.from({ length: 600 }, () => ask('flood.example'))
    const visit = { kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw: 'calm', others: [] }) }
    given(await calm.openFiles([{ drafts: [visit] }]))
    given(await calm.sync())
    given(await calm.accessLog(null))
    const answers = await Promise.all(flood)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(answers.length - refused.length).toBe(150)
    expect(
      new Set(refused.map(({ status, headers }) => `${String(status)} ${headers.get('retry-after') ?? ''}`)),
    ).toEqual(new Set(['429 3']))
    clock.now += 3_000
    expect((await ask('flood.example')).status).toBe(200)
    expect((await ask('calm.example')).status).toBe(200)
  })

  it('both are counted by number, and neither by name or host', async () => {
    const [flood, quiet] = [await numberOf('flood.example'), await numberOf('calm.example')]
    const counted = await text()
    expect(counted).toContain(`homeward_over_limit_total{agency="${flood}",limit="others"} 450\n`)
    expect(counted).not.toContain(`homeward_over_limit_total{agency="${quiet}"`)
    for (const agency of [flood, quiet]) {
      expect(counted).toContain(`homeward_database_answers{agency="${agency}"} 1\n`)
      expect(counted).toMatch(new RegExp(`^homeward_database_bytes\\{agency="${agency}"\\} \\d{7,}$`, 'm'))
      for (const gauge of ['pool_open', 'pool_waiting', 'requests_running', 'requests_waiting', 'feed_lag_seconds'])
        expect(counted).toMatch(new RegExp(`^homeward_${gauge}\\{agency="${agency}"\\} \\d`, 'm'))
    }
    expect(counted).toContain('homeward_control_database_answers 1\n')
    for (const said of [counted, JSON.stringify(log)]) expect(said).not.toMatch(/flood|calm|example|Arben/)
    expect(log).toContainEqual(expect.objectContaining({ status: 429, code: 'others', agency: Number(flood) }))
  })

  it('a writer that holds up the feed of one is seen', async () => {
    const place = await agencyPlaceOf(control, 'calm.example')
    if (!place) throw new Error('the agency was added')
    const [writer, reader] = [
      new pg.Client(agencyUrl(SECRET, place)),
      await openDatabase({ url: agencyUrl(SECRET, place) }),
    ]
    await writer.connect()
    try {
      expect((await measuresOf(reader.store)).feedLag).toBe(0)
      await writer.query('begin')
      await writer.query('select homeward.feed_number()')
      expect((await measuresOf(reader.store)).feedLag).toBeGreaterThan(0)
      await writer.query('commit')
      expect((await measuresOf(reader.store)).feedLag).toBe(0)
    } finally {
      await writer.end()
      await reader.close()
    }
  })

  it('one whose database is gone is not ready, and the server and the other are', async () => {
    const [flood, quiet] = [await numberOf('flood.example'), await numberOf('calm.example')]
    expect((await ask('flood.example', '/readyz')).status).toBe(200)
    const place = await agencyPlaceOf(control, 'flood.example')
    await asOwner(postgres.url.replace('//agency@', '//superuser@'), `drop database ${place?.name ?? ''} with (force)`)
    expect((await ask('flood.example', '/readyz')).status).toBe(503)
    for (const host of ['flood.example', 'calm.example', '127.0.0.1'])
      expect((await ask(host, '/healthz')).status, host).toBe(200)
    expect((await ask('calm.example', '/readyz')).status).toBe(200)
    expect((await ask('127.0.0.1', '/readyz')).status).toBe(200)
    for (const path of ['/readyz', '/healthz'])
      expect((await ask('127.0.0.1', path)).headers.get('x-content-type-options'), path).toBe('nosniff')
    const again = await openAgencies({
      controlUrl: inDatabase(postgres.url, 'control'),
      secret: SECRET,
      data: join(folder, 'data'),
      log: () => undefined,
      now: () => clock.now,
    })
    try {
      for (const host of ['flood.example', 'calm.example'])
        await again.fetch(new Request(`http://${host}/v1/organisation`))
      const { agencies } = await again.measure()
      expect(agencies.map(({ agency, answers }) => [String(agency), answers])).toEqual([
        [quiet, true],
        [flood, false],
      ])
    } finally {
      await again.stop()
    }
  })
})
