import { WithoutRoom } from './kept/without-room.ts'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { Problem } from '#contract/problem.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { answeringDatabase } from '../../test/support/answering-database.ts'
import { createApp } from './app.ts'
import type { Deps } from './http/env.ts'
import { credentialText } from './kept/relay.ts'
import { RequestLimits } from './kept/request-limits.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const [org, member, token] = [bytes(1), bytes(2), bytes(3, 32)]
const session = { org, member, device: bytes(4), revoked: false, opened_at: 9, used_at: 9 }
const proof = new Uint8Array(createHash('sha256').update('homeward/1/network-token\0').update(token).digest())

/** The app with a session that may do everything, whose database knows that session and the agency, and nothing else. */
function served(first: object) {
  const { store, asked } = answeringDatabase([first])
  const failed: unknown[] = []
  const deps = {
    store,
    incarnation: bytes(5),
    now: () => 9,
    withoutRoom: new WithoutRoom(
      store,
      () => 9,
      () => false,
    ),
    log: (line: { readonly event: string }) => line.event === 'failed' && failed.push(line),
    ends: { upToDate: () => Promise.resolve() },
    directories: { isCustodian: () => Promise.resolve(true), current: () => Promise.resolve(undefined) },
    limits: new RequestLimits(),
    networkKey: {},
    relay: { ask: () => Promise.reject(new Error('nothing is passed on')) },
  } as unknown as Deps
  return { app: createApp(deps), asked, failed }
}

/** A route with a guard of its own is listed once for each of its handlers. */
const routes = [
  ...new Set(
    served(session)
      .app.routes.filter(({ method, path }) => ['PUT', 'POST'].includes(method) && path.startsWith('/v1/'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
].map((route) => route.split(' ') as [method: string, path: string])

const send = async (method: string, path: string, body: unknown) => {
  const isPartner = path.startsWith('/v1/network-partner')
  const { app, asked, failed } = served(isPartner ? { proof } : session)
  const bearer = isPartner ? credentialText(org, token) : base64url(token)
  const answer = await app.request(path, {
    method,
    headers: { authorization: `Bearer ${bearer}` },
    body: toBytes(body),
  })
  const read = fromBytes(Problem, new Uint8Array(await answer.arrayBuffer()))
  return { status: answer.status, code: read?.code, asked: asked.length, failed }
}

describe('every route that takes a message', () => {
  it('is one of many', () => {
    expect(routes.length).toBeGreaterThan(30)
  })

  it.each(routes)(
    'refuses one of another shape, and asks the database nothing but who sends it: %s %s',
    async (...route) => {
      for (const body of [{ v: 1, 'no-message-has-this': true }, [1], 'v']) {
        const { status, code, asked, failed } = await send(...route, body)
        expect([status, code, failed]).toEqual([400, 'request-malformed', []])
        expect(asked).toBeLessThanOrEqual(1)
      }
    },
  )
})

it('keys that are no record of the member who sends them are refused, and nothing is written', async () => {
  const slot = { slot: 'passphrase', sealed: bytes(0), proof: null }
  const renewal = { v: 1, record: bytes(7, 40), vault: { vault: bytes(8), slots: [slot] } }
  const { store, asked } = answeringDatabase([session])
  const deps = {
    store,
    now: () => 9,
    withoutRoom: new WithoutRoom(
      store,
      () => 9,
      () => false,
    ),
    limits: new RequestLimits(),
    log: () => undefined,
    ends: { upToDate: () => Promise.resolve() },
    directories: { current: () => Promise.resolve({}) },
  } as unknown as Deps
  const answer = await createApp(deps).request('/v1/vault/keys', {
    method: 'PUT',
    headers: { authorization: `Bearer ${base64url(token)}` },
    body: toBytes(renewal),
  })
  expect([answer.status, asked.length]).toEqual([403, 1])
})
