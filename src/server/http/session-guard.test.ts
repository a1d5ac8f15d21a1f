import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { base64url } from '#sealing/primitives/bytes.ts'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import { WithoutRoom } from '../kept/without-room.ts'
import type { Deps, Env } from './env.ts'
import { ABSOLUTE, hashToken, IDLE, signedIn } from './session-guard.ts'

const token = new Uint8Array(32).fill(7)
const org = new Uint8Array(16).fill(1)
const NOW = 1_800_000_000_000
const MINUTE = 60_000
const session = { org, member: org, device: org, revoked: false, opened_at: NOW - 1, used_at: NOW - 1 }

/** The status of an answer to this header while the database holds this session, and the statements that it was asked. */
async function guarded(over: object | null, header = `Bearer ${base64url(token)}`, revokedToo?: boolean) {
  const { store, asked } = answeringDatabase(over ? [{ ...session, ...over }] : [])
  const upToDate: unknown[] = []
  const now = () => NOW
  const withoutRoom = new WithoutRoom(store, now, () => false)
  const ends = { upToDate: (of: unknown) => Promise.resolve(void upToDate.push(of)) }
  const deps = { store, now, withoutRoom, ends }
  const app = new Hono<Env>()
  app.get('/', signedIn(deps as unknown as Deps, revokedToo === undefined ? {} : { revokedToo }), (c) =>
    c.text(base64url(c.get('session').token)),
  )
  const answer = await app.request('/', { headers: header === '' ? {} : { authorization: header } })
  return { status: answer.status, text: await answer.text(), statements: asked.length, upToDate }
}

describe('a request', () => {
  it.each([
    ['without a token', ''],
    ['with a token of another kind', `Basic ${base64url(token)}`],
    ['with a token that is too short', `Bearer ${base64url(token.subarray(1))}`],
    ['with a token in another form', 'Bearer +++'],
    ['with a token and no kind', base64url(token)],
  ])('%s is refused before the database is asked', async (_, header) => {
    expect(await guarded({}, header)).toMatchObject({ status: 401, statements: 0 })
  })

  it('with a token of no session is refused', async () => {
    expect(await guarded(null)).toMatchObject({ status: 401, upToDate: [] })
  })

  it('is refused once the session was idle, or open, for longer than it may be', async () => {
    expect((await guarded({ used_at: NOW - IDLE - 1 })).status).toBe(401)
    expect((await guarded({ used_at: NOW - IDLE })).status).toBe(200)
    expect((await guarded({ opened_at: NOW - ABSOLUTE - 1 })).status).toBe(401)
    expect((await guarded({ opened_at: NOW - ABSOLUTE })).status).toBe(200)
  })

  it('of a revoked device passes only where the route is open to it', async () => {
    expect(await guarded({ revoked: true })).toMatchObject({ status: 403, upToDate: [] })
    expect((await guarded({ revoked: true }, undefined, true)).status).toBe(200)
    expect((await guarded({}, undefined, true)).status).toBe(200)
  })

  it('passes with its session, whose rights that ended are ended first', async () => {
    const { status, text, upToDate } = await guarded({})
    expect([status, text, upToDate]).toEqual([200, base64url(hashToken(token)), [org]])
  })

  it('is written as the last use only when the one before is more than a minute old', async () => {
    expect((await guarded({ used_at: NOW - MINUTE })).statements).toBe(1)
    expect((await guarded({ used_at: NOW - MINUTE - 1 })).statements).toBe(2)
  })
})
