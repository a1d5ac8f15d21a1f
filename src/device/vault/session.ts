import type { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import { type AnswerSchema, NOTHING_BACK } from '#contract/answer.ts'
import { Challenge, SessionAnswer } from '#contract/session.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { signChallenge } from '#sealing/members/session.ts'
import { type Http, type ServerAnswer, askServer } from '../platform/http.ts'
import type { Unlocked } from './unlocked.ts'
import { offerDirectory } from './offer-directory.ts'

/** A session of this device: opened with its signature, held in memory. Locking ends it; no other clock than the server's does: this device's may be wrong. */
export async function sessionOf(open: Unlocked): Promise<ServerAnswer<SessionAnswer>> {
  if (!open.alive) return { ok: false, code: 'not-signed-in' }
  if (open.session) return { ok: true, value: open.session }
  const opened = await openSession(open)
  if (opened.ok || opened.code !== 'not-signed-in' || !deviceAt(open.directory, open.device.id)) return opened
  // A server that was set back may not know this device any more; the record that certifies it proves itself.
  await offerDirectory(open)
  return openSession(open)
}

async function openSession(open: Unlocked): Promise<ServerAnswer<SessionAnswer>> {
  const { http } = open.platform
  const who = { v: 1, org: open.org, device: open.device.id }
  const asked = await askServer(http, { method: 'POST', path: '/v1/challenge', body: who }, Challenge)
  if (!asked.ok) {
    noteAskedToWait(open, asked)
    return asked
  }
  const { challenge } = asked.value
  const sig = await signChallenge({ deviceKey: open.device.key, org: open.org, device: open.device.id, challenge })
  const opened = await askServer(
    http,
    { method: 'POST', path: '/v1/session', body: { ...who, challenge, sig } },
    SessionAnswer,
  )
  if (opened.ok && !open.alive) {
    await tellEnded(http, opened.value.token)
    return { ok: false, code: 'not-signed-in' }
  }
  if (opened.ok) open.session = opened.value
  else noteAskedToWait(open, opened)
  return opened
}

/** The next round keeps the time that the server asked for. */
export function noteAskedToWait(open: Unlocked, answer: ServerAnswer<unknown>): void {
  if (!answer.ok && answer.retryAfter !== undefined) open.askedToWait = answer.retryAfter
}

/** Tells the server that nobody uses this session any more. */
export const tellEnded = (http: Http, token: Bytes): Promise<ServerAnswer<unknown>> =>
  askServer(http, { method: 'DELETE', path: '/v1/session', token }, NOTHING_BACK)

/** As `askServer`, signed in. A session that the server forgot is opened once more. The session of a revoked device is used only by calls that allow it: its last delivery. */
export async function askSignedIn<Schema extends AnswerSchema>(
  open: Unlocked,
  request: {
    method: 'GET' | 'POST' | 'PUT'
    path: string
    body?: unknown
    signal?: AbortSignal | undefined
    revokedToo?: boolean
  },
  schema: Schema,
): Promise<ServerAnswer<z.infer<Schema>>> {
  for (const last of [false, true]) {
    const session = await sessionOf(open)
    if (!session.ok) return session
    if (session.value.revoked && !request.revokedToo) return { ok: false, code: 'author-revoked' }
    const { method, path, body, signal } = request
    const answer = await askServer(
      open.platform.http,
      { method, path, body, signal, token: session.value.token },
      schema,
    )
    noteAskedToWait(open, answer)
    if (answer.ok || last || answer.code !== 'not-signed-in') return answer
    open.session = null
  }
  return { ok: false, code: 'not-signed-in' }
}
