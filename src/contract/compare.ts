import { z } from 'zod'
import { answerSchema, anyFolder, inKnownFolders, part } from './answer.ts'
import { bytes, bytesAtMost, hash, id, position } from './bytes.ts'
import { HeadSchema } from './records.ts'
import { AccessChange } from './sync.ts'

/** Files whose ids begin with these hexadecimal digits; '' means all. */
const under = z.string().regex(/^[0-9a-f]{0,32}$/)
/** As the server says it: a part that was not asked for is dropped. */
const told = z.string().max(32)
const heldHash = bytes(16)

/**
 * POST /v1/compare. Finds what this device lacks of all that its member may follow, whatever earlier answers left out
 * (docs/sealing.md §5.2). `parts`: hashes over what the device holds, first of all its files. `files`: those that
 * differ, to be answered in full.
 */
export const CompareRequest = z.strictObject({
  v: z.literal(1),
  parts: z.array(z.strictObject({ under, hash: heldHash })).max(256),
  files: z.array(id).max(64),
})
export type CompareRequest = z.infer<typeof CompareRequest>

/** A part that differs: its files with their hashes if they are few, otherwise the hash of each next digit that has files. */
export const DifferingPart = part({
  under: told,
  below: z.array(part({ under: told, hash: heldHash })),
  files: z.array(part({ file: id, hash: heldHash })),
})
export type DifferingPart = z.infer<typeof DifferingPart>

/**
 * `directory`: the head that the server has. `parts`: those that were asked and differ. `access`, `folders` and `gone`
 * are of the files that were asked: the whole access stream, and the head of each folder. A file about which neither
 * `access` nor `gone` says anything did not fit in this answer. All of this is the server's word, and only says what to fetch.
 * `cursor`: where the feed stood before this was read, where all files were asked as one part; a device that sends it
 * with its next sync is told what is newer. A server of before does not say it.
 */
export const CompareAnswer = answerSchema({
  v: z.literal(1),
  directory: HeadSchema,
  parts: z.array(DifferingPart),
  access: z.array(AccessChange),
  folders: inKnownFolders(part({ file: id, folder: anyFolder, seq: position, head: hash })),
  gone: z.array(id),
  cursor: bytesAtMost(4096).optional(),
})
export type CompareAnswer = z.infer<typeof CompareAnswer>
