import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { Problem } from '#contract/problem.ts'
import { boundedBody, type BodyLimits } from './bounded-body.ts'
import type { Env } from './env.ts'

const LIMITS: BodyLimits = { every: 50, leastBytes: 100, together: 4_000 }

function appWith(limits: BodyLimits): (body: ReadableStream<Uint8Array>) => Promise<Response> {
  const app = new Hono<Env>()
  app.use(boundedBody(limits))
  app.post('/', (c) => c.text(String(c.get('body').length)))
  // `duplex` is asked for by Node where a body is a stream; the types of the platform do not have it.
  return async (body) => app.request(new Request('http://localhost/', { method: 'POST', body, ...{ duplex: 'half' } }))
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

  it('is read whole where it comes in parts', async () => {
    expect(await (await appWith(LIMITS)(sending([700, 800, 900]))).text()).toBe('2400')
  })
})
