import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import type { Http } from '#device/platform/http.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = { kind: 'visit', at: today, body: aVisit({ others: [] }) }

/** A storage whose lists, once armed, fail in a way that no code expects, a moment after they were `asked`. */
class Breaking extends MemoryReplica {
  broken = false
  asked = (): void => undefined
  override async many(keys: readonly string[]) {
    if (!this.broken) return super.many(keys)
    this.asked()
    await new Promise((resume) => setTimeout(resume, 1))
    throw new TypeError('nobody foresaw this')
  }
}

describe.each([oneDatabase()])('A round that fails, with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let device: Tested
  const replica = new Breaking()
  let busy: number | null = null

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    const http: Http = {
      base: '',
      fetch: (url, how) =>
        busy !== null && url === '/v1/sync'
          ? new Response(toBytes({ code: 'try-later', retryAfter: busy }), { status: 503 })
          : system.http.fetch(url, how),
    }
    device = system.device({ replica, http })
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], device)
    given(await device.openFiles([{ drafts: [visit] }]))
    given(await device.sync())
  })
  afterAll(() => system.stop())

  it('at an error is a named problem with a time of the next, and goes on by itself once the error is gone', async () => {
    replica.broken = true
    await expect(device.sync()).rejects.toThrow('nobody foresaw this')
    expect(await device.syncState()).toMatchObject({
      is: 'waiting',
      problem: 'broke',
      retryAt: system.clock.now + 2_000,
    })
    await expect(device.sync()).rejects.toThrow('nobody foresaw this')
    expect(await device.syncState()).toMatchObject({
      is: 'waiting',
      problem: 'broke',
      retryAt: system.clock.now + 4_000,
    })
    replica.broken = false
    expect(await device.sync()).toMatchObject({ ok: true, value: { is: 'resting', problem: null, retryAt: null } })
  })

  it('while the device is locked or the sync is stopped fails nothing else', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    replica.broken = true
    const asked = new Promise<void>((resume) => {
      replica.asked = resume
    })
    const round = device.sync()
    await asked
    const [, , failed] = await Promise.allSettled([device.stopSync(), device.lock(), round])
    expect(failed.status).toBe('rejected')
    await new Promise((resume) => setTimeout(resume, 5))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    replica.broken = false
    given(await device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await device.sync())
  })

  it('because the server is busy is tried again no sooner than the server asked, however long it asks up to half an hour', async () => {
    busy = 60_000
    expect(await device.sync()).toMatchObject({ ok: false })
    expect(await device.syncState()).toMatchObject({ is: 'waiting', retryAt: system.clock.now + 75_000 })
    busy = 24 * 60 * 60_000
    await device.sync()
    expect(await device.syncState()).toMatchObject({ retryAt: system.clock.now + 37.5 * 60_000 })
    busy = null
    given(await device.sync())
  })
})
