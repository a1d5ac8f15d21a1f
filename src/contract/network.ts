import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, id, position, bytesAtMost } from './bytes.ts'

/** Elements in one evaluation: always this many, so that their number reveals nothing. */
export const BATCH = 16
/** Rows in one upload of keys. */
export const ROWS = 64
/** Maximum number of agencies in one answer; further ones are left out. */
export const NAMED = 4
/** Bytes of a message between contact points, sealed. */
const MESSAGE = 1_072
const PAGE = 40

/** What an agency may do on one day, UTC: a limit of work. The network's server refuses more with `too-many-tries`. */
export const AGENCY_DAY = { evaluations: 40_000, messages: 60 } as const
/**
 * How many questions an agency may ask in any `AGENCY_DAYS` in a row. Its elements are counted: a batch for each. What
 * was evaluated for them can be sent as rows, and the questions of three such times are compared within one month.
 */
export const AGENCY_QUESTIONS = 12
/** Days for which what an agency had evaluated is counted together, whenever they begin: a month, epochs or not. */
export const AGENCY_DAYS = 31
/** Maximum number of keys of one agency on the network's server. */
export const MOST_NETWORK_ROWS = 1_048_576
/**
 * How many questions one member may ask on one day. The agency's own server counts them; a repeated question counts
 * each time.
 */
export const MEMBER_QUESTIONS = 10

/** The reason for a request. `keep-findable`: no question, but the upkeep of keys for the agency's own children. */
export const QUESTION_PURPOSES = ['safety-now', 'tracing', 'continuing-care', 'return', 'double-file'] as const
const Purpose = z.enum([...QUESTION_PURPOSES, 'keep-findable'])
const v = z.literal(1)
const short = bytes(8)

/**
 * GET network → the members of the network. A card is sealed under the network's secret; `null` for an agency without
 * one yet. `publicKey` is the key under which evaluations are proved; `rows` is the number of the caller's own rows on
 * the server. `epoch`: outputs are evaluated in an epoch and compared in it and in the next.
 */
export const NetworkView = answerSchema({
  v,
  epoch: position,
  agency: id,
  publicKey: bytes(32),
  rows: position,
  partners: z.array(part({ agency: id, card: bytesAtMost(1_024) })),
})
export type NetworkView = z.infer<typeof NetworkView>

/** PUT network/card: the agency's own card. 204. */
export const PutCard = z.strictObject({ v, card: bytesAtMost(1_024) })

/**
 * POST network/evaluate: RFC 9497, mode POPRF, one batch in each of these epochs, which are the current one and the one
 * before. Refuses other epochs, and bytes that are no element, as `request-malformed`.
 */
export const Evaluate = z.strictObject({
  v,
  purpose: Purpose,
  epochs: z.array(position).min(1).max(2),
  elements: z.array(bytes(32)).length(BATCH),
})
export type Evaluate = z.infer<typeof Evaluate>
/** In the order of `epochs`. */
export const EvaluatedBatch = answerSchema({
  v,
  batches: z.array(part({ elements: z.array(bytes(32)).length(BATCH), proof: bytes(64) })).max(2),
})
export type EvaluatedBatch = z.infer<typeof EvaluatedBatch>

/** Outputs of one question: of one batch in two epochs. */
export const ASKED = 2 * BATCH
/** POST network/question: the short outputs of one question, always the same number. */
export const NetworkQuestion = z.strictObject({
  v,
  purpose: z.enum(QUESTION_PURPOSES),
  outputs: z.array(short).length(ASKED),
})
export type NetworkQuestion = z.infer<typeof NetworkQuestion>
/**
 * Numbers of agencies, padded with zeros: the answer has the same size whatever is known. Nobody can distinguish an
 * unknown child from a child who may not be found. `matched`: for each agency a number of four bytes, of which bit n
 * says that it has output n.
 */
export const PossibleMatch = answerSchema({ v, agencies: bytes(16 * NAMED), matched: bytes(4 * NAMED) })
export type PossibleMatch = z.infer<typeof PossibleMatch>

/** Maximum number of handles removed in one upload. */
const DROPPED = 512

/**
 * PUT network/keys: replaces the rows with the same handles and removes the given handles, which belong to no child, so
 * that the number of an agency's rows reveals nothing. A child's own rows are never removed: they are overwritten with
 * values that match nobody. `epoch`: in which the outputs were evaluated. 204.
 */
export const PutKeys = z.strictObject({
  v,
  epoch: position,
  rows: z.array(z.strictObject({ handle: short, output: short })).length(ROWS),
  drop: z.array(short).max(DROPPED),
})
export type PutKeys = z.infer<typeof PutKeys>

/**
 * POST network/message: to another contact point, or to the agency's own. Always the same length. Sending a number
 * again changes nothing. 204.
 */
export const SendMessage = z.strictObject({ v, to: id, message: id, sealed: bytes(MESSAGE) })
export type SendMessage = z.infer<typeof SendMessage>
/** GET network/message → the oldest messages that were not confirmed yet. */
export const Messages = answerSchema({
  v,
  messages: z.array(part({ message: id, from: id, at: position, sealed: bytes(MESSAGE) })).max(PAGE),
})
export type Messages = z.infer<typeof Messages>
/** POST network/message/taken: confirms that the contact point has stored these messages. 204. */
export const Taken = z.strictObject({ v, taken: z.array(id).max(PAGE) })
export type Taken = z.infer<typeof Taken>
export const MESSAGE_PAGE = PAGE
