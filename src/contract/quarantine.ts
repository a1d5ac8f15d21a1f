import { z } from 'zod'
import { answerSchema, anyFolder, inKnownFolders, part } from './answer.ts'
import { id, position, bytesAtMost } from './bytes.ts'
import { HeardCode } from './problem.ts'

/** GET /v1/quarantine → what was signed by a once-certified device and did not fit, for those who keep the file. */
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

/** POST /v1/quarantine/settle: a keeper adopts it (and then writes its entries again) or leaves it. The first device that says so decides. The segment is kept, marked. */
export const SettleQuarantine = z.strictObject({ v: z.literal(1), item: position, as: z.enum(['adopted', 'left']) })
