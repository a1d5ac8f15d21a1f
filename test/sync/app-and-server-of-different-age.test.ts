import { decode } from 'cborg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { askServer, type Http } from '#device/platform/http.ts'
import { asMember } from '#device/vault/directory.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { speaksRecord } from '#sealing/directory/directory-record.ts'
import { oneDatabase } from '../support/database.ts'
import { roomsOf } from '../support/rooms-of.ts'
import {
  enrol,
  type Enrolled,
  found,
  given,
  meetSupervisors,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const kind = oneDatabase()
const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

let system: System
let drita: Enrolled
let besa: Enrolled
let file: FileId

beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  given(await drita.device.sync())
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('He showed his drawings.')] }]))
  file = opened as FileId
  // More rows than fit into an answer, so that the rest is pulled.
  given(
    await drita.device.write(Array.from({ length: 80 }, () => ({ file, draft: visit('He slept well. '.repeat(250)) }))),
  )
  given(await drita.device.sync())
  given(await besa.device.sync())
})
afterAll(() => system.stop())

const phoneOf = async (who: Enrolled, http: Http): Promise<Tested> => {
  const phone = system.device({ http })
  given(await phone.signIn({ account: who.account, passphrase: PASSPHRASE }))
  await meetSupervisors(phone)
  return phone
}
const saws = async (device: Tested) =>
  given(await device.file(file)).caseFile.entries.map((entry) => (entry.body as { saw: string }).saw)

describe('an app and a newer server', () => {
  it('agree about everything that both know: fields that the app does not know are passed over, in every answer', async () => {
    const heard: string[] = []
    const phone = await phoneOf(drita, withMore(system.http, heard))
    given(await phone.sync())
    given(await phone.write([{ file, draft: visit('He counted to ten.') }]))
    expect(given(await phone.sync())).toMatchObject({ is: 'resting', unsent: 0 })
    given(await phone.needsAttention())
    given(await phone.accessLog(null))
    given(await phone.devices())
    expect(given(await phone.file(file)).alarms).toEqual([])
    given(await besa.device.sync())
    expect(await saws(besa.device)).toContain('He counted to ten.')
    expect(new Set(heard)).toEqual(
      new Set([
        '/v1/vault',
        '/v1/challenge',
        '/v1/compare',
        '/v1/session',
        '/v1/sync',
        '/v1/pull',
        '/v1/quarantine',
        '/v1/access-log',
        '/v1/device',
        '/v1/directory',
      ]),
    )
  })

  it('part over a refusal that the app does not know without a lost word: it is kept, shown, and goes when it is written again', async () => {
    let refuses = true
    const phone = await phoneOf(
      drita,
      altered(system.http, '/v1/sync', (answer) =>
        refuses
          ? {
              ...answer,
              outcomes: outcomesOf(answer).map(({ id }) => ({
                ok: false,
                id,
                at: 0,
                code: 'refusal-of-tomorrow',
                quarantined: false,
              })),
            }
          : answer,
      ),
    )
    refuses = false
    given(await phone.sync())
    refuses = true
    given(await phone.write([{ file, draft: visit('He asked when his sister comes.') }]))
    await phone.sync()
    const [waiting] = given(await phone.needsAttention())
    expect(waiting).toMatchObject({ why: 'refusal-not-known', mine: true })
    refuses = false
    given(await phone.settleAttention({ id: waiting?.id ?? '', as: 'write-again' }))
    given(await phone.sync())
    given(await besa.device.sync())
    expect(await saws(besa.device)).toContain('He asked when his sister comes.')
  })
})

describe('an app that is too old for its server', () => {
  it.each([
    ['the server no longer takes what it says', (http: Http) => inVersion(http, 0), 'app-too-old'],
    [
      'the server answers in a form that it cannot read',
      (http: Http) => altered(http, '/v1/sync', () => ({ v: 2, everything: 'in another form' })),
      'app-too-old',
    ],
    ['the server is the older one', (http: Http) => inVersion(http, 7), 'app-too-new'],
  ])('says so where %s, and only sending and fetching stop', async (_, change, code) => {
    const line = { http: system.http }
    const phone = await phoneOf(drita, { base: '', fetch: (url, how) => line.http.fetch(url, how) })
    given(await phone.sync())
    line.http = change(system.http)
    const words = `Written meanwhile, ${code}.`
    expect(await phone.sync()).toMatchObject({ ok: false, code })
    given(await phone.write([{ file, draft: visit(words) }]))
    expect(await saws(phone)).toContain(words)
    expect(await phone.sync()).toMatchObject({ ok: false, code })
    expect(await phone.syncState()).toMatchObject({ is: 'waiting', problem: code, unsent: 1 })

    line.http = system.http
    expect(given(await phone.sync())).toMatchObject({ is: 'resting', problem: null, unsent: 0 })
  })
})

describe('an app that is newer than its server', () => {
  it('asks in the version that the agency speaks, also where it has not heard of that yet: it sends and fetches', async () => {
    const other = await startSystem(kind)
    const asked: unknown[] = []
    const arben = await found(other, ofVersion3(other.http, asked))
    const rooms = await roomsOf(other, arben)
    const place = { org: rooms.org, head: rooms.directory.head, signer: asMember(rooms) }
    const body = { v: 1, org: rooms.org, records: [await speaksRecord(place, { version: 3 })] }
    expect(await askServer(other.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)).toMatchObject({
      ok: true,
    })
    asked.length = 0
    expect(await arben.device.sync()).toMatchObject({ ok: true })
    expect(await arben.device.sync()).toMatchObject({ ok: true })
    expect(asked.slice(0, 3)).toEqual([1, 4, 3])
    expect(new Set(asked.slice(3))).toEqual(new Set([3]))
    await other.stop()
  })
})

type Decoded = Record<string, unknown>

const outcomesOf = (answer: Decoded) => answer['outcomes'] as readonly { id: Uint8Array }[]

/** Http that changes the answers of one path. */
function altered(http: Http, path: string, how: (answer: Decoded) => Decoded): Http {
  return {
    base: http.base,
    async fetch(url, request) {
      const response = await http.fetch(url, request)
      if (url !== path || !response.ok) return response
      return new Response(toBytes(how(decode(new Uint8Array(await response.arrayBuffer())) as Decoded)), {
        status: response.status,
        headers: response.headers,
      })
    },
  }
}

/** Http to a future server: every part of every answer has one more field. */
function withMore(http: Http, heard: string[]): Http {
  return {
    base: http.base,
    async fetch(url, request) {
      const response = await http.fetch(url, request)
      if (response.status === 204 || !response.ok) return response
      const path = url.split('?')[0] ?? url
      heard.push(path)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const body = path === '/v1/pull' ? framesWithMore(bytes) : toBytes(more(decode(bytes)))
      return new Response(body, { status: response.status, headers: response.headers })
    },
  }
}

function more(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(more)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, field]) => [key, more(field)])),
    fromTomorrow: { of: 'tomorrow' },
  }
}

function framesWithMore(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const frames: Buffer[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = Buffer.from(bytes).readUInt32BE(at)
    const frame = toBytes(more(decode(bytes.slice(at + 4, at + 4 + length))))
    const before = Buffer.alloc(4)
    before.writeUInt32BE(frame.length)
    frames.push(before, Buffer.from(frame))
    at += 4 + length
  }
  return new Uint8Array(Buffer.concat(frames))
}

/** Http to a server that knows versions up to 3 and no statement of a newer app; in which version it is asked is noted. */
function ofVersion3(http: Http, asked: unknown[]): Http {
  const tooNew = inVersion(http, 7)
  return {
    base: http.base,
    fetch(url, request) {
      if (url === '/v1/device/app') return tooNew.fetch(url, request)
      if (url !== '/v1/sync' || !(request.body instanceof Uint8Array)) return http.fetch(url, request)
      const { v } = decode(request.body) as Decoded
      asked.push(v)
      return (Number(v) > 3 ? tooNew : http).fetch(url, request)
    },
  }
}

/** Http of an app that sends `v` in all its requests. */
function inVersion(http: Http, v: number): Http {
  return {
    base: http.base,
    fetch: (url, request) =>
      http.fetch(
        url,
        request.body instanceof Uint8Array
          ? { ...request, body: toBytes({ ...(decode(request.body) as Decoded), v }) }
          : request,
      ),
  }
}
