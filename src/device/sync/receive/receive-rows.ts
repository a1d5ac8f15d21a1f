import type { PulledRow } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, redactionOf } from '#sealing/access/access.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { followsOn, hashOf, parseSegment, type Segment, segmentId } from '#sealing/segments/segment.ts'
import { checkSegment } from '#sealing/segments/segment-standing.ts'
import { leaveUndecided } from '../../files/folds/undecided.ts'
import { alarm, folderStateOf, laterOf } from '../../files/state/file-state.ts'
import { dropAlone, getStored, putBlock, type StoredRow } from '../../files/state/stored-rows.ts'
import { redactedHere } from '../../files/state/waiting-acts.ts'
import { deviceText, folderName } from '../../kept/id-text.ts'
import { noteUnjudged, type Sync } from '../sync.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { type CheckedRow, checkRows, type RowChecks } from './check-rows.ts'
import { withoutRedacted } from './receive-access.ts'
import { idsSetAside, placeInBranch } from './set-aside.ts'
import type { FileState } from '../../kept/row-types.ts'

export interface ReceivedRows {
  readonly changes: readonly RowChange[]
  /** Another device wrote under this device's identity. */
  readonly copied: boolean
  /** False where a row did not verify: nothing of this folder counts from there on. */
  readonly sound: boolean
}

/**
 * Receives rows of one folder in order. Each needs a signature of its device, a receipt of the server for this position, and must have been valid at the
 * positions that the receipt stamps. A row that breaks a chain is stored and raises an alarm, one that comes too late is stored and waits for a decision; a row that does not verify stops
 * the folder there. Rows
 * that were `pulled` may be newer than the stored access stream: ciphertexts that are missing without a record raise an alarm only if the next round has
 * no record either.
 */
export async function receiveRows(
  open: Sync,
  file: FileId,
  state: FileState,
  access: AccessState,
  folder: number,
  rows: readonly PulledRow[],
  how: { pulled: boolean; checks: RowChecks },
): Promise<ReceivedRows> {
  const folderState = folderStateOf(state, folder)
  const fresh = rows.filter((row) => row.seq > folderState.seq)
  const checked = await checkRows(open, how.checks, { file, folder, from: folderState }, fresh)
  const kept: KeptRow[] = []
  const redacted = redactedHere(open, access)
  const before = folderState.floor ? await idsSetAside(open, file) : new Set<string>()
  let copied = false
  const taken = (sound: boolean): ReceivedRows => ({ changes: keepRows(open, file, folder, kept), copied, sound })
  for (const each of checked) {
    const one = typeof each === 'string' ? each : (segmentRefusal(open, access, each) ?? each)
    if (typeof one === 'string') {
      if (lacksBefore(access, one, each)) noteUnjudged(open)
      else if (one !== 'words-missing' || !how.pulled || folderState.doubted)
        alarm(state, { what: 'signature-wrong', device: null, folder: folderName(folder) })
      return taken(false)
    }
    if (one.head === null) {
      alarm(state, { what: 'server-older', device: null, folder: folderName(folder) })
      return taken(false)
    }
    const { again } = folderState
    if (again && one.row.seq === again.seq) {
      const isOther = !equal(one.head, again.head)
      if (isOther) alarm(state, { what: 'server-older', device: null, folder: folderName(folder) })
      if (isOther && !again.setBack) return taken(false)
      delete folderState.again
    }
    const isKnown = before.has(base64url(one.id))
    copied ||= !isKnown && one.row.seq > (folderState.fetchedTo ?? 0) && (await isStrangeOwn(open, file, one))
    link(open, state, folder, one)
    folderState.seq = one.row.seq
    folderState.head = one.head
    // Its author had verified a longer folder than this one: a split view, or a server that was set back.
    if (one.segment.seen >= one.row.seq)
      alarm(state, { what: 'server-older', device: null, folder: folderName(folder) })
    const counts = followsInTime(open, state, access, one, isKnown)
    folderState.stamp = laterOf(folderState.stamp, one.receipt)
    if (!counts) leaveUndecided(state, base64url(one.id), 'waits')
    kept.push({
      seq: one.row.seq,
      segment: withoutRedacted(one.segment.bytes, redacted),
      receipt: one.row.receipt,
      own: equal(one.segment.device, open.device.id),
    })
  }
  return taken(true)
}

/** `own`: this device wrote it. */
type KeptRow = StoredRow & { readonly own: boolean }

/** Stores all rows in one row of the replica. Rows that this device had sent were stored alone until now. */
function keepRows(open: Sync, file: FileId, folder: number, kept: readonly KeptRow[]): readonly RowChange[] {
  if (kept.length === 0) return []
  const alone = kept.slice(1).filter(({ own }) => own)
  return [putBlock(open, file, folder, kept), ...alone.map(({ seq }) => dropAlone(open, file, folder, seq))]
}

/** Whether a record that comes before this row is not here. */
const lacksBefore = (access: AccessState, refusal: string, row: CheckedRow | string): boolean =>
  refusal === 'directory-behind' || (typeof row !== 'string' && row.receipt.access > access.head.seq)

/** Why a signed row is refused: its author or epoch at the stamped positions, or missing ciphertexts. */
function segmentRefusal(open: Sync, access: AccessState, { segment, receipt }: CheckedRow): string | undefined {
  const standing = checkSegment(segment, {
    directory: open.directory,
    access,
    at: { directory: receipt.directory, access: receipt.access },
  })
  return standing ?? (isWhole(segment, access) ? undefined : 'words-missing')
}

/** Whether each ciphertext is there, or a record of the file redacted exactly this one. */
export function isWhole(segment: Segment, access: AccessState): boolean {
  const { ciphertexts, folder, device, first } = segment
  return ciphertexts.every((ciphertext, at) => {
    if (ciphertext !== null) return true
    const hash = hashOf(segment, first + at)
    return hash !== undefined && redactionOf(access, { folder, device, entry: first + at, hash }) !== undefined
  })
}

/**
 * Positions never decrease along a folder, except where a restored server got back what it had lost. Either way it raises an alarm. A row that could not
 * have been written at the later positions waits until somebody decides: otherwise the holder of a revoked device's key could date words of today back to
 * when the device was certified. After a set-back what this device had already (`isKnown`) stands as it did; everything else is held against all that it knew,
 * also on a branch of the access stream that does not stand any more.
 */
function followsInTime(
  open: Sync,
  state: FileState,
  access: AccessState,
  { segment, receipt }: CheckedRow,
  isKnown: boolean,
): boolean {
  const { stamp: before, floor } = folderStateOf(state, segment.folder)
  const author = deviceAt(open.directory, segment.device)?.member
  const { branch } = state
  const isBehind = branch !== undefined && receipt.access > branch.from
  if (isBehind && !isKnown && author && branch.out.includes(placeInBranch(author, segment.folder))) {
    alarm(state, { what: 'server-older', device: null, folder: folderName(segment.folder) })
    return false
  }
  const stamp = floor && !isKnown ? laterOf(floor, before ?? floor) : before
  if (!stamp || (receipt.access >= stamp.access && receipt.directory >= stamp.directory)) return true
  alarm(state, { what: 'server-older', device: null, folder: folderName(segment.folder) })
  const refusal = checkSegment(segment, { directory: open.directory, access, at: laterOf(stamp, receipt) })
  // A stale epoch changes who may read a row, not who wrote it.
  return refusal === undefined || refusal === 'epoch-stale'
}

/**
 * Extends the chain of the row's device. A gap, a second segment with the same numbers and a broken link raise an alarm. This device's own chain was
 * extended by receipts already.
 */
function link(open: Sync, state: FileState, folder: number, { segment, id }: Pick<CheckedRow, 'segment' | 'id'>): void {
  const { chains } = folderStateOf(state, folder)
  const device = deviceText(segment.device)
  const before = chains[device]
  const ownAhead = device === open.device.text && before !== undefined && segment.last <= before.last
  if (ownAhead) return
  if (!followsOn(segment, before)) {
    const next = (before?.last ?? 0) + 1
    alarm(state, {
      what: segment.first > next ? 'gap' : segment.first < next ? 'fork' : 'chain-broken',
      device,
      folder: folderName(folder),
    })
  }
  if (!before || segment.last > before.last) chains[device] = { last: segment.last, id }
}

/** Whether a row names this device as its author though this device never sealed it. */
async function isStrangeOwn(open: Sync, file: FileId, { row, segment, id }: CheckedRow): Promise<boolean> {
  if (!equal(segment.device, open.device.id)) return false
  const stored = await getStored(open, file, segment.folder, row.seq)
  const parsed = stored && parseSegment(stored.segment)
  if (parsed?.ok && equal(await segmentId(parsed.value), id)) return false
  for (const group of open.outbox.groups()) {
    for (const item of group.items) {
      if (item.is !== 'segment') continue
      const own = parseSegment(item.bytes)
      if (own.ok && equal(await segmentId(own.value), id)) return false
    }
  }
  return true
}
