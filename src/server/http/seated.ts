import type { MiddlewareHandler } from 'hono'
import type { Deps, Env } from './env.ts'
import { problem } from './problem.ts'

const LATER = 5_000

/** Where several agencies share a server: lets a request, whose body was read, wait for its turn. */
export function seated({ seat }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!seat) return next()
    const release = await seat()
    if (!release) return problem(c, 'try-later', { retryAfter: LATER })
    try {
      await next()
    } finally {
      release()
    }
  }
}
