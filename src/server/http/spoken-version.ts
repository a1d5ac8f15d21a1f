import type { MiddlewareHandler } from 'hono'
import { newestOf, SPOKEN, versionOf } from '#contract/version.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/**
 * Refuses a request of an unsupported version with a code of its own, on every route, before any of the request is
 * read: the app then says who has to update.
 */
export function spokenVersion(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const version = versionOf(c.get('body')) ?? SPOKEN.oldest
    if (version < SPOKEN.oldest) return problem(c, 'app-too-old')
    return version > newestOf(c.req.path) ? problem(c, 'app-too-new') : next()
  }
}
