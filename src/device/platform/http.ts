import type { z } from 'zod'
import type { AnswerSchema } from '#contract/answer.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { CBOR, fromBytes, toBytes } from '#contract/codec.ts'
import { Problem, type HeardCode } from '#contract/problem.ts'
import { ANSWERED, versionOf } from '#contract/version.ts'

/** How a device reaches its server. `fetch` as a browser has it, or the server's own `request` in one process. */
export interface Http {
  readonly base: string
  readonly fetch: (url: string, how: RequestInit) => Response | Promise<Response>
}

export type ServerAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly code: HeardCode | 'no-network' | 'not-understood'
      readonly retryAfter?: number
      readonly where?: string
    }

/** One request and one answer, both CBOR. The address contains nothing about a file. */
export async function askServer<Schema extends AnswerSchema>(
  http: Http,
  request: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE'
    path: string
    body?: unknown
    token?: Uint8Array | undefined
    signal?: AbortSignal | undefined
  },
  schema: Schema,
): Promise<ServerAnswer<z.infer<Schema>>> {
  const reached = await askForResponse(http, request)
  if (!reached.ok) return reached
  const bytes = await responseBytes(reached.value)
  if (!bytes) return { ok: false, code: 'no-network' }
  if (!reached.value.ok) return refusal(bytes, reached.value.status)
  const value = fromBytes(schema, bytes.length === 0 ? toBytes(null) : bytes)
  if (value !== undefined) return { ok: true, value }
  return { ok: false, code: (versionOf(bytes) ?? 0) > ANSWERED ? 'app-too-old' : 'not-understood' }
}

/** As `askServer`, for a streamed answer: returns the response once its head was received. */
export async function askForResponse(
  http: Http,
  request: {
    method: string
    path: string
    body?: unknown
    token?: Uint8Array | undefined
    signal?: AbortSignal | undefined
  },
): Promise<ServerAnswer<Response>> {
  const headers: Record<string, string> = { accept: CBOR }
  if (request.body !== undefined) headers['content-type'] = CBOR
  if (request.token) headers['authorization'] = `Bearer ${base64url(request.token)}`
  try {
    const response = await http.fetch(`${http.base}${request.path}`, {
      method: request.method,
      headers,
      cache: 'no-store',
      ...(request.body === undefined ? {} : { body: toBytes(request.body) }),
      ...(request.signal ? { signal: request.signal } : {}),
    })
    return { ok: true, value: response }
  } catch {
    // Every way of not reaching the server is the same to the person who waits: it will be tried again.
    return { ok: false, code: 'no-network' }
  }
}

export function refusal(bytes: Uint8Array, status: number): ServerAnswer<never> {
  const problem = fromBytes(Problem, bytes)
  // An answer that is not ours came from a proxy on the way: the server was not reached.
  if (!problem) return { ok: false, code: 'no-network' }
  const code = problem.code === 'refusal-not-known' ? ofItsStatus(status) : problem.code
  const { retryAfter, where } = problem
  return { ok: false, code, ...(retryAfter !== undefined && { retryAfter }), ...(where !== undefined && { where }) }
}

/** What the status says about an unknown code: whether the same request may be sent again. */
function ofItsStatus(status: number): HeardCode {
  if (status === 429) return 'too-many-tries'
  return status >= 500 ? 'try-later' : 'refusal-not-known'
}

export async function responseBytes(response: Response): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    return undefined
  }
}
