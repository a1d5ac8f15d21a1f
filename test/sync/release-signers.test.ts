import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CBOR, fromBytes, toBytes } from '#contract/codec.ts'
import { AppendRelease, type ReleaseLogPage } from '#contract/evidence.ts'
import type { Http } from '#device/platform/http.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { Role } from '#device/kept/rights.ts'
import { oneDatabase } from '../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const LOG = '/v1/evidence/log'
const kind = oneDatabase()

describe('A server that hands out a log of releases of its own making', () => {
  let system: System
  let arben: Founder
  let page: ReleaseLogPage | undefined
  const cut = (by: string) => ({ what: 'cut-made', cut: 1, by }) as const

  /** A device whose own line is kept from the server and handed back: it is signed like any other. */
  async function signedBy(name: string, role: Role): Promise<ReleaseLogPage> {
    let body: AppendRelease | undefined
    const kept = (http: Http): Http => ({
      ...http,
      fetch: (url, how) => {
        if (url !== LOG || how.method !== 'POST') return http.fetch(url, how)
        body = fromBytes(AppendRelease, how.body as Uint8Array)
        return new Response(null, { status: 503 })
      },
    })
    const { device, member } = await enrol(system, arben, name, [role], system.device({ http: kept(system.http) }))
    await device.writeRelease({ after: 0, event: cut(member) })
    const me = (await device.state()).me
    if (!body || !me) throw new Error('a line was signed')
    return {
      v: 1,
      lines: [
        {
          seq: 1,
          at: 0,
          member: idBytes(member),
          device: idBytes(me.device),
          event: body.event,
          size: 0,
          sig: body.sig,
        },
      ],
      more: false,
    }
  }

  const reader = (name: string): Promise<Enrolled> => {
    const lying: Http = {
      ...system.http,
      fetch: (url, how) =>
        page && url.startsWith(LOG)
          ? new Response(new Uint8Array(toBytes(page)), { headers: { 'content-type': CBOR } })
          : system.http.fetch(url, how),
    }
    return enrol(system, arben, name, ['coordinator'], system.device({ http: lying }))
  }

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
  })
  afterAll(() => system.stop())

  it('is not believed where a line was signed by somebody who was never certified as a coordinator', async () => {
    const { device } = await reader('Ana Gjoka')
    page = await signedBy('Drita Kola', 'caseworker')
    expect(await device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
  })

  it('nor where a word of it was changed, nor where something is said to have left with it', async () => {
    page = undefined
    const { device } = await reader('Ilir Prifti')
    const honest = await signedBy('Luan Hysa', 'coordinator')
    const [line] = honest.lines
    if (!line) throw new Error('it has a line')
    for (const change of [{ event: line.event.replace('"cut":1', '"cut":2') }, { size: 4 }, { seq: 2 }]) {
      page = { ...honest, lines: [{ ...line, ...change }] }
      expect(await device.releases(), JSON.stringify(change)).toMatchObject({ ok: false, code: 'server-refused' })
    }
    page = honest
    expect(given(await device.releases()).log.cuts).toBe(1)
  })
})
