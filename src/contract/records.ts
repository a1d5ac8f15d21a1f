import { type z } from 'zod'
import { part } from './answer.ts'
import { hash, position, bytesAtMost } from './bytes.ts'

/** A signed record as it travels and is stored: docs/sealing.md §4. `record` is the CBOR of `{ body, sig, by }`. */
export const SignedRecord = bytesAtMost(128 * 1024)

/** The head of a stream of records. */
export const HeadSchema = part({ seq: position, hash })
export type HeadSchema = z.infer<typeof HeadSchema>
