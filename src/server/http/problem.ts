import type { Context } from 'hono'
import { CBOR, toBytes } from '#contract/codec.ts'
import type { Problem, ProblemCode } from '#contract/problem.ts'

/**
 * The only place where a refusal becomes an HTTP status. A resource that the caller may not see gives the same answer
 * as one that does not exist.
 */
const STATUS = {
  'request-malformed': 400,
  'app-too-old': 400,
  'app-too-new': 400,
  'body-too-large': 413,
  'not-signed-in': 401,
  'not-found': 404,
  'too-many-tries': 429,
  'head-moved': 409,
  'signature-wrong': 422,
  'header-wrong': 422,
  'author-unknown': 422,
  'author-revoked': 403,
  'not-entitled': 403,
  'epoch-stale': 409,
  'epoch-unknown': 422,
  'chain-broken': 409,
  fork: 409,
  'recipients-wrong': 422,
  'record-malformed': 422,
  'file-erased': 410,
  'member-barred': 422,
  'turn-first': 409,
  'grant-ended': 403,
  'grant-runs': 409,
  'second-missing': 422,
  'too-early': 422,
  'aside-missing': 422,
  'aside-gone': 422,
  'file-aside': 422,
  'chunk-missing': 404,
  'organisation-exists': 409,
  'invitation-used': 409,
  'storage-full': 507,
  'try-later': 503,
} as const satisfies Record<ProblemCode, number>

export const problem = (c: Context, code: ProblemCode, more: Omit<Problem, 'code'> = {}) =>
  refused(c, { code, ...more }, STATUS[code])

function refused(c: Context, said: Problem, status: (typeof STATUS)[ProblemCode]) {
  const headers: Record<string, string> = { 'content-type': CBOR }
  if (said.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(said.retryAfter / 1000))
  return c.body(toBytes(said), status, headers)
}

/**
 * Too many requests. Every app knows the code; the status tells who reads the counts that a limit was met and that the
 * server is well.
 */
export const overLimit = (c: Context, retryAfter: number) => refused(c, { code: 'try-later', retryAfter }, 429)

/** A finished answer: CBOR in the shape of its contract. */
export function sendAnswer(c: Context, value: object, status: 200 | 201 = 200) {
  return c.body(toBytes(value), status, { 'content-type': CBOR })
}
