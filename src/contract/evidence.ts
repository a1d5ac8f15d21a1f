import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, id, position, bytesAtMost } from './bytes.ts'

/** An evidence record as the evidence layer writes it: JSON of codes and nothing else, which the server checks field by field. */
const RecordText = z.string().max(8_192)

/**
 * PUT /v1/evidence: coded records of children with a valid consent to statistics, and of meetings where the agency counts them, each under its own random id, and the ids of those to be taken out. A
 * record that is there already is replaced. Sent many at once and mixed, so that none can be told by its moment. 204.
 */
export const PutEvidence = z.strictObject({
  v: z.literal(1),
  records: z.array(RecordText).max(64),
  remove: z.array(bytes(16)).max(1_000),
})
export type PutEvidence = z.infer<typeof PutEvidence>

/** GET /v1/evidence?after=N (coordinators only) → records without their ids, in an order that says nothing; `unit` is one number for brothers and sisters who live together. */
export const EvidencePage = answerSchema({
  v: z.literal(1),
  records: z.array(part({ record: RecordText, unit: position })),
  next: position.nullable(),
})
export type EvidencePage = z.infer<typeof EvidencePage>

/** Largest thing that leaves in one release, in bytes. */
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

/** GET /v1/evidence/log?after=SEQ (coordinators only) → the log of releases, oldest first; `size` of what left with the line, 0 where nothing did. */
export const ReleaseLogPage = answerSchema({ v: z.literal(1), lines: z.array(LogLine), more: z.boolean() })
export type ReleaseLogPage = z.infer<typeof ReleaseLogPage>

/** POST /v1/evidence/log (coordinators only): one event after line `after`, signed as docs/sealing.md §12 says. `head-moved` where another was there first. 204. */
export const AppendRelease = z.strictObject({
  v: z.literal(1),
  after: position,
  event: z.string().max(32_768),
  output: bytesAtMost(OUTPUT_LIMIT),
  sig: bytes(64),
})
export type AppendRelease = z.infer<typeof AppendRelease>

/** GET /v1/evidence/output?seq=SEQ (coordinators only) → what was proposed in that line, to the byte. */
export const ReleaseOutput = answerSchema({ v: z.literal(1), output: bytesAtMost(OUTPUT_LIMIT) })
export type ReleaseOutput = z.infer<typeof ReleaseOutput>

const Cut = part({ cut: position, at: z.number(), size: position, here: position })

/** GET /v1/evidence/cuts (coordinators only) → the frozen sets of records, oldest first, and how the records of now differ from the newest. */
export const CutsPage = answerSchema({
  v: z.literal(1),
  cuts: z.array(Cut),
  since: part({ now: position, came: position, left: position, changed: position }),
})
export type CutsPage = z.infer<typeof CutsPage>

/** GET /v1/evidence/cuts/records?after=N (coordinators only) → the records of all cuts. `child` and `unit` number children and households over all cuts, the same on every page while `rows` is. `key`: for changing counts alike, the same for a child in every cut and at every reading. */
export const CutRecordsPage = answerSchema({
  v: z.literal(1),
  records: z.array(
    part({ cut: position, child: position, unit: position, key: z.int().min(0).max(0xffff_ffff), record: RecordText }),
  ),
  rows: position,
  next: position.nullable(),
})
export type CutRecordsPage = z.infer<typeof CutRecordsPage>
