import type { MiddlewareHandler } from 'hono'
import { BODY_LIMIT } from '#contract/bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

export interface BodyLimits {
  /** Milliseconds between two checks of how much arrived. The first check refuses nothing. */
  readonly every: number
  /** Fewer bytes from one look to the next are too slow: a phone on a poor line sends more. */
  readonly leastBytes: number
  /** Bytes of bodies that may be held at one moment while they are read, over all requests. */
  readonly together: number
}

const LIMITS: BodyLimits = { every: 15_000, leastBytes: 8 * 1024, together: 128 * 1024 * 1024 }

/**
 * Reads a body of at most 1 MiB. A larger one is refused by its announced length, or as soon as it has grown too large;
 * the rest is never read. One that stops coming, or that would hold more memory than all bodies may hold together, is
 * answered with `try-later` and its connection closed: many slow senders must not keep others out.
 */
export function boundedBody({ every, leastBytes, together }: BodyLimits = LIMITS): MiddlewareHandler<Env> {
  let held = 0
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const announced = Number(c.req.header('content-length') ?? 0)
    if (announced > BODY_LIMIT) return closing(c, 'body-too-large')
    let own = 0
    try {
      const body = await readBody(c.req.raw.body, { every, leastBytes }, (length) => {
        held += length
        own += length
        return own > BODY_LIMIT ? 'body-too-large' : held > together ? 'try-later' : undefined
      })
      if (!body.ok) return closing(c, body.code)
      c.set('body', body.value)
    } finally {
      held -= own
    }
    return next()
  }
}

function closing(c: Parameters<MiddlewareHandler<Env>>[0], code: ProblemCode) {
  c.header('connection', 'close')
  return problem(c, code, code === 'try-later' ? { retryAfter: 5_000 } : {})
}

/** `refusedAt` is told the length of each part that came, and may refuse it. */
async function readBody(
  stream: ReadableStream<Uint8Array> | null,
  { every, leastBytes }: Pick<BodyLimits, 'every' | 'leastBytes'>,
  refusedAt: (length: number) => ProblemCode | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, ProblemCode>> {
  const parts: Uint8Array[] = []
  const reader = stream?.getReader()
  let length = 0
  let lengthBefore = -leastBytes
  const slow = new AbortController()
  // Cancelling ends the pending read. If the stream is broken already, that read reports it, so the error here is dropped.
  slow.signal.addEventListener('abort', () => {
    reader?.cancel().catch(() => undefined)
  })
  const watch = setInterval(() => {
    if (length - lengthBefore < leastBytes) slow.abort()
    lengthBefore = length
  }, every)
  try {
    for (;;) {
      const read = await reader?.read()
      if (slow.signal.aborted) return refuse('try-later')
      if (!read || read.done) return accept(joined(parts, length))
      const refusal = refusedAt(read.value.length)
      if (refusal) return refuse(refusal)
      length += read.value.length
      parts.push(read.value)
    }
  } finally {
    clearInterval(watch)
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
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
