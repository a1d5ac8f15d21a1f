import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import {
  AGENCY_DAY,
  AGENCY_DAYS,
  AGENCY_QUESTIONS,
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
import { epochAt, epochInfo, evaluateIn } from '#sealing/network/epoch-oprf.ts'
import type { OprfKey } from '#sealing/network/oprf.ts'
import { concat, u32, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256Now } from '#sealing/primitives/hash.ts'
import { countBatch } from '#store/network/batches.ts'
import { areAgencies, cards, isAgency, putCard } from '#store/network/agencies.ts'
import { agenciesHolding, putKeys, countNetworkKeys } from '#store/network/keys.ts'
import { dropMessages, leaveMessage, waitingMessages } from '#store/network/messages.ts'
import { countAndNote, countOverDays, dayOfUse, noteUse } from '#store/network/use.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { countedLately } from '../kept/counted-lately.ts'
import { readCredential } from '../kept/relay.ts'

type PartnerEnv = { Variables: Env['Variables'] & { agency: Bytes } }
type Limited = 'evaluations' | 'messages'

const DAY = 86_400_000

/**
 * What the network's server does for the servers of agencies: it evaluates blinded inputs that it cannot read, compares
 * outputs, and stores sealed messages.
 */
export function partnerRoutes(deps: Deps, key: OprfKey) {
  const within = withinTheDay(deps)
  const asks = withinAMonth(deps)
  const now = () => epochAt(deps.now()).epoch
  const isCurrent = (epoch: number) => epoch === now() || epoch === now() - 1
  return new Hono<PartnerEnv>()
    .use(admitted(deps))
    .get('/', async (c) => {
      const agency = c.get('agency')
      const [partners, rows] = [await cards(deps.store), await countNetworkKeys(deps.store, agency)]
      return sendAnswer(c, {
        v: 1,
        epoch: now(),
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
      if (!ask.epochs.every(isCurrent)) return problem(c, 'request-malformed', { where: 'epochs' })
      const size = ask.elements.length
      const refused =
        (await within(c, 'evaluations', size, ask.purpose)) ??
        (ask.purpose === 'keep-findable'
          ? await findable(deps, c, ask.elements)
          : await asks(
              c,
              { what: 'question-elements', count: size, most: AGENCY_QUESTIONS * size, purpose: ask.purpose },
              ask.elements,
            ))
      if (refused) return refused
      const batches: EvaluatedBatch['batches'] = []
      for (const epoch of ask.epochs) {
        const done = evaluateIn(epochInfo(epoch), key, ask.elements)
        if (!done.ok) return problem(c, 'request-malformed', { where: 'elements' })
        batches.push({ elements: [...done.value.elements], proof: done.value.proof })
      }
      return sendAnswer(c, { v: 1, batches } satisfies EvaluatedBatch)
    })
    .post('/question', async (c) => {
      const ask = fromBytes(NetworkQuestion, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const refused = await asks(
        c,
        { what: 'questions', count: 1, most: AGENCY_QUESTIONS, purpose: ask.purpose },
        ask.outputs,
      )
      if (refused) return refused
      const found = await agenciesHolding(deps.store, c.get('agency'), ask.outputs, { epoch: now(), most: NAMED })
      const none = NAMED - found.length
      return sendAnswer(c, {
        v: 1,
        agencies: concat(...found.map(({ agency }) => agency), new Uint8Array(16 * none)),
        matched: concat(...found.map(({ matched }) => u32(matched)), new Uint8Array(4 * none)),
      } satisfies PossibleMatch)
    })
    .put('/keys', async (c) => {
      const ask = fromBytes(PutKeys, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      if (!isCurrent(ask.epoch)) return problem(c, 'request-malformed', { where: 'epoch' })
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

interface AskedInAMonth {
  readonly what: string
  readonly count: number
  readonly most: number
  readonly purpose: string
}

/**
 * As `withinTheDay`, for what is counted over the days before as well: no day begins a limit anew. The same bytes again
 * within a day are answered again and count once: the answer was lost. They do so in the next epoch, too, where what they
 * are evaluated to is compared for a day longer than at its beginning.
 */
function withinAMonth(deps: Deps) {
  const lately = countedLately()
  return async (c: Context<PartnerEnv>, { what, count, most, purpose }: AskedInAMonth, bytes: readonly Bytes[]) => {
    const [agency, now] = [c.get('agency'), deps.now()]
    const key = lately.keyOf(agency, utf8(what), ...bytes)
    if (lately.has(key, now)) {
      await noteUse(deps.store, { agency, at: now, what: `${what}-again`, purpose, size: count })
      return undefined
    }
    const counted = await countOverDays(
      deps.store,
      { whose: agency, what, count, most, now, days: AGENCY_DAYS },
      purpose,
    )
    if (!counted.may) return problem(c, 'too-many-tries', { retryAfter: counted.again - now })
    lately.note(key, now)
    return undefined
  }
}

/**
 * Counts and logs a batch for one of the agency's own children: in the current epoch, whichever it is evaluated in. What
 * found anybody within the last month counts still: its outputs are compared until the next epoch after theirs ends.
 */
async function findable(deps: Deps, c: Context<PartnerEnv>, elements: readonly Bytes[]) {
  const [agency, now] = [c.get('agency'), deps.now()]
  const { epoch, left } = epochAt(now)
  const since = epochAt(now - AGENCY_DAYS * DAY).epoch - 1
  const hash = sha256Now(concat(...elements))
  const counted = await countBatch(deps.store, { agency, hash, elements: elements.length, epoch, since })
  await noteUse(deps.store, {
    agency,
    at: now,
    what: counted ?? 'findable-refused',
    purpose: 'keep-findable',
    size: elements.length,
  })
  return counted ? undefined : problem(c, 'too-many-tries', { retryAfter: left, where: 'children' })
}
