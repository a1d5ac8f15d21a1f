import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { CBOR, fromBytes } from '#contract/codec.ts'
import { Evaluate, MEMBER_QUESTIONS, PutCard, PutKeys, NetworkQuestion, SendMessage, Taken } from '#contract/network.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { countUse, dayOfUse } from '#store/network/use.ts'
import { noteAct } from '#store/people/access-log.ts'
import type { Deps, Env } from '../http/env.ts'
import { isFromOutside } from '../http/from-outside.ts'
import { problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

/**
 * An agency's members reach the network through their own server, which counts the questions of each and forwards
 * nothing else. Without a network these routes do not exist.
 */
export function networkRoutes(deps: Deps) {
  const guard = signedIn(deps)
  const passOn = passingOn(deps)
  const contact = onlyContactPoint(deps)
  return (
    new Hono<Env>()
      .get('/', guard, (c) => passOn(c, 'GET', ''))
      .put('/card', guard, shaped(PutCard), contact, (c) => passOn(c, 'PUT', 'card'))
      .post('/evaluate', guard, shaped(Evaluate), async (c) => {
        const purpose = fromBytes(Evaluate, c.get('body'))?.purpose ?? 'keep-findable'
        if (purpose === 'keep-findable')
          return (await isContactPoint(deps, c)) ? passOn(c, 'POST', 'evaluate') : problem(c, 'not-found')
        return (await counted(deps, c, 'evaluations', purpose)) ?? passOn(c, 'POST', 'evaluate')
      })
      .post('/question', guard, shaped(NetworkQuestion), async (c) => {
        const purpose = fromBytes(NetworkQuestion, c.get('body'))?.purpose ?? ''
        return (await counted(deps, c, 'questions', purpose)) ?? passOn(c, 'POST', 'question')
      })
      // Any device of the agency may overwrite a key: the first that receives the withdrawal of a consent withdraws the
      // key here.
      .put('/keys', guard, shaped(PutKeys), (c) => passOn(c, 'PUT', 'keys'))
      .post('/message', guard, shaped(SendMessage), (c) => passOn(c, 'POST', 'message'))
      .get('/message', guard, contact, (c) => passOn(c, 'GET', 'message'))
      .post('/message/taken', guard, shaped(Taken), contact, (c) => passOn(c, 'POST', 'message/taken'))
  )
}

/** Refuses a message that does not match its schema, from any agency. */
function shaped(shape: z.ZodType): MiddlewareHandler<Env> {
  return async (c, next) => (fromBytes(shape, c.get('body')) === undefined ? problem(c, 'request-malformed') : next())
}

function onlyContactPoint(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => ((await isContactPoint(deps, c)) ? next() : problem(c, 'not-found'))
}

/** Forwards the bytes of request and answer unchanged. A server that was not reached is reported as such. */
function passingOn(deps: Deps) {
  return async (c: Context<Env>, method: 'GET' | 'POST' | 'PUT', path: string) => {
    if (!deps.relay || (await isFromOutside(deps, c))) return problem(c, 'not-found')
    const answered = await deps.relay.ask(method, path, method === 'GET' ? undefined : c.get('body'))
    if (!answered) return problem(c, 'try-later')
    if (answered.status === 204) return c.body(null, 204)
    return c.body(answered.bytes, STATUSES.find((status) => status === answered.status) ?? 503, {
      'content-type': CBOR,
    })
  }
}

const STATUSES = [200, 400, 404, 413, 429, 503] as const

/** One member's questions of one day: the same question counts each time, about any child. */
async function counted(deps: Deps, c: Context<Env>, what: string, purpose: string) {
  if (!deps.relay || (await isFromOutside(deps, c))) return problem(c, 'not-found')
  const { org, member, device } = c.get('session')
  const now = deps.now()
  const may = await countUse(deps.store, { whose: member, what, count: 1, most: MEMBER_QUESTIONS, now })
  if (what === 'questions' || !may)
    await noteAct(deps.store, org, {
      at: now,
      member,
      device,
      action: `network-question:${purpose}`,
      file: null,
      folder: null,
      outcome: may ? 'accepted' : 'too-many-tries',
    })
  return may ? undefined : problem(c, 'too-many-tries', { retryAfter: dayOfUse(now).left })
}

/** Supervisors hold the contact point's file, and nobody else can open what is sealed to it. */
async function isContactPoint(deps: Deps, c: Context<Env>): Promise<boolean> {
  const { org, member } = c.get('session')
  const directory = await deps.directories.current(org)
  return directory !== undefined && memberAt(directory, member)?.roles.includes('supervisor') === true
}
