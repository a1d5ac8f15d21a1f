import { z } from 'zod'
import { answerSchema, anyFolder, inKnownFolders, part } from './answer.ts'
import { folderIndex, hash, id, position, bytesAtMost } from './bytes.ts'
import { HeadSchema, SignedRecord } from './records.ts'
import { HeardCode } from './problem.ts'

/**
 * One segment, or one record of the file's access stream; a group is taken in this order. `receipt`: one that a server gave for this segment before
 * it was restored from an older backup. With it the segment is accepted again at the positions that the receipt stamps, whatever its author may do today.
 * A segment that is stored already gets its own receipt again; a record that is stored already at its seq is no error.
 */
export const GroupItem = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('segment'), bytes: bytesAtMost(1024 * 1024), receipt: bytesAtMost(4096).optional() }),
  z.strictObject({ is: z.literal('access'), file: id, record: SignedRecord }),
])
export type GroupItem = z.infer<typeof GroupItem>

/** What belongs to one act, over any number of folders and files: accepted whole or not at all. `id` is the sender's, echoed. */
export const DeliveryGroup = z.strictObject({ id, items: z.array(GroupItem).min(1).max(256) })
export type DeliveryGroup = z.infer<typeof DeliveryGroup>

/**
 * POST /v1/sync. `cursor` is opaque, null on the first; `directory` is the last position the device holds. `incarnation` is the one the device knows;
 * where the answer names another, the cursor was not used and the answer starts from the beginning.
 * A revoked device's session delivers here into quarantine, as often as its outbox needs, and gets the directory's records up to the one that put
 * it out. With no groups and all of those records (`directory`) it says that it is done: the session ends, and the server gives this device no other. No answer bids a browser clear its storage: others may work on the same device.
 */
export const SyncRequest = z.strictObject({
  v: z.literal(1),
  incarnation: id.nullable(),
  cursor: bytesAtMost(4096).nullable(),
  directory: position,
  groups: z.array(DeliveryGroup).max(256),
})
export type SyncRequest = z.infer<typeof SyncRequest>

/** `receipts` has one receipt (docs/sealing.md §5) for each segment of the group, in order. `at` names the item that was refused. */
export const GroupOutcome = z.discriminatedUnion('ok', [
  part({ ok: z.literal(true), id, receipts: z.array(bytesAtMost(4096)) }),
  part({ ok: z.literal(false), id, at: z.number().int(), code: HeardCode, quarantined: z.boolean() }),
])
export type GroupOutcome = z.infer<typeof GroupOutcome>

/** One stored segment. After a redaction the bytes hold a dropped ciphertext of length 0. */
export const PulledRow = part({ seq: position, segment: bytesAtMost(1024 * 1024), receipt: bytesAtMost(4096) })
export type PulledRow = z.infer<typeof PulledRow>

/**
 * `rows` are those after what the device had by its cursor (`from`), or empty where they must be pulled from there.
 * Where all that is new are segments accepted in this very request, they are not sent back (their receipts are in `outcomes`): `rows` is empty and `from` equals `seq`.
 */
export const FolderChange = part({
  file: id,
  folder: anyFolder,
  seq: position,
  head: hash,
  rows: z.array(PulledRow),
  from: position,
})
export type FolderChange = z.infer<typeof FolderChange>

/** The whole access stream of a file whose access changed (streams are short); of one in `gone` no more than up to the record that took it. Of an erased file only the record that erased it is sent; the device verifies it against the stream that it holds. */
export const AccessChange = part({ file: id, head: HeadSchema, records: z.array(SignedRecord) })
export type AccessChange = z.infer<typeof AccessChange>

/** `now`: the server's clock, ms, so that a device can show that its own is wrong; it decides nothing.
 * `more`: too much for one answer; ask again with the new cursor. `gone`: files this member may no longer follow; `access` has the stream of each up to
 * the record that took it from them, and a device deletes nothing without it. */
export const SyncAnswer = answerSchema({
  v: z.literal(1),
  now: z.number(),
  incarnation: id,
  cursor: bytesAtMost(4096),
  more: z.boolean(),
  outcomes: z.array(GroupOutcome),
  directory: z.array(SignedRecord),
  access: z.array(AccessChange),
  folders: inKnownFolders(FolderChange),
  gone: z.array(id),
})
export type SyncAnswer = z.infer<typeof SyncAnswer>

/** POST /v1/pull. The answer is a stream of frames: u32 length ‖ CBOR PullFrame, until all ranges are served or 8 MiB are sent. */
export const PullRequest = z.strictObject({
  v: z.literal(1),
  ranges: z
    .array(z.strictObject({ file: id, folder: folderIndex, after: position }))
    .min(1)
    .max(2048),
})
export type PullRequest = z.infer<typeof PullRequest>

/** `done`: this folder is served up to `seq`. Rows of a folder come in order of `seq`. */
export const PullFrame = answerSchema({ file: id, folder: folderIndex, rows: z.array(PulledRow), done: z.boolean() })
export type PullFrame = z.infer<typeof PullFrame>
