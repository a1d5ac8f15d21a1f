import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { Messages, type Taken } from '#contract/network.ts'
import { agencyAnswer, answerTo } from '#domain/kinds/any/agency-answer.ts'
import { agencyAsk, asksIn } from '#domain/kinds/any/agency-ask.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { NetworkAnswer } from '#domain/vocabulary/sharing/across-agencies.ts'
import { isAmong, openMessage, outputProof, tokenOf, type Message } from '#sealing/network/message.ts'
import { base64url, equal, fromBase64url, randomBytes } from '#sealing/primitives/bytes.ts'
import type { RecipientKey } from '#sealing/primitives/hpke.ts'
import { idText } from '#sealing/primitives/id.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { today } from '../platform/today.ts'
import type { AskSeen, NetworkRefusal } from './api.ts'
import { keepFindable, outputsKept } from './findable-rows.ts'
import {
  ownContactPoint,
  networkRefusal,
  seeNetwork,
  type OwnContactPoint,
  type Partner,
  type SeenNetwork,
} from './network-state.ts'
import { send } from './ask-network.ts'
import type { Turn } from '../kept/mutex.ts'

/** Most pages fetched in one call, even if somebody floods the contact point. */
const MOST_PAGES = 10

/** An ask is written before its answer, in whatever order they were received. */
const ORDER: readonly Message['is'][] = ['kept', 'ask', 'answer']

type Kept = BodyOf<typeof agencyAsk> | BodyOf<typeof agencyAnswer>

/** Fetches waiting messages and stores each readable one once; only then the server is told that it may delete them. */
async function fetchMessages(open: Sync, seen: SeenNetwork): Promise<Result<number, NetworkRefusal>> {
  let unreadable = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const waiting = await askSignedIn(open, { method: 'GET', path: '/v1/network/message' }, Messages)
    if (!waiting.ok) return refuse(networkRefusal(waiting.code))
    const { messages } = waiting.value
    if (messages.length === 0) break
    const kept = await keepSurely(open, seen, messages)
    if (!kept.ok) return kept
    unreadable += kept.value
    const body: Taken = { v: 1, taken: messages.map(({ message }) => message) }
    const taken = await askSignedIn(open, { method: 'POST', path: '/v1/network/message/taken', body }, NOTHING_BACK)
    if (!taken.ok) return refuse(networkRefusal(taken.code))
  }
  return accept(unreadable)
}

/** What cannot be read is looked at once more with the agencies of another answer: a list that left its sender out would have it deleted unread. */
async function keepSurely(
  open: Sync,
  seen: SeenNetwork,
  messages: Messages['messages'],
): Promise<Result<number, NetworkRefusal>> {
  const kept = await open.mutex.run((turn) => keepMessages(open, turn, seen, messages))
  if (!kept.ok || kept.value === 0) return kept
  const again = await seeNetwork(open)
  return again.ok ? open.mutex.run((turn) => keepMessages(open, turn, again.value, messages)) : again
}

async function keepMessages(
  open: Sync,
  turn: Turn,
  seen: SeenNetwork,
  messages: Messages['messages'],
): Promise<Result<number, NetworkRefusal>> {
  const reader = await ownContactPoint(open, turn)
  if (!reader) return refuse('not-entitled')
  const opened = await Promise.all(
    messages.map(async ({ message, from, sealed }) => ({
      from,
      content: await openedBy([reader.key, ...reader.former], { from, to: seen.agency, message }, sealed),
    })),
  )
  const readable = opened
    .flatMap(({ from, content }) => (content ? [{ from, content }] : []))
    .sort((a, b) => ORDER.indexOf(a.content.is) - ORDER.indexOf(b.content.is))
  let unreadable = opened.length - readable.length
  for (const { from, content } of readable) {
    // Read again for each message: the one before may have changed it.
    const point = await ownContactPoint(open, turn)
    if (!point) return refuse('not-entitled')
    const body = bodyOf(seen, point, from, content)
    if (body === undefined) unreadable += 1
    else if (body !== 'known') {
      const draft: Draft = { kind: 'answer' in body ? agencyAnswer.name : agencyAsk.name, at: today(open), body }
      const written = await writeAct(open, turn, [{ file: point.file, draft }])
      if (!written.ok) return refuse(written.code)
    }
  }
  return accept(unreadable)
}

/** Opened by the first of these keys that fits. */
async function openedBy(
  keys: readonly RecipientKey[],
  place: Parameters<typeof openMessage>[1],
  sealed: Bytes,
): Promise<Message | undefined> {
  for (const { privateKey } of keys) {
    const content = await openMessage(privateKey, place, sealed)
    if (content) return content
  }
  return undefined
}

/** The entry to write for a message; `known` for one that was received before, undefined for one that breaks the rules. */
function bodyOf(
  seen: SeenNetwork,
  { caseFile }: OwnContactPoint,
  from: Bytes,
  content: Message,
): Kept | 'known' | undefined {
  const sender = seen.partners.find(({ agency }) => equal(agency, from))
  const ask = idText(content.ask)
  const asks = asksIn(caseFile)
  if (content.is === 'kept') {
    const them = seen.partners.find(({ agency }) => equal(agency, content.to))
    if (!equal(from, seen.agency) || !them) return undefined
    if (asks.some(({ body }) => body.ask === ask && body.way === 'went')) return 'known'
    return {
      ask,
      way: 'went',
      agency: idText(content.to),
      called: them.card.called,
      why: content.why,
      basis: content.basis,
      marks: content.proofs.map(base64url),
    }
  }
  if (!sender || equal(from, seen.agency)) return undefined
  if (content.is === 'ask') {
    if (asks.some(({ body }) => body.ask === ask && body.way === 'came')) return 'known'
    return {
      ask,
      way: 'came',
      agency: idText(from),
      called: sender.card.called,
      why: content.why,
      basis: content.basis,
      marks: content.tokens.map(base64url),
    }
  }
  const asked = asks.find(({ body }) => body.ask === ask && body.way === 'went' && body.agency === idText(from))
  if (!asked) return undefined
  if (answerTo(caseFile, 'came', ask)) return 'known'
  const shown = isAmong(
    content.proof,
    asked.body.marks.flatMap((mark) => fromBase64url(mark) ?? []),
  )
  return {
    ask,
    way: 'came',
    answer: content.answer,
    checked: content.answer === 'no' ? 'nothing-to-check' : shown ? 'holds' : 'could-not-be-checked',
  }
}

export async function contactPointAsks(
  open: Sync,
): Promise<Result<{ asks: readonly AskSeen[]; unreadable: number }, NetworkRefusal>> {
  if (!(await open.mutex.run((turn) => ownContactPoint(open, turn)))) return refuse('not-entitled')
  // Children are matched by what makes them findable: a device that has not made that yet would answer no to every ask.
  await keepFindable(open)
  const seen = await seeNetwork(open)
  const fetched = seen.ok ? await fetchMessages(open, seen.value) : seen
  // Stored asks can be read without a network.
  if (!fetched.ok && fetched.code !== 'no-network') return fetched
  const point = await open.mutex.run((turn) => ownContactPoint(open, turn))
  if (!point) return refuse('not-entitled')
  const own = await outputsKept(open)
  return accept({
    asks: asksIn(point.caseFile).map((entry) => askSeen(point, own, entry, seen.ok ? seen.value.partners : [])),
    unreadable: fetched.ok ? fetched.value : 0,
  })
}

type Own = Awaited<ReturnType<typeof outputsKept>>

function askSeen(
  { caseFile }: OwnContactPoint,
  own: Own,
  { body, recordedAt }: Entry<BodyOf<typeof agencyAsk>>,
  partners: readonly Partner[],
): AskSeen {
  const { ask, way, called, why, basis } = body
  const answer = answerTo(caseFile, way === 'came' ? 'went' : 'came', ask)
  const about = answer?.body.file
  const reach = partners.find(({ agency }) => idText(agency) === body.agency)?.card.reach ?? null
  return {
    ask,
    way,
    called,
    reach,
    why,
    basis,
    at: recordedAt,
    answer: answer ? { answer: answer.body.answer, checked: answer.body.checked } : null,
    meant: way === 'went' ? [] : about === undefined ? meantBy(own, body).map(({ file }) => file) : [about],
  }
}

/** The own children that an ask means: those with an output that gives one of its tokens. */
function meantBy(
  own: Own,
  { ask, marks }: BodyOf<typeof agencyAsk>,
): readonly { readonly file: FileId; readonly output: Bytes }[] {
  const asked = new Set(marks)
  return own.flatMap(({ file, outputs }) => {
    const output = outputs.find((one) => asked.has(base64url(tokenOf(idBytes(ask), one))))
    return output ? [{ file, output }] : []
  })
}

/**
 * Answers an ask once. A yes, or "call us", is about one of the matched children who may still be found, and proves that this agency was asked about a
 * child whom it knows; a no proves nothing: the child may be unknown, or nobody may be told about it.
 */
export async function answerAsk(
  open: Sync,
  how: { ask: string; answer: NetworkAnswer; file: FileId | null },
): Promise<Result<true, NetworkRefusal>> {
  const point = await open.mutex.run((turn) => ownContactPoint(open, turn))
  const entry = point && asksIn(point.caseFile).find(({ body }) => body.ask === how.ask && body.way === 'came')
  if (!point || !entry || answerTo(point.caseFile, 'went', how.ask)) return refuse(point ? 'not-found' : 'not-entitled')
  const meant = meantBy(await outputsKept(open), entry.body).find(({ file }) => file === how.file)
  if (how.answer !== 'no' && !meant) return refuse('not-entitled')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const them = seen.value.partners.find(({ agency }) => idText(agency) === entry.body.agency)
  if (!them) return refuse('could-not-be-checked')
  const ask = idBytes(how.ask)
  const proof = how.answer !== 'no' && meant ? outputProof(ask, meant.output) : randomBytes(32)
  const sent = await send(open, seen.value.agency, them, { is: 'answer', ask, answer: how.answer, proof })
  if (!sent.ok) return sent
  const body: BodyOf<typeof agencyAnswer> = {
    ask: how.ask,
    way: 'went',
    answer: how.answer,
    checked: how.answer === 'no' ? 'nothing-to-check' : 'holds',
    ...(how.answer !== 'no' && meant && { file: meant.file }),
  }
  const written = await open.mutex.run((turn) =>
    writeAct(open, turn, [{ file: point.file, draft: { kind: agencyAnswer.name, at: today(open), body } }]),
  )
  return written.ok ? accept(true) : refuse(written.code)
}
