import type { MiddlewareHandler } from 'hono'
import { BODY_LIMIT } from '#contract/bytes.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/**
 * Reads a body of at most 1 MiB. A larger one is refused by its announced length, or as soon as it has grown too large;
 * the rest is never read.
 */
export function boundedBody(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const announced = Number(c.req.header('content-length') ?? 0)
    const body = announced > BODY_LIMIT ? undefined : await readUpTo(c.req.raw.body, BODY_LIMIT)
    if (!body) {
      c.header('connection', 'close')
      return problem(c, 'body-too-large')
    }
    c.set('body', body)
    return next()
  }
}

async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream ?? []) {
    length += part.length
    if (length > limit) return undefined
    parts.push(part)
  }
  const [only] = parts
  if (only && parts.length === 1 && only.buffer instanceof ArrayBuffer) return only as Uint8Array<ArrayBuffer>
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
