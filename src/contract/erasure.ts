import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, hash, id } from './bytes.ts'

/** POST /v1/erasure: a device says that nothing of these erased files is left on it; each signed as docs/sealing.md §6 says. 204, also for what was said before; files among them that this member is not known to have held are passed over, and `not-found` where there are no others. */
export const CarriedOut = z.strictObject({
  v: z.literal(1),
  done: z
    .array(z.strictObject({ file: id, hash, sig: bytes(64) }))
    .min(1)
    .max(256),
})
export type CarriedOut = z.infer<typeof CarriedOut>

/**
 * GET /v1/erasure → erased files, newest first (a custodian: all; a member: those they held), who held each when it was erased, and which devices have
 * said that they carried it out. `hash` is that of the record that erased the file.
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
