import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SessionAnswer } from '#contract/session.ts'
import type { Http } from '#device/platform/http.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, found, given, PASSPHRASE, startSystem, type System, type Tested } from '../support/system.ts'

const MINUTE = 60_000

describe.each([oneDatabase()])('Locking, with $name', (kind) => {
  let system: System
  let device: Tested
  let member: MemberId
  /** The session that the device used last, as somebody has it who copied it on the way. */
  let copied = ''
  let offline = false
  let held: Promise<true> | null = null

  beforeAll(async () => {
    system = await startSystem(kind)
    const arben = await found(system)
    const http: Http = {
      base: '',
      fetch: async (url, how) => {
        if (offline) throw new TypeError('no network')
        copied = new Headers(how.headers).get('authorization') ?? copied
        const answer = await system.http.fetch(url, how)
        if (held && url === '/v1/session' && how.method === 'POST') {
          const opened = fromBytes(SessionAnswer, new Uint8Array(await answer.clone().arrayBuffer()))
          copied = `Bearer ${base64url(opened?.token ?? new Uint8Array())}`
          await held
        }
        return answer
      },
    }
    device = system.device({ http })
    ;({ member } = await enrol(system, arben, 'Drita Kola', ['caseworker'], device))
  })
  afterAll(() => system.stop())

  const withCopy = async (session: string) =>
    (await system.http.fetch('/v1/device', { headers: { authorization: session } })).status
  const unlock = async () => given(await device.unlock({ member, passphrase: PASSPHRASE }))

  it('ends the session at the server, also for whoever copied it', async () => {
    given(await device.sync())
    const session = copied
    expect(await withCopy(session)).toBe(200)
    await device.lock()
    await expect.poll(() => withCopy(session)).toBe(401)
    await unlock()
    given(await device.sync())
    expect(copied).not.toBe(session)
  })

  it('without a network ends it when somebody unlocks with one, and the server by itself after a quarter of an hour', async () => {
    given(await device.sync())
    const session = copied
    offline = true
    await device.lock()
    expect(await withCopy(session)).toBe(200)
    offline = false
    await unlock()
    await expect.poll(() => withCopy(session)).toBe(401)

    given(await device.sync())
    const another = copied
    offline = true
    await device.lock()
    system.clock.now += 16 * MINUTE
    expect(await withCopy(another)).toBe(401)
    offline = false
    await unlock()
  })

  it('leaves no session that the server opened while the app was being locked', async () => {
    await device.lock()
    await unlock()
    const before = copied
    const going = Promise.withResolvers<true>()
    held = going.promise
    const round = device.sync()
    await expect.poll(() => copied).not.toBe(before)
    expect(await withCopy(copied)).toBe(200)
    await device.lock()
    going.resolve(true)
    expect((await round).ok).toBe(false)
    await expect.poll(() => withCopy(copied)).toBe(401)
  })
})
