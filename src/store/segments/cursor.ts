import type { Bytes } from '#bytes.ts'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { bytes, id, position } from '#contract/bytes.ts'

/** Written by one transaction under its number of the feed (migration 0016). */
const ChanceMark = z.strictObject({ number: position, chance: bytes(16) })
export type ChanceMark = z.infer<typeof ChanceMark>

/**
 * `since`: the mark of the feed up to which the device has everything. While pages follow, `upto` is the mark of the
 * first page and `after` the last file sent. Before its first sync a device has none.
 * `chance`: the newest mark of chance when it was given, which shows whether the database was set back since.
 */
const Cursor = z.strictObject({
  i: id,
  since: position.nullable(),
  upto: position.nullable(),
  after: id.nullable(),
  chance: ChanceMark.nullable(),
})
export type Cursor = z.infer<typeof Cursor>

const MAC = 16

/** `key` is the server's own; whom a cursor was given to is under its MAC. */
export interface CursorKey {
  readonly key: Bytes
  readonly member: Bytes
}

export function writeCursor(cursor: Cursor, by: CursorKey): Bytes {
  const body = toBytes(cursor)
  return new Uint8Array([...body, ...macOf(body, by)])
}

/** Undefined for whatever this server did not give this member: a cursor of before 0015, of another server, or altered. */
export function readCursor(given: Uint8Array, by: CursorKey): Cursor | undefined {
  const [body, mac] = [given.subarray(0, -MAC), given.subarray(-MAC)]
  return mac.length === MAC && timingSafeEqual(mac, macOf(body, by)) ? fromBytes(Cursor, body) : undefined
}

const macOf = (body: Uint8Array, { key, member }: CursorKey): Buffer =>
  createHmac('sha256', key).update('homeward/1/cursor\0').update(member).update(body).digest().subarray(0, MAC)
