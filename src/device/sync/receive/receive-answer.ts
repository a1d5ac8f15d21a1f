import type { Bytes } from '#bytes.ts'
import type { AccessChange, FolderChange, SyncAnswer } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { accessOf, alarm, emptyState, folderOf } from '../../files/state/file-state.ts'
import { apart, isUnreadable } from '../../files/state/damage.ts'
import { eraseHere } from '../../files/write/erase-here.ts'
import type { FileState } from '../../kept/row-types.ts'
import { fileText, folderName } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { eachFile } from './each-file.ts'
import { takingState } from '../../files/state/batch.ts'
import { erases } from './receive-erasure.ts'
import { takeAccess } from './receive-access.ts'
import { takeRows } from './receive-rows.ts'
import { teamFile } from '../../files/state/team-file.ts'
import type { ReceiveBatch } from './receive-batch.ts'

/** Folders of which the server has rows that are not here: those after `after`, up to `upto` as far as it has said. */
export interface Wanted {
  readonly file: FileId
  readonly folder: number
  readonly after: number
  readonly upto: number
}

export interface AnswerTaken {
  readonly wanted: readonly Wanted[]
  readonly copied: boolean
  readonly erased: readonly FileId[]
}

/**
 * Takes what changed: who may open which file, then what stands in its folders. Everything is verified before it is kept. A file goes from here under
 * a record that somebody signed alone, an erasure or one that left this member nothing: that a server says it is gone is shown.
 */
export async function takeAnswer(open: Sync, taking: ReceiveBatch, answer: SyncAnswer): Promise<AnswerTaken> {
  const erased: FileId[] = []
  const lost: FileId[] = []
  await eachFile(
    answer.access,
    (change) => change.file,
    (change) =>
      takeApart(open, taking, fileText(change.file), async (file) => {
        if (await takeAccessChange(open, taking, change)) erased.push(file)
        else if (file !== teamFile(open) && (await isTakenBack(open, taking, file))) lost.push(file)
      }),
  )
  for (const file of erased) await eraseHere(open, taking, file, { erased: true })
  for (const file of lost) await eraseHere(open, taking, file, { erased: false })
  for (const file of answer.gone.map(fileText))
    if (![...erased, ...lost].includes(file)) await noteGone(open, taking, file)

  const wanted: Wanted[] = []
  let copied = false
  await eachFile(
    answer.folders,
    (change) => change.file,
    (change) =>
      takeApart(open, taking, fileText(change.file), async (file) => {
        if (erased.includes(file) || open.erased.has(file)) return
        const taken = await takeFolderChange(open, taking, change)
        copied ||= taken.copied
        if (taken.wanted) wanted.push(taken.wanted)
      }),
  )
  return { wanted, copied, erased }
}

/** Takes what came of one file. Nothing is taken of one that is damaged here: what came before would be missing. `fetchAnew` takes all of it. */
export async function takeApart(
  open: Sync,
  taking: ReceiveBatch,
  file: FileId,
  take: (file: FileId) => Promise<void>,
): Promise<void> {
  const known = isUnreadable(open, file)
  if (!known) await apart(open, file, 'what it held before', () => take(file))
  if (isUnreadable(open, file))
    for (const kept of [taking.states, taking.keys, taking.dirty, taking.anew]) kept.delete(file)
}

/** Whether the verified stream of a file leaves this member no right at all. */
async function isTakenBack(open: Sync, taking: ReceiveBatch, file: FileId): Promise<boolean> {
  const state = taking.states.get(file)
  const access = state && (await accessOf(open, file, state))
  return access !== undefined && !access.members.has(idText(open.memberId))
}

async function noteGone(open: Sync, taking: ReceiveBatch, file: FileId): Promise<void> {
  const state = await takingState(open, taking, file)
  if (state && state.records.length > 0) alarm(state, { what: 'server-older', device: null, folder: null })
}

/** True where the file was erased. */
async function takeAccessChange(open: Sync, taking: ReceiveBatch, change: AccessChange): Promise<boolean> {
  const file = fileText(change.file)
  if (open.erased.has(file)) return false
  const state = (await takingState(open, taking, file)) ?? emptyState()
  const last = change.records.at(-1)
  if (last && change.head.seq > change.records.length) {
    if (await erases(open, file, last, await accessOf(open, file, state)))
      return await keepErasure(open, taking, file, last)
    // A file that was never here and is erased: there is nothing to do.
    if (state.records.length > 0) alarm(state, { what: 'signature-wrong', device: null, folder: null })
    return false
  }
  taking.states.set(file, state)
  const taken = await takeAccess(open, file, state, change.records, taking.looked.verify)
  if (!taken) return false
  open.access.set(file, taken.access)
  taking.keys.set(file, taken.keys)
  taking.changes.push(...taken.changes)
  taking.dirty.add(file)
  if (taken.anew) taking.anew.add(file)
  return last !== undefined && taken.access.erased !== undefined && (await keepErasure(open, taking, file, last))
}

/** The record of an erasure is all that stays; it outranks whatever arrives later. */
async function keepErasure(open: Sync, taking: ReceiveBatch, file: FileId, record: Bytes): Promise<true> {
  taking.changes.push(await open.rows.put('erased', file, record), await open.rows.put('unsaid', file, null))
  taking.keep.push(() => void open.erased.add(file))
  return true
}

async function takeFolderChange(
  open: Sync,
  taking: ReceiveBatch,
  change: FolderChange,
): Promise<{ copied: boolean; wanted?: Wanted }> {
  const file = fileText(change.file)
  const state = await takingState(open, taking, file)
  if (!state) return { copied: false }
  const folder = folderOf(state, change.folder)
  if (change.seq < folder.seq || (change.seq === folder.seq && !equal(change.head, folder.head))) {
    alarm(state, { what: 'server-older', device: null, folder: folderName(change.folder) })
    return { copied: false }
  }
  folder.known = Math.max(folder.known, change.seq)
  if (taking.fetched.has(file)) folder.fetchedTo = change.seq
  // Rows after a gap that a stopped pull left are pulled in their order instead.
  const [first] = change.rows
  const rows = first && first.seq > folder.seq + 1 ? [] : change.rows
  const copied = await takeFolderRows(open, taking, file, state, change.folder, rows, { pulled: false })
  return folder.seq < folder.known
    ? { copied, wanted: { file, folder: change.folder, after: folder.seq, upto: folder.known } }
    : { copied }
}

/** What `takeAnswer` will want if all is well, from what is held here before it: to be asked for while the answer is taken. */
export function foreseen(open: Sync, { folders }: SyncAnswer): readonly Wanted[] {
  return folders.flatMap(({ file: bytes, folder, seq, rows }) => {
    const file = fileText(bytes)
    const held = open.states.get(file)?.folders[String(folder)]?.seq ?? 0
    const [first, last] = [rows[0], rows.at(-1)]
    const after = first && last && first.seq <= held + 1 ? Math.max(held, last.seq) : held
    return after < seq && !open.erased.has(file) ? [{ file, folder, after, upto: seq }] : []
  })
}

/** Takes rows of a folder that came inline or by range. True where they show that another holds this device's identity. */
export async function takeFolderRows(
  open: Sync,
  taking: ReceiveBatch,
  file: FileId,
  state: FileState,
  folder: number,
  rows: readonly { seq: number; segment: Bytes; receipt: Bytes }[],
  how: { pulled: boolean } = { pulled: true },
): Promise<boolean> {
  if (rows.length === 0) return false
  const access = await accessOf(open, file, state)
  if (!access) return false
  const taken = await takeRows(open, file, state, access, folder, rows, { ...how, looked: taking.looked })
  taking.changes.push(...taken.changes)
  if (taken.changes.length > 0) {
    taking.dirty.add(file)
    state.lastReceivedAt = new Date(open.platform.clock()).toISOString()
  }
  // What did not verify is asked for once a round, never again and again.
  const at = folderOf(state, folder)
  if (taken.sound) delete at.doubted
  else Object.assign(at, { doubted: true, known: at.seq })
  return taken.copied
}
