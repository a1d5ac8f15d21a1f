import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, id, position, bytesAtMost } from './bytes.ts'

/** An evidence record as the evidence layer writes it: JSON with codes only, which the server checks field by field. */
const RecordText = z.string().max(8_192)

/** Blinded elements in one request for tokens, and records in one request. */
export const TOKENS_AT_ONCE = 16

/**
 * GET /v1/evidence/tokens → the epoch of now on the server's clock, and the key under which tokens are evaluated, signed
 * with the receipt key (docs/sealing.md §12).
 */
export const TokenKey = answerSchema({ v: z.literal(1), epoch: position, key: bytes(32), sig: bytes(64) })
export type TokenKey = z.infer<typeof TokenKey>

/** POST /v1/evidence/tokens: blind tokens of the epoch of now, for members of the agency. `epoch-stale` in another. */
export const AskTokens = z.strictObject({
  v: z.literal(1),
  epoch: position,
  kind: z.enum(['sender', 'child', 'meeting']),
  elements: z.array(bytes(32)).min(1).max(TOKENS_AT_ONCE),
})
export type AskTokens = z.infer<typeof AskTokens>

/** As many of the first elements as the member may have, evaluated, with one proof for them. `not-entitled` for none. */
export const GivenTokens = answerSchema({ v: z.literal(1), elements: z.array(bytes(32)), proof: bytes(64) })
export type GivenTokens = z.infer<typeof GivenTokens>

const Token = bytes(64)

/**
 * POST /v1/evidence/records, without a session: coded records of children with a valid consent to statistics, and of
 * meetings if the agency counts them, each under its own random id and with its token; and the ids of records to remove,
 * which is done at once. An existing record is replaced. `sender` stands for a member whom nobody can name.
 * Records wait in the server's memory until several members have sent some, and are then written mixed, so that nothing
 * stored tells who sent which. `waited`: days since the device first sent what it still sends.
 */
export const SendEvidence = z.strictObject({
  v: z.literal(1),
  sender: z.strictObject({ epoch: position, input: bytes(32), token: Token }),
  records: z.array(z.strictObject({ record: RecordText, epoch: position, token: Token })).max(TOKENS_AT_ONCE),
  remove: z.array(bytes(16)).max(1_000),
  waited: z.int().min(0).max(3_660).optional(),
})
export type SendEvidence = z.infer<typeof SendEvidence>

/**
 * PUT /v1/evidence, of an app that knows no tokens: ids of records to remove are removed; records are refused
 * (`app-too-old`).
 */
export const PutEvidence = z.strictObject({
  v: z.literal(1),
  records: z.array(RecordText).max(64),
  remove: z.array(bytes(16)).max(1_000),
  waited: z.int().min(0).max(3_660).optional(),
})
export type PutEvidence = z.infer<typeof PutEvidence>

/**
 * Which of the sent records (their positions) are not written yet, and which are: each is in one of the two; an older
 * server does not say the second. What waits in the memory named `memory` while it has written as many `batches` need not be sent again; otherwise it was written, or lost with the memory.
 */
export const TakenEvidence = answerSchema({
  v: z.literal(1),
  memory: id,
  batches: position,
  waiting: z.array(position),
  written: z.array(position).optional(),
})
export type TakenEvidence = z.infer<typeof TakenEvidence>

/**
 * GET /v1/evidence?after=N (coordinators only) → records without their ids, in a random order; siblings who live
 * together have the same number in `unit`. `mark` stands for a record, the same at every reading; older servers give
 * none. GET /v1/evidence/out: in the same way, those that two coordinators took out, which are in no other answer.
 */
export const EvidencePage = answerSchema({
  v: z.literal(1),
  records: z.array(part({ record: RecordText, unit: position, mark: bytes(16).optional() })),
  next: position.nullable(),
})
export type EvidencePage = z.infer<typeof EvidencePage>

/** Largest output of one release, in bytes. */
export const OUTPUT_LIMIT = 700 * 1024

const LogLine = part({
  seq: position,
  at: z.number(),
  member: id,
  device: id,
  event: z.string().max(32_768),
  size: position,
  sig: bytes(64),
})

/**
 * GET /v1/evidence/log?after=SEQ&v=2 (coordinators only) → the log of releases, oldest first; `size` of the line's
 * output, 0 if it has none. An app that does not say `v=2` knows no batches: `app-too-old` where one is in the log.
 */
export const ReleaseLogPage = answerSchema({ v: z.literal(1), lines: z.array(LogLine), more: z.boolean() })
export type ReleaseLogPage = z.infer<typeof ReleaseLogPage>

/**
 * POST /v1/evidence/log (coordinators only): one event after line `after`, signed as docs/sealing.md §12 says.
 * `head-moved` if another line was appended first, or if the event names another position of the directory than the
 * server's. 204. Version 2 where the event is of a batch, so that an older server says `app-too-new`.
 */
export const AppendRelease = z.strictObject({
  v: z.union([z.literal(1), z.literal(2)]),
  after: position,
  event: z.string().max(32_768),
  output: bytesAtMost(OUTPUT_LIMIT),
  sig: bytes(64),
})
export type AppendRelease = z.infer<typeof AppendRelease>

/** GET /v1/evidence/output?seq=SEQ (coordinators only) → the exact bytes that were proposed in that line. */
export const ReleaseOutput = answerSchema({ v: z.literal(1), output: bytesAtMost(OUTPUT_LIMIT) })
export type ReleaseOutput = z.infer<typeof ReleaseOutput>

const Cut = part({ cut: position, at: z.number(), size: position, here: position })

/**
 * GET /v1/evidence/cuts (coordinators only) → the frozen sets of records, oldest first, and how the current records
 * differ from the newest set.
 */
export const CutsPage = answerSchema({
  v: z.literal(1),
  cuts: z.array(Cut),
  since: part({ now: position, came: position, left: position, changed: position }),
})
export type CutsPage = z.infer<typeof CutsPage>

/**
 * GET /v1/evidence/cuts/records?after=N (coordinators only) → the records of all cuts. `child` and `unit` number
 * children and households over all cuts; the numbers are the same on every page while `rows` is. `key`: for changing
 * counts alike, the same for a child in every cut and at every reading.
 */
export const CutRecordsPage = answerSchema({
  v: z.literal(1),
  records: z.array(
    part({
      cut: position,
      child: position,
      unit: position,
      key: z.int().min(0).max(0xffff_ffff),
      mark: bytes(16).optional(),
      record: RecordText,
    }),
  ),
  rows: position,
  next: position.nullable(),
})
export type CutRecordsPage = z.infer<typeof CutRecordsPage>
