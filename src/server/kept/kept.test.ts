import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { BODY_LIMIT } from '#contract/bytes.ts'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import { Ends } from './ends.ts'
import { jsonLog, type LogLine, seldom } from './log.ts'
import { credentialText, readCredential, relayTo } from './relay.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)

const keepErasures = () => Promise.resolve()

describe('the rights whose day has come', () => {
  it('are ended once a day for each organisation', async () => {
    const { store, asked } = answeringDatabase()
    let today = '2026-05-01'
    const ends = new Ends(store, () => Date.parse(today), { keepErasures })
    const ofLog = () => asked.filter((said) => JSON.stringify(said).includes('log')).length
    for (const org of [bytes(1), bytes(1), bytes(2)]) await ends.upToDate(org)
    expect(asked.length - ofLog()).toBe(6)
    today = '2026-05-02'
    await ends.upToDate(bytes(1))
    expect(asked.length - ofLog()).toBe(9)
  })

  it('are tried again after the database failed', async () => {
    const { store, asked } = answeringDatabase(new Error('broken'))
    const ends = new Ends(store, () => Date.parse('2026-05-01'), { keepErasures })
    await expect(ends.upToDate(bytes(1))).rejects.toThrow('broken')
    await ends.upToDate(bytes(1))
    expect(asked.length).toBe(6)
  })
})

it('the log leaves out what does not look like a code', () => {
  const lines: string[] = []
  const log = jsonLog(
    (line) => lines.push(line),
    () => 0,
  )
  log({ event: 'refused', route: 'a name, with spaces', code: 'head-moved', ms: 3 })
  log({ event: 'started', route: 'x'.repeat(65), code: '' })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '1970-01-01T00:00:00.000Z', event: 'refused', code: 'head-moved', ms: 3 },
    { at: '1970-01-01T00:00:00.000Z', event: 'started' },
  ])
})

it('a log that seldom writes says the same once a minute, and anything else at once', () => {
  const lines: LogLine[] = []
  let now = 0
  const log = seldom(
    (line) => lines.push(line),
    () => now,
  )
  const says = (code: string) => log({ event: 'database', code })
  for (const at of [0, 59_999]) {
    now = at
    says('try-later')
  }
  says('storage-full')
  expect(lines.map(({ code }) => code)).toEqual(['try-later', 'storage-full'])
  now = 60_000
  says('try-later')
  // A clock that was set back silences nothing.
  now = -60_000
  says('try-later')
  expect(lines).toHaveLength(4)
})

describe('the credential of an agency', () => {
  const [agency, token] = [bytes(1), bytes(2, 32)]

  it('is refused one byte short or long', () => {
    for (const length of [31, 33]) expect(readCredential(credentialText(agency, bytes(2, length)))).toBeUndefined()
    expect(readCredential('no base64url!')).toBeUndefined()
    expect(readCredential(` ${credentialText(agency, token)}\n`)).toEqual({ agency, token })
  })
})

describe('what the network’s server is asked', () => {
  const place = { url: 'https://network.example/', agency: bytes(1), token: bytes(2, 32) }

  it('is no answer where it was not reached, or where the answer has no end', async () => {
    const ask = (body: BodyInit | Error) =>
      relayTo(place, () => (body instanceof Error ? Promise.reject(body) : new Response(body))).ask('GET', 'card')
    expect(await ask(new Error('not reached'))).toBeUndefined()
    expect(await ask(bytes(0, BODY_LIMIT + 1))).toBeUndefined()
    expect((await ask(bytes(0, BODY_LIMIT)))?.bytes.length).toBe(BODY_LIMIT)
  })

  it('goes to the address given at the start, and says the type of a body that it has', async () => {
    const asked: (readonly [string, RequestInit])[] = []
    const relay = relayTo(place, (...call) => {
      asked.push(call)
      return new Response(null, { status: 204 })
    })
    expect(await relay.ask('GET', '')).toEqual({ status: 204, bytes: new Uint8Array(0) })
    await relay.ask('PUT', 'card', bytes(5))
    expect(asked.map(([url, { body, headers }]) => [url, body, 'content-type' in (headers ?? {})])).toEqual([
      ['https://network.example/v1/network-partner', undefined, false],
      ['https://network.example/v1/network-partner/card', bytes(5), true],
    ])
  })

  it('goes nowhere else, though an answer leads there', async () => {
    const paths: (string | undefined)[] = []
    const server = createServer(({ url }, answer) => {
      paths.push(url)
      if (url === '/elsewhere') answer.end('here')
      else answer.writeHead(307, { location: '/elsewhere' }).end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const relay = relayTo({ ...place, url: `http://127.0.0.1:${port}` }, (url, how) => fetch(url, how))
    expect(await relay.ask('PUT', 'card', bytes(5))).toBeUndefined()
    expect(paths).toEqual(['/v1/network-partner/card'])
    server.close()
  })
})
