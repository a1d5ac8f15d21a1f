import type { Bytes } from '#bytes.ts'
import { concat, equal } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { sha256Now } from '../primitives/hash.ts'
import { hpkeOpen, hpkeSeal } from '../primitives/hpke.ts'
import { labelled } from '../primitives/label.ts'
import { bytesShape, exactly, listOf, mapOf, type Shaped } from '../primitives/shape.ts'

/** Tokens in one question: one for each key that was asked, filled up to this many with random ones. */
export const TOKENS = 16

export const ASK_PURPOSES = ['safety-now', 'tracing', 'continuing-care', 'return', 'double-file'] as const
export const ASK_BASES = ['consent', 'vital-interest', 'legal-duty', 'best-interests'] as const
export const ASK_ANSWERS = ['yes', 'no', 'call-me'] as const

const readAsk = mapOf({
  is: exactly('ask'),
  ask: bytesShape(16),
  why: exactly(...ASK_PURPOSES),
  basis: exactly(...ASK_BASES),
  tokens: listOf(bytesShape(32), TOKENS, TOKENS),
})
/**
 * What the asking side keeps of its own question, sealed to its own contact point: the data that proves a true answer.
 */
const readKept = mapOf({
  is: exactly('kept'),
  ask: bytesShape(16),
  to: bytesShape(16),
  why: exactly(...ASK_PURPOSES),
  basis: exactly(...ASK_BASES),
  proofs: listOf(bytesShape(32), TOKENS, TOKENS),
})
const readAnswer = mapOf({
  is: exactly('answer'),
  ask: bytesShape(16),
  answer: exactly(...ASK_ANSWERS),
  proof: bytesShape(32),
})

/**
 * Messages between contact points. No field can hold a name: the child is identified by tokens that only a contact
 * point that knows the child can make.
 */
export type Message = Shaped<typeof readAsk> | Shaped<typeof readKept> | Shaped<typeof readAnswer>

/** Every message is padded to this length before it is sealed. */
const LENGTH = 1_024
/** The length of a sealed message. */
export const SEALED_MESSAGE = LENGTH + 48

const infoOf = (from: Bytes, to: Bytes, message: Bytes) => labelled('network-message', from, to, message)

export interface Envelope {
  /** Numbers of the agencies. */
  readonly from: Bytes
  readonly to: Bytes
  /** Number of the message. */
  readonly message: Bytes
}

export async function sealMessage(x: Bytes, { from, to, message }: Envelope, content: Message): Promise<Bytes> {
  const plain = toCbor(content)
  if (plain.length + 2 > LENGTH) throw new RangeError('a message is longer than any can be')
  const padded = concat(
    Uint8Array.of(plain.length >> 8, plain.length & 0xff),
    plain,
    new Uint8Array(LENGTH - 2 - plain.length),
  )
  return hpkeSeal(x, padded, infoOf(from, to, message))
}

/**
 * Undefined if the bytes were not sealed to this key, for these two agencies and under this number, or are no valid
 * message.
 */
export async function openMessage(
  privateKey: Bytes,
  { from, to, message }: Envelope,
  sealed: Bytes,
): Promise<Message | undefined> {
  const padded =
    sealed.length === SEALED_MESSAGE ? await hpkeOpen(privateKey, sealed, infoOf(from, to, message)) : undefined
  if (padded?.length !== LENGTH) return undefined
  const length = ((padded[0] ?? 0) << 8) | (padded[1] ?? 0)
  if (length > LENGTH - 2 || padded.subarray(2 + length).some((byte) => byte !== 0)) return undefined
  const plain = fromCbor(padded.slice(2, 2 + length))
  return readAsk(plain) ?? readKept(plain) ?? readAnswer(plain)
}

/**
 * Identifies the child to a contact point that holds the same output. To everybody else: 32 random bytes, different in
 * every question.
 */
export const tokenOf = (ask: Bytes, output: Bytes): Bytes => sha256Now(labelled('network-token', ask, output))

/**
 * Proves that the answering side holds an output that was asked about: the eight bytes in the server's table are not
 * enough to make it.
 */
export const outputProof = (ask: Bytes, output: Bytes): Bytes => sha256Now(labelled('network-proof', ask, output))

export const isAmong = (one: Bytes, others: readonly Bytes[]): boolean => others.some((other) => equal(one, other))
