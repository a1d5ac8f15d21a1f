import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerSchema } from '#contract/answer.ts'
import { CBOR, toBytes } from '#contract/codec.ts'
import { ANSWERED } from '#contract/version.ts'
import { askServer, type Http } from './http.ts'

const Counted = answerSchema({ v: z.number(), count: z.number() })

/** Asks a server that answers so; `asked`: what it was asked. */
async function ask(
  answer: () => Response | Promise<Response>,
  request: { body?: unknown; token?: Uint8Array; signal?: AbortSignal } = {},
) {
  const asked: [string, RequestInit][] = []
  const http: Http = {
    base: 'https://agency.test',
    fetch(url, how) {
      asked.push([url, how])
      return answer()
    },
  }
  const answered = await askServer(http, { method: 'POST', path: '/v1/count', ...request }, Counted)
  return { answered, asked }
}
const problem =
  (code: string, status: number, more: object = {}) =>
  () =>
    new Response(toBytes({ code, ...more }), { status })

describe('a request to the server', () => {
  it('has a body and names who asks only where there is one, and is kept by no cache', async () => {
    const counted = () => new Response(toBytes({ v: 1, count: 3 }))
    const plain = await ask(counted)
    expect(plain.answered).toEqual({ ok: true, value: { v: 1, count: 3 } })
    expect(plain.asked).toEqual([
      ['https://agency.test/v1/count', { method: 'POST', headers: { accept: CBOR }, cache: 'no-store' }],
    ])
    const { signal } = new AbortController()
    const whole = await ask(counted, { body: { v: 1 }, token: Uint8Array.of(1, 2, 3), signal })
    expect(whole.asked[0]?.[1]).toEqual({
      method: 'POST',
      headers: { accept: CBOR, 'content-type': CBOR, authorization: 'Bearer AQID' },
      cache: 'no-store',
      body: toBytes({ v: 1 }),
      signal,
    })
  })

  it('that does not reach it, or whose answer breaks off, is as without a network', async () => {
    const none = { ok: false, code: 'no-network' }
    expect((await ask(() => Promise.reject(new TypeError('offline')))).answered).toEqual(none)
    const broken = { ok: true, arrayBuffer: () => Promise.reject(new TypeError('cut')) } as Response
    expect((await ask(() => broken)).answered).toEqual(none)
    expect((await ask(() => new Response('<html>', { status: 502 }))).answered).toEqual(none)
  })

  it('is refused with a code, with when to try again and which part it was', async () => {
    expect((await ask(problem('not-found', 404))).answered).toEqual({ ok: false, code: 'not-found' })
    const more = { retryAfter: 0, where: 'rows' }
    expect((await ask(problem('too-many-tries', 429, more))).answered).toEqual({
      ok: false,
      code: 'too-many-tries',
      ...more,
    })
  })

  it.each([
    [429, 'too-many-tries'],
    [500, 'try-later'],
    [503, 'try-later'],
    [499, 'refusal-not-known'],
    [409, 'refusal-not-known'],
  ])('refused with a code of next year is understood by its status %i', async (status, code) => {
    expect((await ask(problem('of-next-year', status))).answered).toEqual({ ok: false, code })
  })

  it('whose answer this app cannot read says whether a newer app could', async () => {
    const version = (v: number) => () => new Response(toBytes({ v, counted: 'three' }))
    expect((await ask(version(ANSWERED + 1))).answered).toEqual({ ok: false, code: 'app-too-old' })
    expect((await ask(version(ANSWERED))).answered).toEqual({ ok: false, code: 'not-understood' })
    expect((await ask(() => new Response(toBytes('three')))).answered).toEqual({ ok: false, code: 'not-understood' })
    expect((await ask(() => new Response(null))).answered).toEqual({ ok: false, code: 'not-understood' })
  })
})
