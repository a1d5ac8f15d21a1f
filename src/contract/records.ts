import { z } from 'zod'
import { part } from './answer.ts'
import { bytes, hash, position, bytesAtMost } from './bytes.ts'

/** A signed record as it travels and is stored: docs/sealing.md §4. `record` is the CBOR of `{ body, sig, by }`. */
export const SignedRecord = bytesAtMost(128 * 1024)

/** Bytes of a mark: the incarnation, and a MAC of the server. */
export const STOOD_MARK = 32

/**
 * For each record of a directory in the same message, the server's mark that it had this record. By the mark a device
 * shows a server that it was set back, and nobody gives back a record that no server had (docs/sealing.md 5).
 */
export const StoodMarks = z.array(bytes(STOOD_MARK))

/** The head of a stream of records. */
export const HeadSchema = part({ seq: position, hash })
export type HeadSchema = z.infer<typeof HeadSchema>
