import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { Http } from '#device/platform/http.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, given, PASSPHRASE, startSystem, type System } from '../support/system.ts'

const OTHER = 'dubine kovasi meraho'

/** Ends the program at its n-th step, which a request or a write begins and ends: nothing after it is ever reached. */
class Ending {
  left = Number.POSITIVE_INFINITY
  #ended: () => void = () => undefined
  readonly ended = new Promise<'ended'>((done) => (this.#ended = () => done('ended')))

  async step(): Promise<void> {
    this.left -= 1
    if (this.left >= 0) return
    this.#ended()
    await new Promise(() => undefined)
  }
}

const whereItEnds = <Part extends object>(part: Part, names: readonly string[], ending: Ending): Part =>
  new Proxy(part, {
    get: (target, name): unknown => {
      const own: unknown = Reflect.get(target, name)
      if (typeof own !== 'function') return own
      if (!names.includes(String(name))) return own.bind(target) as unknown
      return async (...args: unknown[]) => {
        await ending.step()
        const answer: unknown = await Reflect.apply(own, target, args)
        await ending.step()
        return answer
      }
    },
  })

const database = oneDatabase()
describe(`A passphrase that is being changed, with ${database.name}`, () => {
  let system: System
  let drita: Enrolled
  const replica = new MemoryReplica()
  const keySlots = new MemoryKeySlots()

  beforeAll(async () => {
    system = await startSystem(database)
    drita = await enrol(system, await found(system), 'Drita Kola', ['caseworker'])
    given(await drita.device.sync())
    const phone = system.device({ replica, keySlots })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    await phone.lock()
  })
  afterAll(() => system.stop())

  const opens = async (passphrase: string) =>
    (await system.device({ replica, keySlots }).unlock({ member: drita.member, passphrase })).ok
  const signsIn = async (passphrase: string) =>
    (await system.device().signIn({ account: drita.account, passphrase })).ok

  /** Changes it on a device that ends at that step. False where it came to its end before. */
  async function endsAt(step: number, from: string, to: string): Promise<boolean> {
    const ending = new Ending()
    const phone = system.device({
      replica: whereItEnds(replica, ['write'], ending),
      keySlots: whereItEnds(keySlots, ['write'], ending),
      http: whereItEnds(system.http, ['fetch'], ending),
    })
    given(await phone.unlock({ member: drita.member, passphrase: from }))
    given(await phone.sync())
    ending.left = step
    return (await Promise.race([phone.changePassphrase({ from, to }), ending.ended])) === 'ended'
  }

  it('is after a restart at any step the one that the server knows, and until then either opens the device', async () => {
    let [from, to] = [PASSPHRASE, OTHER]
    let step = 0
    for (; await endsAt(step, from, to); step += 1) {
      expect((await opens(from)) || (await opens(to)), `ended at ${String(step)}`).toBe(true)
      const phone = system.device({ replica, keySlots })
      const typed = (await opens(from)) ? from : to
      given(await phone.unlock({ member: drita.member, passphrase: typed }))
      given(await phone.sync())
      await phone.lock()
      const stands = (await signsIn(to)) ? to : from
      expect(await signsIn(stands === to ? from : to)).toBe(false)
      expect(await opens(stands), `ended at ${String(step)}`).toBe(true)
      expect(await opens(stands === to ? from : to), `ended at ${String(step)}`).toBe(false)
      system.clock.now += 3_600_000
      if (stands === to) [from, to] = [to, from]
    }
    expect(step).toBeGreaterThan(10)
  })

  /** Whether the change is still open on the device. */
  const isOpen = async () => (await opens(PASSPHRASE)) && (await opens(OTHER))

  it('is told to be uncertain where the answer is lost, and is the new one after the next sync', async () => {
    const now = (await opens(PASSPHRASE)) ? PASSPHRASE : OTHER
    const then = now === OTHER ? PASSPHRASE : OTHER
    let broken = false
    const http: Http = {
      base: '',
      fetch: async (url, how) => {
        const answer = await system.http.fetch(url, how)
        if (broken && url.endsWith('/v1/vault') && how.method === 'PUT') throw new TypeError('the line broke')
        return answer
      },
    }
    const phone = system.device({ replica, keySlots, http })
    given(await phone.unlock({ member: drita.member, passphrase: now }))
    given(await phone.sync())
    broken = true
    expect(await phone.changePassphrase({ from: now, to: then })).toMatchObject({ ok: false, code: 'answer-lost' })
    expect(await isOpen()).toBe(true)
    broken = false
    given(await phone.sync())
    expect([await opens(now), await opens(then), await signsIn(then)]).toEqual([false, true, true])
  })

  it('that was changed on another device meanwhile stays as it was changed there', async () => {
    const now = (await opens(PASSPHRASE)) ? PASSPHRASE : OTHER
    const third = 'selami turbeko vinaze'
    const other = system.device()
    given(await other.signIn({ account: drita.account, passphrase: now }))
    given(await other.sync())
    const line = { lost: false }
    const phone = system.device({
      replica,
      keySlots,
      http: {
        base: '',
        fetch: (url, how) =>
          line.lost && how.method === 'PUT'
            ? Promise.reject(new TypeError('the line broke'))
            : system.http.fetch(url, how),
      },
    })
    given(await phone.unlock({ member: drita.member, passphrase: now }))
    given(await phone.sync())
    line.lost = true
    expect(await phone.changePassphrase({ from: now, to: now === OTHER ? PASSPHRASE : OTHER })).toMatchObject({
      code: 'answer-lost',
    })
    line.lost = false
    given(await other.changePassphrase({ from: now, to: third }))
    given(await phone.sync())
    expect(await signsIn(third)).toBe(true)
    expect([await opens(PASSPHRASE), await opens(OTHER)].filter(Boolean)).toHaveLength(1)
    expect(await opens(now)).toBe(true)
  })
})
