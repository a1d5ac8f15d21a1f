import type { Bytes } from '#bytes.ts'
import type { z } from 'zod'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { Problem } from '#contract/problem.ts'
import { base64url } from '#sealing/primitives/bytes.ts'

/** Anything that answers requests: the app itself, or a server over a socket. */
export type Answers = (path: string, init: RequestInit) => Response | Promise<Response>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Bytes
  /** The code of the refusal; undefined if the answer was none. */
  readonly code: string | undefined
  as<Schema extends z.ZodType>(schema: Schema): z.infer<Schema>
}

export async function send(
  answers: Answers,
  method: string,
  path: string,
  body?: unknown,
  token?: Bytes,
): Promise<Reply> {
  return sendBytes(answers, method, path, body === undefined ? undefined : toBytes(body), token)
}

/** As a socket gives it: a stream, whose bytes nobody copies on the way in. */
const streamOf = (bytes: Bytes) =>
  new ReadableStream<Bytes>({
    start: (stream) => {
      stream.enqueue(bytes)
      stream.close()
    },
  })

export async function sendBytes(
  answers: Answers,
  method: string,
  path: string,
  body?: Bytes,
  token?: Bytes,
): Promise<Reply> {
  const headers: Record<string, string> = { 'content-type': 'application/cbor' }
  if (token) headers['authorization'] = `Bearer ${base64url(token)}`
  const response = await answers(path, { method, headers, ...(body ? { body: streamOf(body), duplex: 'half' } : {}) })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const problem = response.ok ? undefined : fromBytes(Problem, bytes)
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    code: problem?.code,
    as: (schema) => {
      const value = fromBytes(schema, bytes)
      if (value === undefined)
        throw new Error(`${method} ${path} answered ${response.status} ${problem?.code ?? ''}, not what was asked for`)
      return value
    },
  }
}
