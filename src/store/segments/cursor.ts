import type { Bytes } from '#bytes.ts'
import { z } from 'zod'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { id } from '#contract/bytes.ts'

const FORM = /^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/
const Snapshot = z
  .string()
  .max(3_500)
  .refine((text) => FORM.test(text) && inOrder(text))

/**
 * `since`: the snapshot that the device has. While pages follow, `upto` is the snapshot of the first page and `after`
 * the last file sent.
 */
const Cursor = z.strictObject({ i: id, since: Snapshot.nullable(), upto: Snapshot.nullable(), after: id.nullable() })
export type Cursor = z.infer<typeof Cursor>

export function writeCursor(cursor: Cursor): Bytes {
  return toBytes(cursor)
}

export function readCursor(bytes: Uint8Array): Cursor | undefined {
  return fromBytes(Cursor, bytes)
}

/** PostgreSQL's own rule for a snapshot: xmin ≤ each number < xmax, rising. */
function inOrder(text: string): boolean {
  const [low, high, between] = text.split(':')
  const least = BigInt(low ?? '')
  const most = BigInt(high ?? '')
  if (least < 1n || least > most || most > 9_223_372_036_854_775_807n) return false
  let before = least - 1n
  for (const part of between ? between.split(',') : []) {
    const number = BigInt(part)
    if (number <= before || number >= most) return false
    before = number
  }
  return true
}
