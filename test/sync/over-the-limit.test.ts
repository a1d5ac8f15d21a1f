import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Http } from '#device/platform/http.ts'
import { RequestLimits } from '#server/kept/request-limits.ts'
import { SyncSchedule } from '#web/session/sync-schedule.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, found, furtherDevice, given, startSystem, type System, type Tested } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const PLENTY = { atOnce: 1_000, aSecond: 10 }

describe.each([oneDatabase()])('A device that sends more than it may, with $name', (kind) => {
  let system: System
  let drita: { readonly device: Tested; readonly account: string }
  let file: FileId
  /** What the server answered to this device of Drita's. */
  const answered: { readonly path: string; readonly status: number; readonly at: number }[] = []
  const clock = { now: 0 }

  beforeAll(async () => {
    const limits = new RequestLimits(
      { device: { atOnce: 60, aSecond: 1 }, devices: PLENTY, others: PLENTY },
      () => clock.now,
    )
    system = await startSystem(kind, { network: { limits } })
    clock.now = system.clock.now
    const http: Http = {
      base: '',
      async fetch(path, how) {
        const answer = await system.http.fetch(path, how)
        answered.push({ path, status: answer.status, at: clock.now })
        return answer
      },
    }
    const arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http }))
    ;[file] = given(await drita.device.openFiles([{ drafts: [visit('at the start')] }])) as [FileId]
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  const passes = (ms: number) => {
    clock.now += ms
    system.clock.now += ms
  }
  /** Asks and asks, as a program that repeats itself would. */
  async function sendsTooMuch() {
    for (let rounds = 0; rounds < 100; rounds += 1) if (!(await drita.device.sync()).ok) return
    throw new Error('no limit was met')
  }

  it('is told to wait, sends nothing before that time, and loses no note', async () => {
    const { device } = drita
    await sendsTooMuch()
    given(await device.write([{ file, draft: visit('one') }]))
    given(await device.write([{ file, draft: visit('two') }]))
    expect(await device.sync()).toMatchObject({ ok: false })
    expect(answered.at(-1)).toMatchObject({ path: '/v1/sync', status: 429 })
    const { retryAt, ...state } = await device.syncState()
    expect(state).toMatchObject({ is: 'waiting', problem: 'try-later', unsent: 2 })
    const wait = (retryAt ?? 0) - clock.now
    expect(wait).toBeGreaterThan(5_000)
    expect(wait).toBeLessThan(9_000)

    const before = answered.length
    const rings: { readonly at: number; readonly ring: () => void }[] = []
    const schedule = new SyncSchedule(
      device,
      {
        now: () => clock.now,
        after: (ms, ring) => {
          rings.push({ at: clock.now + ms, ring })
          return () => undefined
        },
      },
      () => undefined,
    )
    // Whoever looks at the screen, or finds a network again, does not send sooner.
    await schedule.online()
    await schedule.seen()
    expect(answered.length).toBe(before)
    expect(new Set(rings.map(({ at }) => at))).toEqual(new Set([retryAt]))
    schedule.stop()

    passes(wait)
    // Held back for ten seconds, in which they can still be undone.
    given(await device.sync())
    passes(11_000)
    given(await device.sync())
    expect(answered.slice(before).every(({ status }) => status === 200)).toBe(true)
    expect(await device.syncState()).toMatchObject({ is: 'resting', problem: null, unsent: 0 })
    const read = JSON.stringify(given(await (await furtherDevice(system, drita)).file(file)).caseFile.entries)
    for (const saw of ['at the start', 'one', 'two']) expect(read).toContain(saw)
  })

  it('keeps that time, too, where the server refused the rows that it had announced', async () => {
    const other = await furtherDevice(system, drita)
    await sendsTooMuch()
    const { device } = drita
    // More than an answer carries by itself.
    for (let n = 0; n < 200; n += 1)
      given(await other.write([{ file, draft: visit(randomBytes(1_700).toString('hex')) }]))
    given(await other.write([{ file, draft: visit('the last') }]))
    system.clock.now += 11_000
    given(await other.sync())
    // One request has come back: the answer to it names rows, and fetching them is one too many.
    clock.now += 1_000
    expect(await device.sync()).toMatchObject({ ok: false })
    expect(answered.slice(-2)).toMatchObject([
      { path: '/v1/sync', status: 200 },
      { path: '/v1/pull', status: 429 },
    ])
    const { retryAt, problem } = await device.syncState()
    expect(problem).toBe('try-later')
    const wait = (retryAt ?? 0) - system.clock.now
    expect(wait).toBeGreaterThan(5_000)
    passes(wait)
    given(await device.sync())
    expect(JSON.stringify(given(await device.file(file)).caseFile.entries)).toContain('the last')
  })
})
