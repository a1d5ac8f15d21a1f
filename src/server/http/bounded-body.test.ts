import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BODY_LIMIT } from '#contract/bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { Problem } from '#contract/problem.ts'
import { boundedBody, type BodyLimits } from './bounded-body.ts'
import type { Env } from './env.ts'

const LIMITS: BodyLimits = { every: 50, leastBytes: 100, together: 4_000 }

function appWith(
  limits: BodyLimits,
  headers: Record<string, string> = {},
): (body: ReadableStream<Uint8Array>) => Promise<Response> {
  const app = new Hono<Env>()
  app.use(boundedBody(limits))
  app.post('/', (c) => c.text(String(c.get('body').length)))
  // `duplex` is asked for by Node where a body is a stream; the types of the platform do not have it.
  return async (body) =>
    app.request(new Request('http://localhost/', { method: 'POST', headers, body, ...{ duplex: 'half' } }))
}

/** Sends `parts`, then waits for ever where `stalls`, else ends. */
function sending(parts: readonly number[], stalls = false): ReadableStream<Uint8Array> {
  const left = [...parts]
  return new ReadableStream({
    pull(to) {
      const length = left.shift()
      if (length !== undefined) to.enqueue(new Uint8Array(length))
      else if (!stalls) to.close()
      return length === undefined && stalls ? new Promise(() => undefined) : undefined
    },
  })
}

const codeOf = async (response: Response) => fromBytes(Problem, new Uint8Array(await response.arrayBuffer()))?.code

describe('a body that is sent to the server', () => {
  it('is refused, and its connection closed, once it stops coming', async () => {
    const answer = await appWith(LIMITS)(sending([10, 10], true))
    expect([answer.status, await codeOf(answer), answer.headers.get('connection')]).toEqual([503, 'try-later', 'close'])
    expect(answer.headers.get('retry-after')).toBe('5')
  })

  it('is refused where all bodies that are being read would hold too much together, and is accepted again after them', async () => {
    const post = appWith({ ...LIMITS, every: 300 })
    const stalled = post(sending([3_000], true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await codeOf(await post(sending([2_000])))).toBe('try-later')
    expect(await codeOf(await stalled)).toBe('try-later')
    expect(await (await post(sending([2_000]))).text()).toBe('2000')
  })

  it('is refused once it grows beyond one MiB, whatever length it announced', async () => {
    const post = appWith({ ...LIMITS, together: 4_000_000 })
    expect(await codeOf(await post(sending([700_000, 700_000])))).toBe('body-too-large')
  })

  it('is refused unread if it announces more than one MiB, and read if it announces as much', async () => {
    const announcing = (length: number) =>
      appWith({ ...LIMITS, together: 4_000_000 }, { 'content-length': String(length) })
    const refused = await announcing(BODY_LIMIT + 1)(sending([], true))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([413, null])
    expect(await (await announcing(BODY_LIMIT)(sending([5]))).text()).toBe('5')
  })

  it('may be as long as one body may be, and as all together may be', async () => {
    const least = { ...LIMITS, every: 5_000 }
    expect((await appWith({ ...least, together: 4_000_000 })(sending([BODY_LIMIT]))).status).toBe(200)
    expect((await appWith({ ...least, together: 2_400 })(sending([1_200, 1_200]))).status).toBe(200)
    expect((await appWith({ ...least, together: 2_400 })(sending([1_200, 1_201]))).status).toBe(503)
  })

  it('is not read of a request that has none', async () => {
    const app = new Hono<Env>().use(boundedBody(LIMITS)).get('/', (c) => c.text(typeof c.get('body')))
    expect(await (await app.request('/')).text()).toBe('undefined')
    const seen: string[] = []
    const head = new Hono<Env>().use(boundedBody(LIMITS)).all('/', (c) => {
      seen.push(typeof c.get('body'))
      return c.text('')
    })
    await head.request('/', { method: 'HEAD' })
    expect(seen).toEqual(['undefined'])
  })

  it('is not copied where it comes in one part', async () => {
    const part = new Uint8Array(900)
    let same = false
    const app = new Hono<Env>().use(boundedBody(LIMITS)).post('/', (c) => {
      same = c.get('body') === part
      return c.text('')
    })
    const body = new ReadableStream<Uint8Array>({
      pull(to) {
        to.enqueue(part)
        to.close()
      },
    })
    await app.request(new Request('http://localhost/', { method: 'POST', body, ...{ duplex: 'half' } }))
    expect(same).toBe(true)
  })

  it('is read whole where it comes in parts', async () => {
    expect(await (await appWith(LIMITS)(sending([700, 800, 900]))).text()).toBe('2400')
  })
})

describe('a body that comes slowly', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    ['is read as long as each look finds the least that must come', 100, 200],
    ['is refused where one byte is missing', 99, 503],
  ])('%s', async (_, each, status) => {
    vi.useFakeTimers()
    let send: ReadableStreamDefaultController<Uint8Array> | undefined
    const answer = appWith(LIMITS)(
      new ReadableStream({
        start(controller) {
          send = controller
        },
      }),
    )
    for (let look = 0; look < 2; look += 1) {
      send?.enqueue(new Uint8Array(each))
      await vi.advanceTimersByTimeAsync(LIMITS.every)
    }
    if (status === 200) send?.close()
    expect((await answer).status).toBe(status)
  })
})
