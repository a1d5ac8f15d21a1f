import type { Bytes } from '#bytes.ts'
import type { Context, MiddlewareHandler } from 'hono'
import { toHex } from '#store/database/hex.ts'
import type { Deps, Env } from './env.ts'
import { overLimit } from './problem.ts'
import { bearer } from './session-guard.ts'

/** Refuses what is more than a device or an agency may send, after its body was read and before a database is asked. */
export function withinLimits({ limits }: Pick<Deps, 'limits'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = bearer(c.req.header('authorization'))
    const session = token && toHex(token)
    const met = limits.take(session)
    if (met) {
      c.set('limitMet', met.limit)
      return overLimit(c, met.wait)
    }
    await next()
    const device = signedInDevice(c)
    if (session !== undefined && device) limits.isOf(session, toHex(device))
    return undefined
  }
}

/** Undefined where the route asks for no session, or refused the one that was shown. */
const signedInDevice = (c: Context<Env>): Bytes | undefined =>
  (c.get('session') as Env['Variables']['session'] | undefined)?.device
