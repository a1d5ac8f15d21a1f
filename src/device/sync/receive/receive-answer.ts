import type { Bytes } from '#bytes.ts'
import type { AccessChange, FolderChange, SyncAnswer } from '#contract/sync.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { accessOf, alarm, emptyState, folderStateOf } from '../../files/state/file-state.ts'
import { ownRights } from '../../files/state/rights.ts'
import { unlessDamaged, isUnreadable } from '../../files/state/damage.ts'
import { putAway } from '../../files/write/put-away.ts'
import { eraseFile } from '../../files/write/erase-file.ts'
import type { FileState } from '../../kept/row-types.ts'
import { fileText, folderName } from '../../kept/id-text.ts'
import { noteUnjudged, type Sync } from '../sync.ts'
import { eachFile } from './each-file.ts'
import { stateInBatch } from '../../files/state/batch.ts'
import {
  doubtErasure,
  erasesUnproven,
  erasureIn,
  isErasureByAbsent,
  isSaidToErase,
  keepErasure,
} from './receive-erasure.ts'
import { receiveAccess } from './receive-access.ts'
import { receiveRows } from './receive-rows.ts'
import { teamFile } from '../../files/state/team-file.ts'
import type { ReceiveBatch } from './receive-batch.ts'
import { accessBefore, keepTaken, noteTaken, rightsTaken } from './rights-taken.ts'

/** Rows of a folder that the server has and this device lacks: those after `after`, up to `upto` as far as announced. */
export interface WantedRows {
  readonly file: FileId
  readonly folder: number
  readonly after: number
  readonly upto: number
}

export interface ReceivedAnswer {
  readonly wanted: readonly WantedRows[]
  readonly copied: boolean
  readonly erased: readonly FileId[]
}

/**
 * Receives the changes in an answer: first who may open which file, then the rows of folders. Everything is verified before it is stored. A file is
 * deleted only by a signed record: an erasure, or one that left this member no right. If only the server says that a file is gone, that is shown as an
 * alarm.
 */
export async function receiveAnswer(
  open: Sync,
  batch: ReceiveBatch,
  answer: Pick<SyncAnswer, 'access' | 'folders' | 'gone'>,
): Promise<ReceivedAnswer> {
  const erased: FileId[] = []
  const lost: FileId[] = []
  const ended = { files: [] as MemberId[], parts: [] as MemberId[] }
  await eachFile(
    answer.access,
    (change) => change.file,
    (change) =>
      receiveForFile(open, batch, fileText(change.file), async (file) => {
        const before = await accessBefore(open, batch, file)
        if (await receiveAccessChange(open, batch, change)) {
          erased.push(file)
          return
        }
        const taken = await rightsTaken(open, batch, file, before)
        const own = taken.filter(({ member }) => member === open.member)
        const all = own.find((one) => one.all)
        if (all) ended.files.push(all.by)
        else ended.parts.push(...own.slice(0, 1).map(({ by }) => by))
        if (file !== teamFile(open) && (await hasLostAccess(open, batch, file))) lost.push(file)
        else keepTaken(batch, file, taken)
      }),
  )
  await noteTaken(open, batch, ended)
  for (const file of erased) await eraseFile(open, batch, file, { erased: true })
  for (const file of lost) await eraseFile(open, batch, file, { erased: false })
  for (const file of answer.gone.map(fileText))
    if (![...erased, ...lost].includes(file)) await noteGone(open, batch, file)

  const wanted: WantedRows[] = []
  let copied = false
  await eachFile(
    answer.folders,
    (change) => change.file,
    (change) =>
      receiveForFile(open, batch, fileText(change.file), async (file) => {
        if (erased.includes(file) || open.erased.has(file)) return
        const taken = await receiveFolderChange(open, batch, change)
        copied ||= taken.copied
        if (taken.wanted) wanted.push(taken.wanted)
      }),
  )
  return { wanted, copied, erased }
}

/** Receives what concerns one file. Nothing is received for a file that is damaged here: earlier rows would be missing. `fetchAgain` receives all of it. */
export async function receiveForFile(
  open: Sync,
  batch: ReceiveBatch,
  file: FileId,
  take: (file: FileId) => Promise<void>,
): Promise<void> {
  const known = isUnreadable(open, file)
  if (!known) await unlessDamaged(open, file, 'what it held before', () => take(file))
  if (isUnreadable(open, file))
    for (const kept of [batch.states, batch.keys, batch.dirty, batch.fromRows]) kept.delete(file)
}

/** Whether the verified stream of a file leaves this member without any right. */
async function hasLostAccess(open: Sync, batch: ReceiveBatch, file: FileId): Promise<boolean> {
  const state = batch.states.get(file)
  const access = state && (await accessOf(open, file, state))
  return access !== undefined && !access.members.has(idText(open.memberId))
}

async function noteGone(open: Sync, batch: ReceiveBatch, file: FileId): Promise<void> {
  const state = await stateInBatch(open, batch, file)
  if (state && state.records.length > 0 && (await isFollowed(open, file, state)))
    alarm(state, { what: 'server-older', device: null, folder: null })
}

/** A grant that has ended leaves no record: the server is right to say nothing of the file any more. */
async function isFollowed(open: Sync, file: FileId, state: FileState): Promise<boolean> {
  await accessOf(open, file, state)
  return Object.keys(ownRights(open, file, state)).length > 0
}

/** True where the file was erased. */
async function receiveAccessChange(open: Sync, batch: ReceiveBatch, change: AccessChange): Promise<boolean> {
  const file = fileText(change.file)
  if (open.erased.has(file)) return false
  const state = (await stateInBatch(open, batch, file)) ?? emptyState()
  const last = change.records.at(-1)
  if (change.head.seq > change.records.length) {
    if (!last || !isSaidToErase(last)) {
      noteUnjudged(open)
      return false
    }
    const erasure = await erasureIn(open, file, state, last, await accessOf(open, file, state))
    if (erasure === 'waits') return false
    if (erasure === 'proven') {
      await keepErasure(open, batch, file, last)
      return true
    }
    if (erasure === 'doubted') {
      batch.states.set(file, state)
      doubtErasure(open, state, last)
      batch.dirty.add(file)
      batch.fromRows.add(file)
      return false
    }
    // A file that was erased before this device ever had it: nothing to do.
    if (state.records.length > 0) alarm(state, { what: 'signature-wrong', device: null, folder: null })
    return false
  }
  batch.states.set(file, state)
  // A server deletes a stream with its file, so an honest one never sends a whole stream that ends so.
  if (last && isErasureByAbsent(open, last)) {
    alarm(state, { what: 'signature-wrong', device: null, folder: null })
    return false
  }
  const unproven = await erasesUnproven(open, file, state, change.records)
  if (unproven) {
    doubtErasure(open, state, unproven)
    batch.dirty.add(file)
    batch.fromRows.add(file)
    return false
  }
  const taken = await receiveAccess(open, file, state, change.records, batch.checks.verify, batch.takeBranch)
  if (!taken) return false
  open.access.set(file, taken.access)
  batch.keys.set(file, taken.keys)
  batch.changes.push(...taken.changes)
  batch.keep.push(...taken.keep)
  batch.dirty.add(file)
  if (taken.fromRows) batch.fromRows.add(file)
  if (taken.leaves) await putAway(open, batch, file, state)
  if (last === undefined || taken.access.erased === undefined) return false
  await keepErasure(open, batch, file, last)
  return true
}

async function receiveFolderChange(
  open: Sync,
  batch: ReceiveBatch,
  change: FolderChange,
): Promise<{ copied: boolean; wanted?: WantedRows }> {
  const file = fileText(change.file)
  const state = await stateInBatch(open, batch, file)
  if (!state) return { copied: false }
  // Nothing of it can be verified, however often it is pulled: its access stream was left out.
  if (state.records.length === 0) {
    noteUnjudged(open)
    return { copied: false }
  }
  // What the server has of a file that is set aside has no words.
  if (state.away) return { copied: false }
  const folder = folderStateOf(state, change.folder)
  if (folder.again && change.seq < folder.again.seq) {
    alarm(state, { what: 'server-older', device: null, folder: folderName(change.folder) })
    // Said once: what nobody could give back stays lost.
    if (folder.again.setBack && !folder.floor) delete folder.again
  }
  if (change.seq < folder.seq || (change.seq === folder.seq && !equal(change.head, folder.head))) {
    alarm(state, { what: 'server-older', device: null, folder: folderName(change.folder) })
    return { copied: false }
  }
  folder.known = Math.max(folder.known, change.seq)
  if (batch.fetched.has(file)) folder.fetchedTo = change.seq
  // Rows after a gap that a stopped pull left are pulled later, in order.
  const [first] = change.rows
  const rows = first && first.seq > folder.seq + 1 ? [] : change.rows
  const copied = await receiveFolderRows(open, batch, file, state, change.folder, rows, { pulled: false })
  return folder.seq < folder.known
    ? { copied, wanted: { file, folder: change.folder, after: folder.seq, upto: folder.known } }
    : { copied }
}

/** The rows that `receiveAnswer` will probably want, judged by the stored state before it: they are requested while the answer is processed. */
export function expectedRows(open: Sync, { folders }: SyncAnswer): readonly WantedRows[] {
  return folders.flatMap(({ file: bytes, folder, seq, rows }) => {
    const file = fileText(bytes)
    const held = open.states.get(file)?.folders[String(folder)]?.seq ?? 0
    const [first, last] = [rows[0], rows.at(-1)]
    const after = first && last && first.seq <= held + 1 ? Math.max(held, last.seq) : held
    return after < seq && !open.erased.has(file) ? [{ file, folder, after, upto: seq }] : []
  })
}

/** Receives rows of a folder that came inline or by range. True where they show that another device uses this device's identity. */
export async function receiveFolderRows(
  open: Sync,
  batch: ReceiveBatch,
  file: FileId,
  state: FileState,
  folder: number,
  rows: readonly { seq: number; segment: Bytes; receipt: Bytes }[],
  how: { pulled: boolean } = { pulled: true },
): Promise<boolean> {
  if (rows.length === 0 || state.away) return false
  const access = await accessOf(open, file, state)
  if (!access) return false
  const taken = await receiveRows(open, file, state, access, folder, rows, { ...how, checks: batch.checks })
  batch.changes.push(...taken.changes)
  if (taken.changes.length > 0) {
    batch.dirty.add(file)
    state.lastReceivedAt = new Date(open.platform.clock()).toISOString()
  }
  // Rows that did not verify are requested once a round, not repeatedly.
  const at = folderStateOf(state, folder)
  if (taken.sound) delete at.doubted
  else Object.assign(at, { doubted: true, known: at.seq })
  return taken.copied
}
