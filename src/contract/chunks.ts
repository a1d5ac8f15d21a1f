import { z } from 'zod'
import { answerSchema } from './answer.ts'
import { id, position, bytesAtMost, CHUNK_LIMIT } from './bytes.ts'

/**
 * PUT /v1/chunk: one sealed part of an attachment, sent before the entry that names it. Sending the same part again is
 * no error; other bytes are a `fork`. The server may not know the file yet.
 */
export const PutChunk = z.strictObject({
  v: z.literal(1),
  file: id,
  attachment: id,
  index: position,
  last: z.boolean(),
  bytes: bytesAtMost(CHUNK_LIMIT),
})
export type PutChunk = z.infer<typeof PutChunk>

/** POST /v1/chunk/get */
export const GetChunk = z.strictObject({ v: z.literal(1), file: id, attachment: id, index: position })
export const Chunk = answerSchema({ v: z.literal(1), last: z.boolean(), bytes: bytesAtMost(CHUNK_LIMIT) })
export type Chunk = z.infer<typeof Chunk>
