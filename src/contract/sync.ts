import { z } from 'zod'
import { answerSchema, anyFolder, inKnownFolders, part } from './answer.ts'
import { bytes, folderIndex, hash, id, position, bytesAtMost } from './bytes.ts'
import { HeadSchema, SignedRecord, StoodMarks } from './records.ts'
import { HeardCode } from './problem.ts'

/**
 * One segment, or one record of the file's access stream; a group is processed in this order. `receipt`: one that the
 * server gave for this segment before it was restored from an older backup. With it the segment is accepted again at
 * the positions that the receipt stamps, whatever rights its author has today. With an access record goes one of any
 * segment of the file that was stamped when the stream had that record already: it was accepted once, so neither who has
 * left since nor what has ended since counts against it. `key` goes with a `seconded` that sets words aside: the server
 * seals them under it once more, and does not keep it (docs/sealing.md 4.7). A segment that is stored already gets its own receipt again; a
 * record that is stored already at its seq is no error.
 */
export const GroupItem = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('segment'), bytes: bytesAtMost(1024 * 1024), receipt: bytesAtMost(4096).optional() }),
  z.strictObject({
    is: z.literal('access'),
    file: id,
    record: SignedRecord,
    receipt: bytesAtMost(4096).optional(),
    key: bytes(32).optional(),
  }),
])
export type GroupItem = z.infer<typeof GroupItem>

/**
 * The items of one act, over any number of folders and files: accepted as a whole or not at all. `id` is chosen by the
 * sender and returned.
 */
export const DeliveryGroup = z.strictObject({ id, items: z.array(GroupItem).min(1).max(256) })
export type DeliveryGroup = z.infer<typeof DeliveryGroup>

/**
 * POST /v1/sync. `v`: an organisation whose directory speaks a version is served to apps that name it or a newer one, and to no
 * others (`app-too-old`). `cursor` is opaque, null on the first request; `directory` is the last position the device holds.
 * `incarnation` is the one the device knows; if the answer names another, the server took nothing, and tells of nothing
 * but the directory: the device compares (compare.ts) and fetches what differs. A revoked device's session delivers its outbox into quarantine here, in as many
 * requests as it needs, and gets the directory's records up to the one that revoked it. A request with no groups and
 * all of those records (`directory`) reports that the device is done: the session ends, and the server gives this
 * device no other. No answer tells a browser to clear its storage: others may work on the same device.
 */
export const SyncRequest = z.strictObject({
  v: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  incarnation: id.nullable(),
  cursor: bytesAtMost(4096).nullable(),
  directory: position,
  groups: z.array(DeliveryGroup).max(256),
})
export type SyncRequest = z.infer<typeof SyncRequest>

/**
 * `receipts` has one receipt (docs/sealing.md §5) for each segment of the group, in order. `at` names the refused item.
 */
export const GroupOutcome = z.discriminatedUnion('ok', [
  part({ ok: z.literal(true), id, receipts: z.array(bytesAtMost(4096)) }),
  part({ ok: z.literal(false), id, at: z.number().int(), code: HeardCode, quarantined: z.boolean() }),
])
export type GroupOutcome = z.infer<typeof GroupOutcome>

/** One stored segment. After a redaction the bytes hold a dropped ciphertext of length 0. */
export const PulledRow = part({ seq: position, segment: bytesAtMost(1024 * 1024), receipt: bytesAtMost(4096) })
export type PulledRow = z.infer<typeof PulledRow>

/**
 * `rows` are those after the device's cursor (`from`), or empty if they must be pulled from there. If the only new rows
 * are segments accepted in this very request, they are not sent back (their receipts are in `outcomes`): `rows` is
 * empty and `from` equals `seq`.
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

/**
 * The whole access stream of a file whose access changed (streams are short); for a file in `gone` only up to the
 * record that withdrew it. Of an erased file only the record that erased it is sent; the device verifies it against the
 * stream that it holds.
 */
export const AccessChange = part({ file: id, head: HeadSchema, records: z.array(SignedRecord) })
export type AccessChange = z.infer<typeof AccessChange>

/**
 * `now`: the server's clock, ms, so that a device can show that its own clock is wrong; nothing is decided by it.
 * `stood`: a mark for each record of `directory`; an older server gives none. `more`: too much for one answer; ask again with the new cursor. `gone`: files this member may no longer follow;
 * `access` has the stream of each up to the record that withdrew it, and a device deletes nothing without that record.
 */
export const SyncAnswer = answerSchema({
  v: z.literal(1),
  now: z.number(),
  incarnation: id,
  cursor: bytesAtMost(4096),
  more: z.boolean(),
  outcomes: z.array(GroupOutcome),
  directory: z.array(SignedRecord),
  stood: StoodMarks.optional(),
  access: z.array(AccessChange),
  folders: inKnownFolders(FolderChange),
  gone: z.array(id),
})
export type SyncAnswer = z.infer<typeof SyncAnswer>

/**
 * POST /v1/pull. The answer is a stream of frames: u32 length ‖ CBOR PullFrame, until all ranges are complete or 8 MiB
 * are sent.
 */
export const PullRequest = z.strictObject({
  v: z.literal(1),
  ranges: z
    .array(z.strictObject({ file: id, folder: folderIndex, after: position }))
    .min(1)
    .max(2048),
})
export type PullRequest = z.infer<typeof PullRequest>

/** `done`: this folder is complete up to `seq`. Rows of a folder come in order of `seq`. */
export const PullFrame = answerSchema({ file: id, folder: folderIndex, rows: z.array(PulledRow), done: z.boolean() })
export type PullFrame = z.infer<typeof PullFrame>
