import { Hono } from 'hono'
import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { AskTokens, SendEvidence, type GivenTokens, type TakenEvidence, type TokenKey } from '#contract/evidence.ts'
import { EvidenceRecord, isMet } from '#evidence/record/evidence-record.ts'
import { epochAt, evaluateIn } from '#sealing/network/epoch-oprf.ts'
import { tokenFor, tokenInfo, tokenKeyText, type TokenKind } from '#sealing/network/evidence-token.ts'
import { equal, fromBase64url, hex } from '#sealing/primitives/bytes.ts'
import { issueTokens } from '#store/evidence/issued.ts'
import { notWritten, putEvidence, type EvidenceRow } from '#store/evidence/records.ts'
import { foundedOrganisation } from '#store/people/organisation.ts'
import type { Deps, Env } from '../http/env.ts'
import { isFromOutside } from '../http/from-outside.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { sha256OfPart } from '../sync/digest.ts'

const DAY = 86_400_000
/** The folder `care` (docs/sealing.md §4). */
const CARE = 2
/**
 * Tokens for children of contacts, a member and epoch: of a contact only a number is left, so nothing here tells how many
 * there were. A contact is a file, too: who may write `care` in none has met nobody.
 */
const MEETINGS = 128

/**
 * Tokens are given to signed-in members of the agency, by what their files need, and logged. Records are sent with them
 * and without a session: the server checks the tokens, knows no sender and keeps no line.
 */
export function evidenceRecordRoutes(deps: Deps) {
  const guard = signedIn(deps)
  return new Hono<Env>()
    .get('/tokens', guard, async (c) => {
      if (await isFromOutside(deps, c)) return problem(c, 'not-entitled')
      const key = deps.evidenceKey.publicKey
      const sig = deps.receiptKey.sign(tokenKeyText(c.get('session').org, key))
      return sendAnswer(c, { v: 1, epoch: epochAt(deps.now()).epoch, key, sig } satisfies TokenKey)
    })
    .post('/tokens', guard, async (c) => {
      const ask = fromBytes(AskTokens, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      if (await isFromOutside(deps, c)) return problem(c, 'not-entitled')
      const { epoch, kind, elements } = ask
      if (epoch !== epochAt(deps.now()).epoch) return problem(c, 'epoch-stale')
      if (new Set(elements.map(hex)).size < elements.length)
        return problem(c, 'request-malformed', { where: 'elements' })
      // Before anything is counted: what cannot be evaluated is not given.
      const all = evaluateIn(tokenInfo(kind, epoch), deps.evidenceKey, elements)
      if (!all.ok) return problem(c, 'request-malformed', { where: 'elements' })
      const { org, member, device } = c.get('session')
      const most = kind === 'sender' ? 1 : { filesWith: CARE, ...(kind === 'meeting' && { atOne: MEETINGS }) }
      const may = await issueTokens(deps.store, { org, member, device, at: deps.now(), epoch, kind, elements, most })
      if (may === 0) return problem(c, 'not-entitled')
      const given =
        may === elements.length ? all : evaluateIn(tokenInfo(kind, epoch), deps.evidenceKey, elements.slice(0, may))
      if (!given.ok) throw new Error('some of the elements that were evaluated')
      return sendAnswer(c, { v: 1, ...given.value, elements: [...given.value.elements] } satisfies GivenTokens)
    })
    .post('/records', async (c) => {
      const ask = fromBytes(SendEvidence, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const org = await foundedOrganisation(deps.store)
      if (!org) return problem(c, 'not-found')
      const { sender } = ask
      const wrong = refused(deps, 'sender', sender.epoch, sender.input, sender.token)
      if (wrong) return problem(c, wrong, { where: 'sender' })
      const rows: EvidenceRow[] = []
      for (const [at, { record, epoch, token }] of ask.records.entries()) {
        const where = `records.${String(at)}`
        const read = recordFrom(record)
        if (!read) return problem(c, 'record-malformed', { where })
        const not = refused(deps, read.kind, epoch, read.row.id, token)
        if (not) return problem(c, not, { where })
        rows.push(read.row)
      }
      if (new Set(rows.map(({ id }) => hex(id))).size < rows.length)
        return problem(c, 'request-malformed', { where: 'records' })
      const { waitingRecords: waiting, now } = deps
      const missing = new Set(await notWritten(deps.store, org, rows))
      const fresh = rows.filter((_, at) => missing.has(at))
      waiting.forget([...ask.remove, ...rows.filter((_, at) => !missing.has(at)).map(({ id }) => id)])
      await putEvidence(deps.store, org, [], ask.remove)
      const from = { name: sha256OfPart(sender.token), epoch: sender.epoch }
      if (!waiting.hold(from, fresh, now() - (ask.waited ?? 0) * DAY)) return problem(c, 'too-many-tries')
      await waiting.write(org, now())
      const still = await notWritten(deps.store, org, rows)
      return sendAnswer(c, {
        v: 1,
        memory: waiting.memory,
        batches: waiting.batches,
        waiting: [...still],
        written: rows.flatMap((_, at) => (still.includes(at) ? [] : [at])),
      } satisfies TakenEvidence)
    })
}

/** Why a token is not taken, if it is not: it counts in its epoch and the next, for what it was given for alone. */
function refused(
  { evidenceKey, now }: Deps,
  kind: TokenKind,
  epoch: number,
  input: Bytes,
  token: Bytes,
): 'epoch-stale' | 'not-entitled' | undefined {
  const { epoch: current } = epochAt(now())
  if (epoch !== current && epoch !== current - 1) return 'epoch-stale'
  return equal(tokenFor(evidenceKey, kind, epoch, input), token) ? undefined : 'not-entitled'
}

function recordFrom(text: string): { readonly row: EvidenceRow; readonly kind: TokenKind } | undefined {
  const read = EvidenceRecord.safeParse(parsed(text))
  if (!read.success) return undefined
  const { id, household, ...record } = read.data
  const [own, home] = [fromBase64url(id), household === undefined ? null : fromBase64url(household)]
  if (own?.length !== 16 || home === undefined) return undefined
  return {
    row: { id: own, household: home, record: JSON.stringify(record) },
    kind: isMet(record) ? 'meeting' : 'child',
  }
}

/** Undefined for text that is no JSON; no schema accepts that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
