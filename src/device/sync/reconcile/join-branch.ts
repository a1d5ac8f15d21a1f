import type { Bytes } from '#bytes.ts'
import type { GroupItem } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import {
  type AccessState,
  accessAt,
  currentEpoch,
  readAccessRecord,
  type Right,
  rightOf,
  verifyAccess,
} from '#sealing/access/access.ts'
import { hasBar } from '#sealing/access/access-state.ts'
import { allowsWriting, FOLDER_COUNT } from '#sealing/access/right.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { type Batch, newBatch } from '../../files/state/batch.ts'
import { fileText, idBytes } from '../../kept/id-text.ts'
import { recordsSince } from '../receive/in-step.ts'
import { placeInBranch } from '../receive/set-aside.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { TakeBranch } from '../receive/take-branch.ts'
import { isRestoring, type Sync } from '../sync.ts'
import { putAside, type RowAside, rowsAside } from './set-aside-rows.ts'
import { writeAgain } from './write-again.ts'

const NO_RECEIPT: Bytes = new Uint8Array(0)

/**
 * A server that was set back was given other records in the place of those that this device holds. Its branch is what
 * all will continue, so this device takes it, and what its own said is signed anew on top: but only a branch of which
 * each record is by a device of which this one did not know before the set-back that it was stopped, of a member from whom
 * the own branch took nothing: who was stopped or taken out there could have it forgotten otherwise. Who changed the phone
 * or left since could write then, as on a server that was never set back. Undefined where it is not taken.
 */
export const joinBranch: TakeBranch = async (open, file, { state, held }, records, by) => {
  if (!state.awaitsBranch && !(await isRestoring(open))) return undefined
  const from = state.records.findIndex((record, at) => !equal(record, records[at] ?? NO_RECEIPT))
  const before = accessAt(held, from)
  if (!before || records.length <= from) return undefined
  const fresh = records.slice(from)
  const knew = await open.restoring.get()
  const position = typeof knew === 'number' ? knew : open.directory.head.seq
  if (!fresh.every((record) => isByWhoStood(open, before, held, { record, position }))) return undefined
  const where = { org: open.org, file: idBytes(file), ...(await recordsSince(open, { file, access: held })) }
  const verified = await verifyAccess(fresh, open.directory, where, before, by)
  if (!verified.ok || verified.value.erased) return undefined
  const batch = newBatch()
  await partFrom(open, batch, file, { state, held, before })
  return { access: verified.value, before, changes: batch.changes, keep: batch.keep }
}

/** What the own stream says behind the place where it parts from the server's is kept, to be signed anew on top of that. `aside`: rows that are set aside with the same batch. */
export async function partFrom(
  open: Sync,
  batch: Batch,
  file: FileId,
  { state, held, before }: { readonly state: FileState; readonly held: AccessState; readonly before: AccessState },
  aside: readonly RowAside[] = [],
): Promise<void> {
  const from = before.head.seq
  state.branch = { from, records: state.records.slice(from), out: putOut(before, held) }
  for (const { floor } of Object.values(state.folders))
    if (floor) Object.assign(floor, { access: Math.min(floor.access, from) })
  await settleRows(open, batch, file, before, [...(await rowsAside(open, file)), ...aside])
  for (const group of open.outbox.groups()) {
    if (!group.items.some((item) => isOf(file, item))) continue
    const settled = open.outbox.settle(group, 'again')
    batch.changes.push(...settled.changes)
    batch.keep.push(settled.keep)
  }
}

/**
 * By a device that nobody had stopped at that position of the directory (it may have come later), and of whom nothing was
 * taken on the own branch: they are no less there at its end than where the two part.
 */
function isByWhoStood(
  open: Sync,
  before: AccessState,
  held: AccessState,
  { record: bytes, position }: { readonly record: Bytes; readonly position: number },
): boolean {
  const record = readAccessRecord(bytes)
  const device = record && deviceAt(open.directory, record.device)
  if (!device || hasBar(held, device.member)) return false
  const then = deviceAt(open.directory, record.device, position)
  if (then && then.standing !== 'certified') return false
  return folderNumbers.every(
    (folder) => rankOf(rightOf(held, device.member, folder)) >= rankOf(rightOf(before, device.member, folder)),
  )
}

const rankOf = (right: Right | undefined): number => (right ? RANK[right] : 0)
const RANK = { read: 1, write: 2, keep: 3 } as const satisfies Record<Right, number>

const folderNumbers = Array.from({ length: FOLDER_COUNT }, (_, folder) => folder)

function putOut(before: AccessState, held: AccessState): readonly string[] {
  return [...before.members.values()].flatMap(({ member }) =>
    folderNumbers.flatMap((folder) =>
      allowsWriting(rightOf(before, member, folder)) && !allowsWriting(rightOf(held, member, folder))
        ? placeInBranch(member, folder)
        : [],
    ),
  )
}

/**
 * Receipts behind the place where the branches part name positions that mean something else now. A segment under a key
 * from before that place is given back as one that comes for the first time; what is under a key of the own branch opens
 * for nobody who has the other, so its words are written again.
 */
async function settleRows(
  open: Sync,
  batch: Batch,
  file: FileId,
  before: AccessState,
  aside: readonly RowAside[],
): Promise<void> {
  for (const { row, segment, receipt } of aside) {
    const parsed = parseSegment(segment)
    if (!parsed.ok || (parseReceipt(receipt)?.body.access ?? 0) <= before.head.seq) continue
    if (currentEpoch(before, parsed.value.folder)?.epoch === parsed.value.epoch)
      batch.changes.push(putAside(open, row, segment, NO_RECEIPT))
    else await writeAgain(open, batch, file, { row, segment })
  }
}

function isOf(file: FileId, item: GroupItem): boolean {
  if (item.is === 'access') return fileText(item.file) === file
  const parsed = parseSegment(item.bytes)
  return parsed.ok && fileText(parsed.value.file) === file
}
