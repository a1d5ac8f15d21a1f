import type { Bytes } from '#bytes.ts'
import { GivenTokens, TokenKey, TOKENS_AT_ONCE, type AskTokens } from '#contract/evidence.ts'
import { accept, refuse, type Result } from '#result.ts'
import {
  blindRecordId,
  blindSender,
  tokenInfo,
  verifyTokenKey,
  type TokenKind,
} from '#sealing/network/evidence-token.ts'
import { finishIn } from '#sealing/network/epoch-oprf.ts'
import type { Blinded } from '#sealing/network/oprf.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { idBytes } from '../kept/id-text.ts'
import type { EvidenceTokens, SentEvidence } from '../kept/row-types.ts'
import { asRefusal, type Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { keepSent, type EvidenceSender, type Made } from './send-records.ts'

/** The row of the tokens that are not of a record. */
const MINE = 'mine'
/** After it was told that a member has as many tokens as the files need, a device does not ask again for so long. */
const AGAIN = 86_400_000

/**
 * What sending needs, fetched signed in and before: the name that this member has in this epoch, which nobody can give
 * back to them, and a blind token for each record. All standing records get theirs at once, so that the moment of asking
 * tells of none that it is sent. What is here already is not asked for; a later sending needs no session.
 */
export async function readyToSend(open: Sync, standing: readonly Made[]): Promise<Result<EvidenceSender, Refusal>> {
  const key = await tokenKey(open)
  if (!key.ok) return key
  const sender = await senderOf(open, key.value)
  if (!sender.ok) return sender
  const { epoch, full } = key.value
  if (full && full.epoch === epoch && open.platform.clock() - full.at < AGAIN) return sender
  const before = new Map((await open.rows.list('evidence')).map(({ row, value }) => [row, value]))
  const without = standing.filter(({ file }) => before.get(file)?.token?.epoch !== epoch)
  for (const kind of ['child', 'meeting'] as const) {
    const of = without.filter((one) => one.kind === kind)
    for (let at = 0; at < of.length; at += TOKENS_AT_ONCE) {
      const some = of.slice(at, at + TOKENS_AT_ONCE)
      const { key: publicKey } = key.value
      const blinded = some.map(({ id, care }) => blindRecordId(care, { id: idBytes(id), epoch, publicKey }))
      const given = await ask(open, { kind, epoch, publicKey }, blinded)
      if (!given.ok && given.code !== 'not-entitled') return given
      const tokens = given.ok ? given.value : []
      await keepSent(
        open,
        some.slice(0, tokens.length).flatMap(({ file, id }, one): { file: string; value: SentEvidence }[] => {
          const token = tokens[one]
          return token ? [{ file, value: { id, digest: '', ...before.get(file), token: { epoch, token } } }] : []
        }),
      )
      if (tokens.length === some.length) continue
      await keepTokens(open, { ...key.value, sender: sender.value, full: { epoch, at: open.platform.clock() } })
      break
    }
  }
  return sender
}

/**
 * The key, as the receipt key signed it. It stays the same while root names no new receipt key: a server that shows this
 * device another one could tell by the tokens who asked for them.
 */
async function tokenKey(open: Sync): Promise<Result<EvidenceTokens, Refusal>> {
  const answer = await askSignedIn(open, { method: 'GET', path: '/v1/evidence/tokens' }, TokenKey)
  if (!answer.ok) return refuse(asRefusal(answer.code))
  const { epoch, key, sig } = answer.value
  const receiptKey = open.directory.receiptKeys.at(-1)?.key
  if (!receiptKey || !(await verifyTokenKey(receiptKey, open.org, key, sig))) return refuse('server-refused')
  const before = await open.rows.getSound('tokens', MINE)
  if (before && equal(before.receiptKey, receiptKey) && !equal(before.key, key)) {
    if (!open.tokenKeyChanged) {
      open.tokenKeyChanged = true
      open.platform.changed(['attention'])
    }
    return refuse('server-refused')
  }
  const now: EvidenceTokens = {
    ...(before && equal(before.receiptKey, receiptKey) ? before : {}),
    key: own(key),
    receiptKey,
    epoch,
  }
  if (!before || before.epoch !== epoch || !equal(before.receiptKey, receiptKey)) await keepTokens(open, now)
  return accept(now)
}

async function senderOf(open: Sync, tokens: EvidenceTokens): Promise<Result<EvidenceSender, Refusal>> {
  const { epoch, key: publicKey } = tokens
  if (tokens.sender?.epoch === epoch) return accept(tokens.sender)
  const oldest = open.keys.former.at(-1)?.x ?? open.keys.x
  const blinded = blindSender(oldest.privateKey, { epoch, publicKey })
  const given = await ask(open, { kind: 'sender', epoch, publicKey }, [blinded])
  if (!given.ok) return given
  const [token] = given.value
  if (!token) return refuse('server-refused')
  const sender = { epoch, input: blinded.input, token }
  await keepTokens(open, { ...tokens, sender })
  return accept(sender)
}

/** As many of the first tokens as were given, each proven to be of the one key. */
async function ask(
  open: Sync,
  { kind, epoch, publicKey }: { readonly kind: TokenKind; readonly epoch: number; readonly publicKey: Bytes },
  blinded: readonly Blinded[],
): Promise<Result<readonly Bytes[], Refusal>> {
  const body: AskTokens = { v: 1, epoch, kind, elements: blinded.map(({ element }) => element) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/evidence/tokens', body }, GivenTokens)
  if (!answer.ok) return refuse(asRefusal(answer.code))
  const { elements } = answer.value
  const done = finishIn(tokenInfo(kind, epoch), blinded.slice(0, elements.length), answer.value, publicKey)
  return done.ok && elements.length > 0 ? done : refuse('server-refused')
}

const keepTokens = (open: Sync, tokens: EvidenceTokens) =>
  open.mutex.run(async (turn) => open.rows.persist(turn, [await open.rows.put('tokens', MINE, tokens)], 'durable'))
