import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, id, position, bytesAtMost } from './bytes.ts'

/** An evidence record as the evidence layer writes it: JSON with codes only, which the server checks field by field. */
const RecordText = z.string().max(8_192)

/**
 * PUT /v1/evidence: coded records of children with a valid consent to statistics, and of meetings if the agency counts
 * them, each under its own random id, and the ids of records to remove, which is done at once. An existing record is replaced.
 * Records wait in the server's memory until several members have sent some, and are then written mixed, so that nothing
 * stored tells who sent which. `waited`: days since the device first sent what it still sends.
 */
export const PutEvidence = z.strictObject({
  v: z.literal(1),
  records: z.array(RecordText).max(64),
  remove: z.array(bytes(16)).max(1_000),
  waited: z.int().min(0).max(3_660).optional(),
})
export type PutEvidence = z.infer<typeof PutEvidence>

/**
 * Which of the sent records (their positions) are not written yet. What waits in the memory named `memory` while it has
 * written as many `batches` need not be sent again; otherwise it was written, or lost with the memory.
 */
export const TakenEvidence = answerSchema({
  v: z.literal(1),
  memory: id,
  batches: position,
  waiting: z.array(position),
})
export type TakenEvidence = z.infer<typeof TakenEvidence>

/**
 * GET /v1/evidence?after=N (coordinators only) → records without their ids, in a random order; siblings who live
 * together have the same number in `unit`.
 */
export const EvidencePage = answerSchema({
  v: z.literal(1),
  records: z.array(part({ record: RecordText, unit: position })),
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
 * GET /v1/evidence/log?after=SEQ (coordinators only) → the log of releases, oldest first; `size` of the line's output,
 * 0 if it has none.
 */
export const ReleaseLogPage = answerSchema({ v: z.literal(1), lines: z.array(LogLine), more: z.boolean() })
export type ReleaseLogPage = z.infer<typeof ReleaseLogPage>

/**
 * POST /v1/evidence/log (coordinators only): one event after line `after`, signed as docs/sealing.md §12 says.
 * `head-moved` if another line was appended first. 204.
 */
export const AppendRelease = z.strictObject({
  v: z.literal(1),
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
    part({ cut: position, child: position, unit: position, key: z.int().min(0).max(0xffff_ffff), record: RecordText }),
  ),
  rows: position,
  next: position.nullable(),
})
export type CutRecordsPage = z.infer<typeof CutRecordsPage>
