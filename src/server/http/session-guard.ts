import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { fromBase64url, own } from '#sealing/primitives/bytes.ts'
import { noteAct } from '#store/people/access-log.ts'
import { findSession, touchSession, type SessionRow } from '#store/people/sessions.ts'
import type { Deps, Env } from './env.ts'
import { problem } from './problem.ts'

const MINUTE = 60_000
export const IDLE = 15 * MINUTE
export const ABSOLUTE = 12 * 60 * MINUTE

/** Tokens are stored hashed: 256 random bits need no salt. */
export function hashToken(token: Uint8Array): Bytes {
  return own(createHash('sha256').update('homeward/1/token\0').update(token).digest())
}

/** Lets signed-in devices through. A revoked device's session opens `revokedToo` routes only. */
export function signedIn(deps: Deps, { revokedToo = false } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = bearer(c.req.header('authorization'))
    const session = token && (await standingSession(deps, token))
    if (!session) return problem(c, 'not-signed-in')
    if (session.revoked && !revokedToo) return problem(c, 'author-revoked')
    await deps.ends.upToDate(session.org)
    c.set('session', { ...session, token })
    return next()
  }
}

/**
 * Lets custodians through, who may administer the organisation. To others the routes do not exist, and the access log
 * says that they asked.
 */
export function custodian(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { org, member, device } = c.get('session')
    if (await deps.directories.isCustodian(org, member)) return next()
    const line = { at: deps.now(), member, device, action: 'refused', file: null, folder: null, outcome: 'not-found' }
    await deps.withoutRoom.orKept(
      () => noteAct(deps.store, org, line),
      () => deps.withoutRoom.keepLine({ org, ...line }),
    )
    return problem(c, 'not-found')
  }
}

/** The hash of the token that a request shows. */
export function bearer(header: string | undefined): Bytes | undefined {
  const text = header?.startsWith('Bearer ') === true ? header.slice(7) : undefined
  const token = text === undefined ? undefined : fromBase64url(text)
  return token?.length === 32 ? hashToken(token) : undefined
}

async function standingSession(deps: Deps, token: Bytes): Promise<SessionRow | undefined> {
  const { store, now, withoutRoom } = deps
  const stored = await findSession(store, token)
  const session = stored ?? (await keptSession(deps, token))
  const at = now()
  const used = Math.max(session?.used_at ?? 0, withoutRoom.usedAt(token))
  if (!session || at - used > IDLE || at - session.opened_at > ABSOLUTE) return undefined
  if (at - used <= MINUTE) return session
  const keep = () => withoutRoom.keepUse(token, at)
  if (stored) await withoutRoom.orKept(() => touchSession(store, token, at), keep)
  else keep()
  return session
}

/** One that was opened while the disk had no room: no row of it can be ended, so the directory is asked each time. */
async function keptSession({ withoutRoom, directories }: Deps, token: Bytes): Promise<SessionRow | undefined> {
  const session = withoutRoom.session(token)
  const directory = session && (await directories.current(session.org))
  const device = directory && deviceAt(directory, session.device)
  return device?.standing === 'certified' ? session : undefined
}
