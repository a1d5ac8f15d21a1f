import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import { SPOKEN } from '#contract/version.ts'
import type { Deps, Env } from './env.ts'
import { logged, routeName } from './logged.ts'
import { problem } from './problem.ts'
import { spokenVersion } from './spoken-version.ts'

describe('a refusal', () => {
  const refused = (retryAfter?: number) =>
    new Hono().get('/', (c) => problem(c, 'try-later', retryAfter === undefined ? {} : { retryAfter })).request('/')

  it('says in whole seconds, rounded up, when to come again, if it knows', async () => {
    expect((await refused()).headers.get('retry-after')).toBeNull()
    expect((await refused(1_001)).headers.get('retry-after')).toBe('2')
    expect((await refused()).status).toBe(503)
  })
})

describe('the version of a request', () => {
  const send = async (path: string, body: Uint8Array<ArrayBuffer>, method = 'POST') => {
    const app = new Hono<Env>()
    app.use(async (c, next) => {
      c.set('body', body)
      await next()
    })
    app.use(spokenVersion())
    app.all('*', (c) => c.text('taken'))
    return (await app.request(path, { method })).status
  }

  it('is refused where the app is too old or too new for the route', async () => {
    expect(await send('/v1/vault', toBytes({ v: 0 }))).toBe(400)
    expect(await send('/v1/vault', toBytes({ v: 2 }))).toBe(400)
    expect(await send('/v1/sync', toBytes({ v: SPOKEN.newest + 1 }))).toBe(400)
  })

  it('passes where it is spoken, and where nothing is said of it', async () => {
    expect(await send('/v1/vault', toBytes({ v: 1 }))).toBe(200)
    expect(await send('/v1/sync', toBytes({ v: SPOKEN.newest }))).toBe(200)
    expect(await send('/v1/sync', toBytes(['no map']))).toBe(200)
    expect(await send('/v1/vault', toBytes({ v: 2 }), 'GET')).toBe(200)
    expect(await send('/v1/vault', toBytes({ v: 2 }), 'HEAD')).toBe(200)
  })
})

describe('a line of the log', () => {
  it('never names a path that is no route of ours', () => {
    expect(routeName('GET', '/v1/file/of-a-child')).toBe('unknown')
    expect(routeName('POST', '/v1/sync')).toBe('POST:/v1/sync')
  })

  it('says whether the request was answered, and how long it took', async () => {
    const [lines, times] = [[] as unknown[], [1_000, 1_030, 2_000, 2_001]]
    const deps = { log: (line: unknown) => lines.push(line), now: () => times.shift() ?? 0 } as unknown as Deps
    const app = new Hono<Env>().use(logged(deps)).get('/v1/sync', (c) => c.text('yes'))
    await app.request('/v1/sync')
    await app.request('/v1/nowhere')
    expect(lines).toEqual([
      { event: 'answered', route: 'GET:/v1/sync', status: 200, ms: 30 },
      { event: 'refused', route: 'unknown', status: 404, ms: 1 },
    ])
  })
})
