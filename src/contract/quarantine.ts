import { z } from 'zod'
import { answerSchema, anyFolder, inKnownFolders, part } from './answer.ts'
import { id, position, bytesAtMost } from './bytes.ts'
import { HeardCode } from './problem.ts'

/**
 * GET /v1/quarantine → segments signed by a once-certified device that could not be accepted, for the members who keep
 * the file.
 */
export const QuarantineList = answerSchema({
  v: z.literal(1),
  items: inKnownFolders(
    part({
      item: position,
      file: id,
      folder: anyFolder,
      device: id,
      at: z.number(),
      code: HeardCode,
      segment: bytesAtMost(1024 * 1024),
    }),
  ),
})
export type QuarantineList = z.infer<typeof QuarantineList>

/**
 * POST /v1/quarantine/settle: a keeper adopts the segment (and then writes its entries again) or leaves it. The first
 * device that settles it decides. The segment stays stored, marked.
 */
export const SettleQuarantine = z.strictObject({ v: z.literal(1), item: position, as: z.enum(['adopted', 'left']) })
