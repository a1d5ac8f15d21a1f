import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import {
  type AccessState,
  readAccessRecord,
  rightOf,
  verifyAccess,
  verifyAccessRecord,
} from '#sealing/access/access.ts'
import { readAccessBody } from '#sealing/access/access-body.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { verify } from '#sealing/primitives/ed25519.ts'
import { fileAside } from '#sealing/access/access-state.ts'
import { proposalOf } from '#sealing/access/proposal.ts'
import { erasureText } from '#sealing/access/erasure.ts'
import { isSignedWith, parseRecord } from '#sealing/primitives/record.ts'
import type { Batch } from '../../files/state/batch.ts'
import { agreedHere, dueAt, isAsideHere, isTooLate } from '../../files/state/waiting-acts.ts'
import { accessOf } from '../../files/state/file-state.ts'
import { idBytes, memberText } from '../../kept/id-text.ts'
import type { FileState } from '../../kept/row-types.ts'
import { recordsSince } from './in-step.ts'
import type { Sync } from '../sync.ts'

const CARD = 0

/**
 * Whether a record erases the file on this device. `proven`: it continues the stored stream, and both who signed it do so with devices that are
 * certified today. `doubted`: the signatures fit, but a device of one of them was taken off since, or the records between are missing (a server
 * deletes them with the file): who has the keys of two lost phones can write such a record together with a server. It deletes nothing until a
 * person at this device has asked those two. `waits`: it is the one by which the file was set aside here, and by this
 * device's clock it can be brought back still. `false`: it is none.
 */
export async function erasureIn(
  open: Sync,
  file: FileId,
  state: FileState,
  record: Bytes,
  before: AccessState | undefined,
): Promise<'proven' | 'doubted' | 'waits' | false> {
  if (!before) return false
  const set = fileAside(before)
  if (set?.doneHour !== undefined && state.records.some((one) => equal(one, record)))
    return isTooLate(open, set) ? 'proven' : 'waits'
  const where = { org: open.org, file: idBytes(file), ...(await recordsSince(open, { file, access: before })) }
  const next = await verifyAccessRecord(before, record, open.directory, where)
  if (next.ok) return next.value.erased !== undefined && (isProven(open, state, before, record) ? 'proven' : 'doubted')
  if (next.code === 'head-moved' && (await carriedOutBy(open, file, record, before))) return 'doubted'
  return (
    (next.code === 'head-moved' || next.code === 'second-missing') &&
    (await signedByTwo(open, file, record, before)) &&
    'doubted'
  )
}

/**
 * Both who signed do so with devices that are certified today; where two people agreed (version 3), this device has shown for as long as the delay that
 * they did. A server's clock alone shortens nothing here.
 */
function isProven(open: Sync, state: FileState, before: AccessState, bytes: Bytes): boolean {
  const body = readAccessRecord(bytes)?.body
  if (body?.type !== 'carried-out') return isSignedByPresent(open, bytes)
  const proposal = proposalOf(before, body.proposed)
  const due = proposal && dueAt(open, state, before, proposal)
  return (
    proposal !== undefined &&
    agreedHere(open, before).includes(proposal) &&
    typeof due === 'number' &&
    due <= open.platform.clock()
  )
}

/**
 * The record by which new records erase a file, where this device cannot prove that two people agreed: it has not shown
 * that for as long as the delay; or, of a file that was set aside, words lie here still and a device of those who signed
 * was taken off since.
 */
export async function erasesUnproven(
  open: Sync,
  file: FileId,
  state: FileState,
  records: readonly Bytes[],
): Promise<Bytes | undefined> {
  const erases = records.findLast((record) => readAccessRecord(record)?.body.type === 'carried-out')
  if (!erases || records.length <= state.records.length || state.away) return undefined
  const before = await accessOf(open, file, state)
  const fresh = records.slice(state.records.length)
  const after = await verifyAccess(fresh, open.directory, { org: open.org, file: idBytes(file) }, before)
  if (!after.ok) return undefined
  const holds = Object.values(state.folders).some(({ seq }) => seq > 0)
  if (fileAside(after.value)?.doneHour !== undefined && holds)
    return isAsideHere(open, after.value) ? undefined : erases
  if (!after.value.erased) return undefined
  return before === undefined || fresh.length > 1 || !isProven(open, state, before, erases) ? erases : undefined
}

/** Who says that a file was erased as two people agreed, of which this device knows nothing: a member of the file, by a device that is certified. */
async function carriedOutBy(open: Sync, file: FileId, bytes: Bytes, before: AccessState): Promise<boolean> {
  const record = parseRecord(bytes)
  const body = record && readAccessBody(record.body)
  if (!record || body?.type !== 'carried-out' || !('device' in record.by)) return false
  if (!equal(body.org, open.org) || !equal(body.file, idBytes(file)) || body.seq <= before.head.seq) return false
  const by = deviceAt(open.directory, record.by.device)
  if (by?.standing !== 'certified' || rightOf(before, by.member, CARD) === undefined) return false
  return isSignedWith(by.key, 'access', record)
}

/** Whether both signers' devices are certified today, not only at the position that the record names: that one is its author's word. */
function isSignedByPresent(open: Sync, bytes: Bytes): boolean {
  const devices = signersOf(bytes)
  return devices !== undefined && devices.every((device) => deviceAt(open.directory, device)?.standing === 'certified')
}

/** The devices that signed an erasure; undefined for any other record. Nothing of it is verified. */
function signersOf(bytes: Bytes): readonly [Bytes, Bytes] | undefined {
  const read = readAccessRecord(bytes)
  return read?.body.type === 'erased' ? [read.device, read.body.second.device] : undefined
}

const isSameRecord = (state: FileState, record: Bytes): boolean =>
  state.doubtedErasure !== undefined && equal(state.doubtedErasure.record, record)

/** Whether a record is of a form that may erase a file, whoever signed it. */
export const isSaidToErase = (record: Bytes): boolean =>
  signersOf(record) !== undefined || readAccessRecord(record)?.body.type === 'carried-out'

/** Whether a record is an erasure of which a signer's device is not certified today. */
export const isErasureByAbsent = (open: Sync, record: Bytes): boolean =>
  signersOf(record) !== undefined && !isSignedByPresent(open, record)

/** Deletes nothing: the file shows that it may have been erased, and by whom. */
export function doubtErasure(open: Sync, state: FileState, record: Bytes): void {
  // Whoever was asked and said no is not asked again about the same record.
  if (isSameRecord(state, record)) return
  const read = readAccessRecord(record)
  const by = (signersOf(record) ?? (read ? [read.device] : [])).flatMap(
    (device) => deviceAt(open.directory, device)?.member ?? [],
  )
  state.doubtedErasure = { record, by: by.map(memberText) }
}

/** Keeps only the record of the erasure; it overrides whatever arrives later. */
export async function keepErasure(open: Sync, batch: Batch, file: FileId, record: Bytes): Promise<void> {
  batch.changes.push(await open.rows.put('erased', file, record), await open.rows.put('unsaid', file, null))
  batch.keep.push(() => void open.erased.add(file))
}

async function signedByTwo(open: Sync, file: FileId, bytes: Bytes, before: AccessState): Promise<boolean> {
  const record = parseRecord(bytes)
  if (!record || !('device' in record.by)) return false
  const body = readAccessBody(record.body)
  if (
    body?.type !== 'erased' ||
    !equal(body.org, open.org) ||
    !equal(body.file, idBytes(file)) ||
    body.seq <= before.head.seq ||
    body.at < before.at
  )
    return false
  const first = deviceAt(open.directory, record.by.device, body.at)
  const second = deviceAt(open.directory, body.second.device, body.at)
  if (first?.standing !== 'certified' || second?.standing !== 'certified') return false
  if (!equal(second.member, body.second.member) || equal(first.member, second.member)) return false
  const signed = await isSignedWith(first.key, 'access', record)
  const confirmed = await verify(second.key, erasureText(open.org, idBytes(file), body.prev), body.second.sig)
  return signed && confirmed && [first.member, second.member].some((member) => rightOf(before, member, CARD) === 'keep')
}
