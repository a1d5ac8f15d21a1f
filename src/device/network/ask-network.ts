import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { NAMED, PossibleMatch, type NetworkQuestion, type SendMessage } from '#contract/network.ts'
import type { LegalBasis } from '#domain/vocabulary/sharing/legal-bases.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AskedWhy } from '#domain/vocabulary/sharing/across-agencies.ts'
import { networkKeys, type AskedOf } from '#names/across/network-keys.ts'
import { shortOutput } from '#sealing/network/oprf.ts'
import { outputProof, sealMessage, tokenOf, type Message } from '#sealing/network/message.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { NetworkRefusal, QuestionAnswered } from './api.ts'
import { evaluateKeys } from './evaluate.ts'
import { networkRefusal, partnerSeen, seeNetwork, type Partner } from './network-state.ts'

/** What was asked since this member unlocked; in memory only, dropped with the lock. */
const remembered = new WeakMap<
  Sync,
  Map<string, { readonly outputs: readonly Bytes[]; readonly agencies: readonly string[] }>
>()
const MOST_REMEMBERED = 20

const AGENCY = 16

/**
 * Asks whether another agency may know this child. Refused without a name and one more fact. The server learns that this agency asked, when and why, but
 * cannot tell from which keys. No match and a match that may not be told look the same to the server, to an observer of the network and on this device.
 */
export async function askNetwork(
  open: Sync,
  { child, why }: { child: AskedOf; why: AskedWhy },
): Promise<Result<QuestionAnswered, NetworkRefusal>> {
  const keys = networkKeys(child, 'asked')
  if (keys.length === 0) return refuse('needs-another-fact')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const outputs = await evaluateKeys(open, seen.value, why, keys)
  if (!outputs.ok) return outputs
  const body: NetworkQuestion = { v: 1, purpose: why, outputs: outputs.value.map(shortOutput) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/network/question', body }, PossibleMatch)
  if (!answer.ok) return refuse(networkRefusal(answer.code))

  const named = Array.from({ length: NAMED }, (_, at) =>
    answer.value.agencies.slice(at * AGENCY, (at + 1) * AGENCY),
  ).filter((agency) => agency.some((byte) => byte !== 0) && !equal(agency, seen.value.agency))
  const possible = seen.value.partners.filter(({ agency }) => named.some((one) => equal(one, agency)))
  // Only the outputs of real keys, without the random inputs that filled up the request.
  const question = remember(open, outputs.value.slice(0, keys.length), possible)
  return accept({ question, possible: possible.map(partnerSeen), unchecked: named.length - possible.length })
}

function remember(open: Sync, outputs: readonly Bytes[], possible: readonly Partner[]): string {
  const questions = remembered.get(open) ?? new Map<string, never>()
  remembered.set(open, questions)
  const question = idText(newId())
  questions.set(question, { outputs, agencies: possible.map(({ agency }) => idText(agency)) })
  for (const old of [...questions.keys()].slice(0, -MOST_REMEMBERED)) questions.delete(old)
  return question
}

/** Sends the ask to the other contact point, and to our own what its answer will be compared with. Neither holds a name, and both have the size of every message. */
export async function askAgency(
  open: Sync,
  how: { question: string; agency: string; why: AskedWhy; basis: LegalBasis },
): Promise<Result<true, NetworkRefusal>> {
  const asked = remembered.get(open)?.get(how.question)
  if (!asked?.agencies.includes(how.agency)) return refuse('not-found')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const { agency: us, partners } = seen.value
  const [them, own] = [idBytes(how.agency), us].map((agency) =>
    partners.find((partner) => equal(partner.agency, agency)),
  )
  // Without a contact point of our own nobody would read the answer.
  if (!them || !own) return refuse(them ? 'not-entitled' : 'could-not-be-checked')
  const ask = newId()
  const made = (of: (ask: Bytes, output: Bytes) => Bytes) =>
    Array.from({ length: 16 }, (_, at) => (asked.outputs[at] ? of(ask, asked.outputs[at]) : randomBytes(32)))
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
