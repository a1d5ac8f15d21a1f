import { type z } from 'zod'
import { part } from './answer.ts'
import { hash, position, upTo } from './bytes.ts'

/** A signed record as it travels and is stored: docs/sealing.md §4. `record` is the CBOR of `{ body, sig, by }`. */
export const SignedRecord = upTo(128 * 1024)

/** Where a stream of records stands. */
export const Head = part({ seq: position, hash })
export type Head = z.infer<typeof Head>
