import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { BATCH, NAMED, PossibleMatch, type NetworkQuestion, type SendMessage } from '#contract/network.ts'
import type { LegalBasis } from '#domain/vocabulary/sharing/legal-bases.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AskedWhy } from '#domain/vocabulary/sharing/across-agencies.ts'
import { networkKeys, type AskedOf } from '#names/across/network-keys.ts'
import { shortOutput, type Blinded } from '#sealing/network/oprf.ts'
import { outputProof, sealMessage, tokenOf, TOKENS, type Message } from '#sealing/network/message.ts'
import { base64url, equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { MayAskFrom, NetworkRefusal, QuestionAnswered } from './api.ts'
import { blindedBatch, evaluateBatch } from './evaluate.ts'
import {
  networkRefusal,
  partnerSeen,
  refusedByNetwork,
  seeNetwork,
  type Partner,
  type SeenNetwork,
} from './network-state.ts'

/** For each agency that may know the child, the output that it has: of those that matched, the one of the most specific key. */
type Matches = ReadonlyMap<string, Bytes>

/** What was asked since this member unlocked; in memory only, dropped with the lock. */
const remembered = new WeakMap<Sync, Map<string, Matches>>()
const MOST_REMEMBERED = 20

interface Unanswered {
  readonly like: string
  readonly at: number
  readonly blinded: readonly Blinded[]
  /** Once they were evaluated: of each epoch those of all keys. */
  readonly outputs?: readonly (readonly Bytes[])[]
}

/** The question whose answer did not come; in memory only, dropped with the lock. */
const unanswered = new WeakMap<Sync, Unanswered>()
/** As long as the network's server counts the same bytes once, in milliseconds. */
const ONCE = 86_400_000

const AGENCY = 16

/**
 * Asks whether another agency may know this child. Refused without a name and one more fact. The server learns that this agency asked, when and why, but
 * cannot tell from which keys. No match and a match that may not be told look the same to the server, to an observer of the network and on this device.
 */
export async function askNetwork(
  open: Sync,
  { child, why }: { child: AskedOf; why: AskedWhy },
): Promise<Result<QuestionAnswered, NetworkRefusal, MayAskFrom | undefined>> {
  const keys = networkKeys(child, 'asked')
  if (keys.length === 0) return refuse('needs-another-fact')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const asked = askedOnce(open, seen.value, keys)
  const outputs = asked.outputs ? accept(asked.outputs) : await evaluated(open, seen.value, { asked, why })
  if (!outputs.ok) return outputs
  const body: NetworkQuestion = { v: 1, purpose: why, outputs: outputs.value.flat().map(shortOutput) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/network/question', body }, PossibleMatch)
  if (!answer.ok) return refusedByNetwork(open, answer)
  unanswered.delete(open)

  const named = matchesIn(answer.value, outputs.value, keys.length)
  named.delete(idText(seen.value.agency))
  const possible = seen.value.partners.filter(({ agency }) => named.has(idText(agency)))
  const question = remember(open, named)
  return accept({ question, possible: possible.map(partnerSeen), unchecked: named.size - possible.length })
}

/**
 * The same bytes until an answer came, for a day: the network's server counts a question whose answer was lost once, also
 * where an epoch ended in between. The outputs of the one before are compared still.
 */
function askedOnce(open: Sync, seen: SeenNetwork, keys: readonly string[]): Unanswered {
  const like = JSON.stringify([keys, base64url(seen.serverKey), base64url(seen.secret)])
  const [before, at] = [unanswered.get(open), open.platform.clock()]
  if (before?.like === like && Math.abs(at - before.at) < ONCE) return before
  const asked = { like, at, blinded: blindedBatch(seen, keys) }
  unanswered.set(open, asked)
  return asked
}

/** In both epochs that are compared: an agency that was offline when the last one began has rows of the one before. */
async function evaluated(
  open: Sync,
  seen: SeenNetwork,
  { asked, why }: { readonly asked: Unanswered; readonly why: AskedWhy },
): ReturnType<typeof evaluateBatch> {
  const epochs = [seen.epoch, seen.epoch - 1]
  const outputs = await evaluateBatch(open, seen, { purpose: why, epochs, blinded: asked.blinded })
  if (outputs.ok) unanswered.set(open, { ...asked, outputs: outputs.value })
  return outputs
}

/** Only by outputs of real keys, without the random inputs that filled up the request. */
function matchesIn(
  { agencies, matched }: PossibleMatch,
  outputs: readonly (readonly Bytes[])[],
  keys: number,
): Map<string, Bytes> {
  const named = new Map<string, Bytes>()
  const masks = new DataView(matched.buffer, matched.byteOffset, matched.byteLength)
  for (let at = 0; at < NAMED; at += 1) {
    const agency = agencies.slice(at * AGENCY, (at + 1) * AGENCY)
    const mask = masks.getUint32(at * 4)
    const output = Array.from({ length: keys }, (_, key) => key)
      .flatMap((key) => outputs.map((some, epoch) => ({ bit: epoch * BATCH + key, output: some[key] })))
      .find(({ bit }) => Math.floor(mask / 2 ** bit) % 2 === 1)?.output
    if (output && agency.some((byte) => byte !== 0)) named.set(idText(agency), output)
  }
  return named
}

function remember(open: Sync, matches: Matches): string {
  const questions = remembered.get(open) ?? new Map<string, Matches>()
  remembered.set(open, questions)
  const question = idText(newId())
  questions.set(question, matches)
  for (const old of [...questions.keys()].slice(0, -MOST_REMEMBERED)) questions.delete(old)
  return question
}

/**
 * Sends the ask to the other contact point, and to our own what its answer will be compared with. Neither holds a name, and both have the size of every
 * message. Of the child's keys the ask shows one, which that agency has: another would tell an agency that holds a list of names more of the name.
 */
export async function askAgency(
  open: Sync,
  how: { question: string; agency: string; why: AskedWhy; basis: LegalBasis },
): Promise<Result<true, NetworkRefusal>> {
  const output = remembered.get(open)?.get(how.question)?.get(how.agency)
  if (!output) return refuse('not-found')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const { agency: us, partners } = seen.value
  const [them, own] = [idBytes(how.agency), us].map((agency) =>
    partners.find((partner) => equal(partner.agency, agency)),
  )
  // Without a contact point of our own nobody would read the answer.
  if (!them || !own) return refuse(them ? 'not-entitled' : 'could-not-be-checked')
  const ask = newId()
  const made = (of: (ask: Bytes, output: Bytes) => Bytes) => amongChance(of(ask, output))
  const kept = await send(open, us, own, {
    is: 'kept',
    ask,
    to: them.agency,
    why: how.why,
    basis: how.basis,
    proofs: made(outputProof),
  })
  if (!kept.ok) return kept
  return send(open, us, them, { is: 'ask', ask, why: how.why, basis: how.basis, tokens: made(tokenOf) })
}

/** At a place of chance: which key of the child it is, is not told. */
function amongChance(one: Bytes): Bytes[] {
  const tokens = Array.from({ length: TOKENS }, () => randomBytes(32))
  tokens[(randomBytes(1)[0] ?? 0) % TOKENS] = one
  return tokens
}

export async function send(
  open: Sync,
  from: Bytes,
  to: Partner,
  content: Message,
): Promise<Result<true, NetworkRefusal>> {
  const message = newId()
  const body: SendMessage = {
    v: 1,
    to: to.agency,
    message,
    sealed: await sealMessage(to.card.x, { from, to: to.agency, message }, content),
  }
  const sent = await askSignedIn(open, { method: 'POST', path: '/v1/network/message', body }, NOTHING_BACK)
  return sent.ok ? accept(true) : refuse(networkRefusal(sent.code))
}
