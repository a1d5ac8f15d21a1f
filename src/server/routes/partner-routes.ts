import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import {
  AGENCY_DAY,
  Evaluate,
  MESSAGE_PAGE,
  MOST_NETWORK_ROWS,
  NAMED,
  PutCard,
  PutKeys,
  NetworkQuestion,
  SendMessage,
  Taken,
  type EvaluatedBatch,
  type Messages,
  type NetworkView,
  type PossibleMatch,
} from '#contract/network.ts'
import { fromBytes } from '#contract/codec.ts'
import { evaluate, type OprfKey } from '#sealing/network/oprf.ts'
import { concat } from '#sealing/primitives/bytes.ts'
import { areAgencies, cards, isAgency, putCard } from '#store/network/agencies.ts'
import { agenciesHolding, putKeys, countNetworkKeys } from '#store/network/keys.ts'
import { dropMessages, leaveMessage, waitingMessages } from '#store/network/messages.ts'
import { countAndNote, dayOfUse, noteUse } from '#store/network/use.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { readCredential } from '../kept/relay.ts'

type PartnerEnv = { Variables: Env['Variables'] & { agency: Bytes } }
type Limited = 'evaluations' | 'questions' | 'messages'

/**
 * What the network's server does for the servers of agencies: it evaluates blinded inputs that it cannot read, compares
 * outputs, and stores sealed messages.
 */
export function partnerRoutes(deps: Deps, key: OprfKey) {
  const within = withinTheDay(deps)
  return new Hono<PartnerEnv>()
    .use(admitted(deps))
    .get('/', async (c) => {
      const agency = c.get('agency')
      const [partners, rows] = [await cards(deps.store), await countNetworkKeys(deps.store, agency)]
      return sendAnswer(c, {
        v: 1,
        agency,
        publicKey: key.publicKey,
        rows,
        partners: [...partners],
      } satisfies NetworkView)
    })
    .put('/card', async (c) => {
      const ask = fromBytes(PutCard, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      await putCard(deps.store, c.get('agency'), ask.card)
      return c.body(null, 204)
    })
    .post('/evaluate', async (c) => {
      const ask = fromBytes(Evaluate, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const size = ask.elements.length
      const refused = await within(c, 'evaluations', size, ask.purpose)
      if (refused) return refused
      const done = evaluate(key, ask.elements)
      return done.ok
        ? sendAnswer(c, { v: 1, elements: [...done.value.elements], proof: done.value.proof } satisfies EvaluatedBatch)
        : problem(c, 'request-malformed', { where: 'elements' })
    })
    .post('/question', async (c) => {
      const ask = fromBytes(NetworkQuestion, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const refused = await within(c, 'questions', 1, ask.purpose)
      if (refused) return refused
      const found = await agenciesHolding(deps.store, c.get('agency'), ask.outputs, NAMED)
      return sendAnswer(c, {
        v: 1,
        agencies: concat(...found, new Uint8Array(16 * (NAMED - found.length))),
      } satisfies PossibleMatch)
    })
    .put('/keys', async (c) => {
      const ask = fromBytes(PutKeys, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      await noteUse(deps.store, {
        agency: c.get('agency'),
        at: deps.now(),
        what: 'keys',
        purpose: null,
        size: ask.rows.length,
      })
      return (await putKeys(deps.store, c.get('agency'), ask, MOST_NETWORK_ROWS))
        ? c.body(null, 204)
        : problem(c, 'too-many-tries', { where: 'rows' })
    })
    .post('/message', async (c) => {
      const ask = fromBytes(SendMessage, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      if (!(await areAgencies(deps.store, [ask.to]))) return problem(c, 'not-found', { where: 'to' })
      const refused = await within(c, 'messages', 1, null)
      if (refused) return refused
      await leaveMessage(deps.store, ask.to, {
        message: ask.message,
        sender: c.get('agency'),
        at: deps.now(),
        sealed: ask.sealed,
      })
      return c.body(null, 204)
    })
    .get('/message', async (c) => {
      const waiting = await waitingMessages(deps.store, c.get('agency'), MESSAGE_PAGE)
      return sendAnswer(c, {
        v: 1,
        messages: waiting.map(({ message, sender, at, sealed }) => ({ message, from: sender, at, sealed })),
      } satisfies Messages)
    })
    .post('/message/taken', async (c) => {
      const ask = fromBytes(Taken, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      await dropMessages(deps.store, c.get('agency'), ask.taken)
      return c.body(null, 204)
    })
}

/** Only for an admitted agency, by its credential. To everybody else these routes do not exist. */
function admitted(deps: Deps): MiddlewareHandler<PartnerEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization') ?? ''
    const shown = header.startsWith('Bearer ') ? readCredential(header.slice(7)) : undefined
    if (!shown || !(await isAgency(deps.store, shown.agency, shown.token))) return problem(c, 'not-found')
    c.set('agency', shown.agency)
    return next()
  }
}

/** Counts and logs a request before it is processed; one beyond the day's limit is refused, and logged as refused. */
function withinTheDay(deps: Deps) {
  return async (c: Context<PartnerEnv>, what: Limited, count: number, purpose: string | null) => {
    const [agency, now] = [c.get('agency'), deps.now()]
    const may = await countAndNote(deps.store, { whose: agency, what, count, most: AGENCY_DAY[what], now }, purpose)
    return may ? undefined : problem(c, 'too-many-tries', { retryAfter: dayOfUse(now).left })
  }
}
