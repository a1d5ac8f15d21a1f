import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, bytesAtMost, hash, id } from './bytes.ts'
import { SignedRecord } from './records.ts'

const FILES_AT_ONCE = 256
const MARK = 16

/**
 * POST /v1/erasure → `ErasureMarks`: a device confirms that it holds nothing of these erased files any more; each
 * confirmation is signed as docs/sealing.md §6 says, and may be repeated. Files that this member is not known to have
 * held are skipped; `not-found` if there are no others.
 */
export const CarriedOut = z.strictObject({
  v: z.literal(1),
  done: z
    .array(z.strictObject({ file: id, hash, sig: bytes(64) }))
    .min(1)
    .max(FILES_AT_ONCE),
})
export type CarriedOut = z.infer<typeof CarriedOut>

/** For each of these files: what shows the same server later, set back, that it was. */
export const ErasureMarks = answerSchema({
  v: z.literal(1),
  marks: z.array(part({ file: id, mark: bytesAtMost(MARK) })),
})
export type ErasureMarks = z.infer<typeof ErasureMarks>

/**
 * PUT /v1/erasure/again: records by which this server erased files, each with its mark. 204; what stands there of such a
 * file is erased at once, and what has no mark of this server is skipped.
 */
export const ErasedAgain = z.strictObject({
  v: z.literal(1),
  erased: z
    .array(z.strictObject({ file: id, record: SignedRecord, mark: bytes(MARK) }))
    .min(1)
    .max(FILES_AT_ONCE),
})
export type ErasedAgain = z.infer<typeof ErasedAgain>

/**
 * GET /v1/erasure → erased files, newest first (a custodian: all; a member: those they held), the members who held each
 * when it was erased, and the devices that confirmed it. `hash` is that of the record that erased the file.
 */
export const ErasureList = answerSchema({
  v: z.literal(1),
  erasures: z.array(
    part({
      file: id,
      hash,
      at: z.number(),
      holders: z.array(id),
      done: z.array(part({ device: id, at: z.number(), sig: bytes(64) })),
    }),
  ),
})
export type ErasureList = z.infer<typeof ErasureList>
