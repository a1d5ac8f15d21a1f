import type { MiddlewareHandler } from 'hono'
import type { Deps, Env } from './env.ts'

/** One line a request: the route, the status, how long. No id, no key, no address. Paths of the API hold none either. */
export function logged({ log, now }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = now()
    await next()
    const known = c.res.status !== 404 || c.req.path.split('/').length <= 4
    log({ event: c.res.ok ? 'answered' : 'refused', route: known ? `${c.req.method}:${c.req.path}` : 'unknown', status: c.res.status, ms: now() - began })
  }
}
