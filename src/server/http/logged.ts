import type { MiddlewareHandler } from 'hono'
import type { Deps, Env } from './env.ts'

const KNOWN = new Set(
  [
    'organisation',
    'invitation',
    'invitation/open',
    'invitation/answer',
    'vault',
    'vault/keys',
    'vault/account',
    'vault/again',
    'vault/recover',
    'directory',
    'challenge',
    'session',
    'sync',
    'pull',
    'compare',
    'chunk',
    'chunk/get',
    'device',
    'device/app',
    'access-log',
    'access-log/file',
    'erasure',
    'erasure/again',
    'evidence',
    'evidence/cuts',
    'evidence/cuts/records',
    'evidence/out',
    'evidence/log',
    'evidence/tokens',
    'evidence/records',
    'evidence/output',
    'quarantine',
    'quarantine/settle',
    'network',
    'network/card',
    'network/evaluate',
    'network/question',
    'network/keys',
    'network/message',
    'network/message/taken',
    'network-partner',
    'network-partner/card',
    'network-partner/evaluate',
    'network-partner/question',
    'network-partner/keys',
    'network-partner/message',
    'network-partner/message/taken',
  ].map((path) => `/v1/${path}`),
)

/** The name of a route for the log: an unknown path may contain anything, so it is not logged. */
export function routeName(method: string, path: string): string {
  return KNOWN.has(path) ? `${method}:${path}` : 'unknown'
}

/** One line for each request: the route, the status, the duration, and which limit was met. No id, no key, no address. */
export function logged({ log, now }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = now()
    await next()
    const met = c.get('limitMet')
    log({
      event: c.res.ok ? 'answered' : 'refused',
      route: routeName(c.req.method, c.req.path),
      status: c.res.status,
      ...(met && { code: met }),
      ms: now() - began,
    })
  }
}
