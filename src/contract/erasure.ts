import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, hash, id } from './bytes.ts'

/**
 * POST /v1/erasure: a device confirms that it holds nothing of these erased files any more; each confirmation is signed
 * as docs/sealing.md §6 says. 204, also for a repeated confirmation. Files that this member is not known to have held
 * are skipped; `not-found` if there are no others.
 */
export const CarriedOut = z.strictObject({
  v: z.literal(1),
  done: z
    .array(z.strictObject({ file: id, hash, sig: bytes(64) }))
    .min(1)
    .max(256),
})
export type CarriedOut = z.infer<typeof CarriedOut>

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
