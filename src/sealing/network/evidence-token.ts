import type { Bytes } from '#bytes.ts'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { concat, own, u32, u8, utf8 } from '../primitives/bytes.ts'
import { verify } from '../primitives/ed25519.ts'
import { sha256Now } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'
import { blindForEpochs } from './epoch-oprf.ts'
import { oprfKey, type Blinded, type OprfKey } from './oprf.ts'

/**
 * Blind tokens for evidence records, docs/sealing.md §12: RFC 9497, mode POPRF. A token is the output for the id of one
 * record, in one epoch, so it is good for that record and for no other, however often the record is sent. The server
 * gives it without learning the id, and cannot tell later to whom it gave it.
 *
 * `sender`: of a member, one an epoch, by which the server counts how many send without knowing who.
 */
export const TOKEN_KINDS = ['sender', 'child', 'meeting'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

const { poprf } = ristretto255_oprf

/** The public text under which a token is evaluated. */
export const tokenInfo = (kind: TokenKind, epoch: number): Bytes =>
  labelled('evidence-token', u8(TOKEN_KINDS.indexOf(kind)), u32(epoch))

export const evidenceTokenKey = (seed: Bytes): OprfKey => oprfKey(seed, utf8('homeward/1/evidence'))

type Mode = Pick<ReturnType<typeof poprf>, 'evaluate'>
/** Texts that are kept: those of every kind in a few epochs. */
const MOST_KEPT = 12
const kept = new Map<string, Mode>()

/** The mode under one text: the text becomes a point of the group, which is a fifth of what a token costs. Nothing in it is secret. */
function modeUnder(kind: TokenKind, epoch: number): Mode {
  const name = `${kind} ${String(epoch)}`
  const before = kept.get(name)
  if (before) return before
  if (kept.size >= MOST_KEPT) kept.clear()
  const mode = poprf(tokenInfo(kind, epoch))
  kept.set(name, mode)
  return mode
}

/** What the holder of the key compares a token with. */
export const tokenFor = (key: OprfKey, kind: TokenKind, epoch: number, input: Bytes): Bytes =>
  own(modeUnder(kind, epoch).evaluate(key.secretKey, input))

/** Signed with the receipt key, which root certifies: two keys under one receipt key prove that the server tells people apart. */
export const tokenKeyText = (org: Bytes, publicKey: Bytes): Bytes => labelled('evidence-key', org, publicKey)
export const verifyTokenKey = (receiptKey: Bytes, org: Bytes, publicKey: Bytes, sig: Bytes): Promise<boolean> =>
  verify(receiptKey, tokenKeyText(org, publicKey), sig)

/** Two hashes of what only the asker has, as the random bytes of a blind: the same again after an answer was lost, and on each of the asker's devices. */
const drawnFrom =
  (secret: (half: Bytes) => Bytes) =>
  (length = 64): Bytes =>
    concat(sha256Now(secret(u8(0))), sha256Now(secret(u8(1)))).slice(0, length)

/** The id of a record, blinded for one epoch. `care`: what the id was derived from. */
export const blindRecordId = (
  { file, key }: { readonly file: Bytes; readonly key: Bytes },
  { id, epoch, publicKey }: { id: Bytes; epoch: number; publicKey: Bytes },
): Blinded =>
  blindForEpochs(
    id,
    publicKey,
    drawnFrom((half) => labelled('evidence-blind', file, key, id, u32(epoch), half)),
  )

/** What stands for a member in one epoch, blinded. `secret`: their oldest X25519 private key, the same on each of their devices. */
export const blindSender = (secret: Bytes, { epoch, publicKey }: { epoch: number; publicKey: Bytes }): Blinded =>
  blindForEpochs(
    sha256Now(labelled('evidence-sender', secret, u32(epoch))),
    publicKey,
    drawnFrom((half) => labelled('evidence-sender-blind', secret, u32(epoch), half)),
  )
