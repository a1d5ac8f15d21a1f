import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import {
  type AccessState,
  accessAt,
  readAccessRecord,
  rightOf,
  untilOf,
  verifyAccessRecord,
} from '#sealing/access/access.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { FOLDER_COUNT } from '#sealing/access/right.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { recordToSend } from '../../files/state/aside-keys.ts'
import { type Batch, stateInBatch } from '../../files/state/batch.ts'
import { accessOf } from '../../files/state/file-state.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { partFrom } from './join-branch.ts'
import { latestReceipt, type ServerOffer } from './offers.ts'

/**
 * Access records that a server lost and may not take again: since they were signed their author, or somebody to whom they
 * give a key, was removed or taken off, or a right of the author has ended, and no receipt shows that a server had them.
 * The stream ends before them on this device, and what they say is signed anew on top of it. Only where this device's own
 * directory or clock says so: by the word of a server alone nobody's stop or loss of a folder is given up. False where the
 * records stay as they are.
 */
export async function giveUpRecords(
  open: Sync,
  batch: Batch,
  { file, records }: Extract<ServerOffer, { is: 'access' }>,
): Promise<boolean> {
  const [first] = records.map(recordToSend)
  const state = first && (await stateInBatch(open, batch, file))
  const held = state && (await accessOf(open, file, state))
  if (!held) return false
  // A further piece of a stream that ended just now.
  if (state.branch?.records.some((record) => equal(record, first))) return true
  const from = state.records.findIndex((record) => equal(record, first))
  const before = accessAt(held, from)
  if (!before || (await isProven(open, file, from + 1)) || (await mayBeTaken(open, file, before, first))) return false
  if (losesOwnRight(open, before, held)) {
    state.awaitsBranch = true
    return false
  }
  await partFrom(open, batch, file, { state, held, before })
  state.records = state.records.slice(0, from)
  open.access.set(file, before)
  batch.dirty.add(file)
  batch.fromRows.add(file)
  return true
}

/** Without its member's own right the words of a folder would be deleted here, and may lie nowhere else. */
const losesOwnRight = (open: Sync, before: AccessState, held: AccessState): boolean =>
  folders.some((folder) => rightOf(held, open.memberId, folder) && !rightOf(before, open.memberId, folder))

async function isProven(open: Sync, file: FileId, position: number): Promise<boolean> {
  const receipt = await latestReceipt(open, file)
  return receipt !== undefined && (parseReceipt(receipt)?.body.access ?? 0) >= position
}

async function mayBeTaken(open: Sync, file: FileId, before: AccessState, bytes: Bytes): Promise<boolean> {
  const where = { org: open.org, file: idBytes(file), now: open.directory.head.seq }
  const verified = await verifyAccessRecord(before, bytes, open.directory, where)
  return verified.ok && !hasAuthorEnded(open, before, bytes)
}

/** Whether a right of the author has ended by this device's clock. */
function hasAuthorEnded(open: Sync, before: AccessState, bytes: Bytes): boolean {
  const record = readAccessRecord(bytes)
  const author = record && deviceAt(open.directory, record.device)?.member
  if (!author) return false
  const day = new Date(open.platform.clock()).toISOString().slice(0, 10)
  return folders.some((folder) => {
    const until = untilOf(before, author, folder)
    return until !== undefined && until <= day
  })
}

const folders = Array.from({ length: FOLDER_COUNT }, (_, folder) => folder)
