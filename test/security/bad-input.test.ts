import type { Bytes } from '#bytes.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { Problem, PROBLEM_CODES } from '#contract/problem.ts'
import { SPOKEN } from '#contract/version.ts'
import { createApp } from '#server/app.ts'
import { depsFor } from '#server/start.ts'
import { base64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { eachDatabase } from '../support/database.ts'
import { newestOf } from '#contract/version.ts'
import { routeName } from '#server/http/logged.ts'
import { everyRoute, type Route } from '../support/routes.ts'
import { Scanner } from '../support/scan.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const LONGEST = 5_000
const bytesOf = (...numbers: number[]): Bytes => Uint8Array.from(numbers)
const many = (byte: number, count: number): Bytes => new Uint8Array(count).fill(byte)

/**
 * CBOR that a careless decoder fails on: too deep, longer than its content, endless, ambiguous, or of a type that
 * nobody sends.
 */
const ODD: readonly (readonly [string, Bytes])[] = [
  ['nothing', bytesOf()],
  ['half a million lists within each other', many(0x81, 500_000)],
  ['half a million maps within each other', many(0xa1, 500_000)],
  ['half a million tags within each other', many(0xc1, 500_000)],
  ['a list that says it has four thousand million members', bytesOf(0x9a, 0xff, 0xff, 0xff, 0xff)],
  ['a list that says it has 2⁶⁴ members', bytesOf(0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
  ['a map that says it has 2⁶⁴ members', bytesOf(0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
  ['bytes that say they are 2⁵³ long', bytesOf(0x5b, 0, 0x20, 0, 0, 0, 0, 0, 0)],
  ['text that says it is four thousand million long', bytesOf(0x7a, 0xff, 0xff, 0xff, 0xff, 0x61)],
  ['a list without an end', bytesOf(0x9f, 0x01, 0x01)],
  ['a map without an end', bytesOf(0xbf, 0x61, 0x76, 0x01)],
  ['text that is no UTF-8', bytesOf(0xa1, 0x61, 0xff, 0x01)],
  ['one key twice', bytesOf(0xa2, 0x61, 0x76, 0x01, 0x61, 0x76, 0x01)],
  ['a key that would change every object', bytesOf(0xa1, 0x69, ...Buffer.from('__proto__'), 0xa1, 0x61, 0x76, 0x01)],
  ['a map with numbers for keys', bytesOf(0xa1, 0x01, 0x01)],
  ['not a number', bytesOf(0xa1, 0x61, 0x76, 0xf9, 0x7e, 0x00)],
  ['infinity', bytesOf(0xa1, 0x61, 0x76, 0xf9, 0x7c, 0x00)],
  ['a negative version', bytesOf(0xa1, 0x61, 0x76, 0x20)],
  ['undefined', bytesOf(0xf7)],
  ['a break and nothing else', bytesOf(0xff)],
  ['JSON', new Uint8Array(Buffer.from('{"v":1}'))],
  [
    'a document with a reference to a file',
    new Uint8Array(Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')),
  ],
  ['a compressed body', bytesOf(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
]

/** One real body, changed: some bits flipped, truncated, with bytes appended, or with a part of it twice. */
const bent = (real: Bytes): fc.Arbitrary<Bytes> =>
  fc.oneof(
    fc
      .array(fc.tuple(fc.nat(real.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
      .map((turns) => {
        const copy = new Uint8Array(real)
        for (const [at, turn] of turns) copy[at] = (copy[at] ?? 0) ^ turn
        return copy
      }),
    fc.nat(real.length - 1).map((length) => real.slice(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 64 }).map((more) => new Uint8Array([...real, ...more])),
    fc
      .tuple(fc.nat(real.length - 1), fc.nat(real.length - 1))
      .map(([a, b]) => new Uint8Array([...real.slice(0, Math.max(a, b)), ...real.slice(Math.min(a, b))])),
  )

describe.each(eachDatabase())('What is not as it should be, sent to $name', (kind) => {
  let server: TestServer
  let routes: readonly Route[]
  let token: Bytes

  beforeAll(async () => {
    server = await startTestServer(kind)
    routes = await everyRoute(server.agency)
    token = await server.agency.signIn(server.agency.arben)
  })
  afterAll(() => server.stop())

  const withBody = () => routes.filter(({ body }) => body !== undefined)

  /** Answered in time, in the form of the contract, and never as a fault of the server. */
  async function expectPlainAnswer({ method, path }: Route, body: Bytes, shown?: Bytes): Promise<string | undefined> {
    const began = performance.now()
    const reply = await server.raw(method, path, body, shown)
    expect(performance.now() - began).toBeLessThan(LONGEST)
    expect(reply.status).toBeLessThan(500)
    if (reply.status < 400) return undefined
    const problem = fromBytes(Problem, reply.bytes)
    expect(PROBLEM_CODES).toContain(problem?.code)
    return problem?.code
  }

  it('knows every route that there is, and the log names each', async () => {
    const app = createApp(await depsFor(server.database, { log: () => undefined }))
    const known = new Set(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
        .map(({ method, path }) => `${method} ${path}`),
    )
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`))).toEqual(known)
    expect(routes.filter(({ method, path }) => routeName(method, path) === 'unknown')).toEqual([])
  })

  it.each(ODD)('refuses %s as malformed, on every route', async (_, body) => {
    for (const route of withBody())
      expect([route.path, await expectPlainAnswer(route, body, token)]).toEqual([route.path, 'request-malformed'])
  })

  it.each([
    [0, 'app-too-old'],
    [SPOKEN.newest + 1, 'app-too-new'],
    [200, 'app-too-new'],
  ])('says plainly of a request of version %i that it cannot be taken, on every route', async (v, code) => {
    for (const route of withBody())
      expect([route.path, await expectPlainAnswer(route, toBytes({ ...route.body, v }), token)]).toEqual([
        route.path,
        code,
      ])
  })

  it('says so of a request of a version above 1, which only sync and the log of releases have', async () => {
    for (const route of withBody().filter(({ path }) => newestOf(path) === 1))
      expect(await expectPlainAnswer(route, toBytes({ ...route.body, v: 2 }), token)).toBe('app-too-new')
  })

  it('refuses random bytes as malformed, on every route', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withBody()), fc.uint8Array({ maxLength: 3_000 }), async (route, body) => {
        expect(await expectPlainAnswer(route, new Uint8Array(body), token)).toBe('request-malformed')
      }),
      { numRuns: 300 },
    )
  })

  it('answers a real body that was bent plainly, on every route, signed in or not', { timeout: 300_000 }, async () => {
    const signed = await server.agency.signIn(server.agency.drita)
    for (const route of withBody()) {
      await fc.assert(
        fc.asyncProperty(bent(toBytes(route.body)), fc.constantFrom(token, signed, undefined), async (body, shown) => {
          await expectPlainAnswer(route, body, shown)
        }),
        { numRuns: 40 },
      )
    }
  })

  it('gives who shows no token, a made-up one, an ended one or none of ours the same refusal, on every closed route', async () => {
    const ended = await server.agency.signIn(server.agency.besa)
    expect((await server.raw('DELETE', '/v1/session', new Uint8Array(), ended)).status).toBe(204)
    const shown = [
      undefined,
      `Bearer ${base64url(ended)}`,
      `Bearer ${base64url(randomBytes(32))}`,
      `Bearer ${'A'.repeat(8_000)}`,
      'Bearer ',
      `Basic ${base64url(token)}`,
      base64url(token),
      `Bearer ${base64url(token)}=`,
      `bearer  ${base64url(token)}`,
    ]
    for (const { method, path, body } of routes.filter(({ signedIn }) => signedIn)) {
      for (const authorization of shown) {
        const reply = await server.answers(path, {
          method,
          headers: { 'content-type': 'application/cbor', ...(authorization === undefined ? {} : { authorization }) },
          ...(body ? { body: toBytes(body) } : {}),
        })
        expect([path, reply.status, Buffer.from(await reply.arrayBuffer()).toString('hex')]).toEqual([
          path,
          401,
          Buffer.from(toBytes({ code: 'not-signed-in' })).toString('hex'),
        ])
      }
    }
  })

  it('answers for what belongs to others, and for another organisation, exactly as for what is not there', async () => {
    const { agency } = server
    const file = new SealedFile(agency)
    const hers = await agency.signIn(agency.drita)
    const attachment = newId()
    const group = {
      id: newId(),
      items: [
        await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]]),
        await file.segment(agency.drita, CARE, ['hers']),
      ],
    }
    expect(
      (await server.post('/v1/sync', { v: 1, incarnation: null, cursor: null, directory: 0, groups: [group] }, hers))
        .status,
    ).toBe(200)
    expect(
      (
        await server.put(
          '/v1/chunk',
          { v: 1, file: file.file, attachment, index: 0, last: true, bytes: randomBytes(90) },
          hers,
        )
      ).status,
    ).toBe(204)

    const same = async (path: string, there: object, notThere: object, shown?: Bytes) => {
      const [a, b] = [await server.post(path, there, shown), await server.post(path, notThere, shown)]
      expect([a.status, Buffer.from(a.bytes).toString('hex')]).toEqual([b.status, Buffer.from(b.bytes).toString('hex')])
    }
    const stranger = await agency.signIn(agency.mira)
    await same(
      '/v1/chunk/get',
      { v: 1, file: file.file, attachment, index: 0 },
      { v: 1, file: newId(), attachment: newId(), index: 0 },
      stranger,
    )
    const pulled = async (id: Bytes) =>
      Buffer.from(
        (await server.post('/v1/pull', { v: 1, ranges: [{ file: id, folder: CARE, after: 0 }] }, stranger)).bytes,
      )
        .toString('hex')
        .replaceAll(Buffer.from(id).toString('hex'), 'file')
    expect(await pulled(file.file)).toBe(await pulled(newId()))
    const session = { v: 1, device: agency.drita.device, challenge: randomBytes(32), sig: randomBytes(64) }
    await same('/v1/session', { ...session, org: newId() }, { ...session, org: agency.org })
    await same(
      '/v1/directory',
      { v: 1, org: newId(), records: agency.records.slice(0, 1) },
      { v: 1, org: newId(), records: [randomBytes(300)] },
    )
    const asked = async (org: Bytes, device: Bytes) =>
      (await server.post('/v1/challenge', { v: 1, org, device })).status
    expect([await asked(newId(), agency.drita.device), await asked(agency.org, newId())]).toEqual([200, 200])
  })

  it('has logged routes, codes and counts of all that, and nothing else', () => {
    const known = new Set(['unknown', ...routes.map(({ method, path }) => `${method}:${path}`)])
    expect(server.log.length).toBeGreaterThan(1_000)
    for (const line of server.log) {
      expect(Object.keys(line).every((key) => ['event', 'route', 'status', 'code', 'ms', 'count'].includes(key))).toBe(
        true,
      )
      expect(['started', 'stopped', 'answered', 'refused']).toContain(line.event)
      expect(known).toContain(line.route)
    }
    const { org, drita, arben, besa } = server.agency
    const secrets = [org, token, ...[drita, arben, besa].flatMap(({ member, device }) => [member, device])]
    expect(
      new Scanner([...secrets, ...secrets.map(base64url)]).bytes('the log', Buffer.from(JSON.stringify(server.log))),
    ).toEqual([])
  })
})
