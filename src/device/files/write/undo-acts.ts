import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { Files } from '../files.ts'
import { persistBatch, newBatch, type Batch } from '../state/batch.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { UnsentAct } from '../../kept/row-types.ts'
import { eraseFile } from './erase-file.ts'
import { stateOf } from '../state/file-state.ts'
import { foldNow } from '../folds/folded-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** See `FilesDevice.undo`. An act is undone as a whole, with the entries that the device added to it. */
export async function undoActs(
  open: Files,
  turn: Turn,
  entries: readonly EntryId[],
): Promise<Result<'gone' | 'stands', Refusal, WhyRefused>> {
  const acts = open.outbox.acts().filter((act) => act.entries.some(({ id }) => entries.includes(id)))
  const there = acts.flatMap((act) => act.entries.map(({ id }) => id))
  if (!entries.every((id) => there.includes(id)) || isSealed(open, acts) || isBuiltOn(open, acts, there))
    return accept('stands')

  const files = [...new Set(acts.flatMap((act) => act.entries.map(({ file }) => file)))]
  const dropped = open.outbox.dropActs(acts.map(({ row }) => row))
  const batch = newBatch()
  batch.changes.push(...dropped.changes, ...(await chunksOf(open, files, acts)))
  batch.keep.push(dropped.keep)
  const left: FileId[] = []
  for (const file of files) {
    if (await wasOpenedBy(open, file, acts)) await forgetFile(open, batch, file)
    else left.push(file)
  }
  // Marked as not folded in the same batch: a device that is killed here folds the files again, without these entries.
  batch.changes.push(...left.map((file) => open.rows.putBytes('dirty', file, new Uint8Array(0))))
  await persistBatch(open, turn, batch, 'durable')
  for (const file of left) {
    open.shown.delete(file)
    open.dirty.add(file)
  }
  await foldNow(open, turn, left, { fromRows: true })
  return accept('gone')
}

/**
 * Removes one entry that was written alone and never left this device, however long ago; true if it is gone. An entry of a larger act is left: the rest of
 * the act would go with it.
 */
export async function dropUnsent(open: Files, entry: EntryId): Promise<boolean> {
  const isAlone = open.outbox.acts().some(({ entries }) => entries.length === 1 && entries[0]?.id === entry)
  if (!isAlone) return false
  const undone = await open.mutex.run((turn) => undoActs(open, turn, [entry]))
  return undone.ok && undone.value === 'gone'
}

/** A file that is not on the server and has no entries but those of these acts. */
async function wasOpenedBy(open: Files, file: FileId, acts: readonly UnsentAct[]): Promise<boolean> {
  const state = await stateOf(open, file)
  if (!state || state.records.length > 0) return false
  const others = open.outbox.acts().filter((act) => !acts.includes(act))
  return !others.some((act) => act.entries.some((entry) => entry.file === file))
}

async function forgetFile(open: Files, batch: Batch, file: FileId): Promise<void> {
  await eraseFile(open, batch, file, { erased: true })
  batch.changes.push(open.rows.drop('owed', file))
  batch.keep.push(() => void open.owed.delete(file))
}

/** A sealed group may have reached the server even if no answer was received. */
function isSealed(open: Files, acts: readonly UnsentAct[]): boolean {
  const sealed = new Set(open.outbox.groups().flatMap((group) => group.acts))
  return acts.some(({ row }) => sealed.has(row))
}

function isBuiltOn(open: Files, acts: readonly UnsentAct[], there: readonly EntryId[]): boolean {
  const others = open.outbox.acts().filter((act) => !acts.includes(act))
  return others.some((act) => there.some((id) => JSON.stringify(act.entries).includes(id)))
}

/** Chunks of documents that these entries name, sent or not: without the entry no key opens them. */
async function chunksOf(
  open: Files,
  files: readonly FileId[],
  acts: readonly UnsentAct[],
): Promise<readonly RowChange[]> {
  const said = JSON.stringify(acts.map(({ entries }) => entries.map(({ body }) => body)))
  const changes: RowChange[] = []
  for (const file of files) {
    for (const name of ['chunk', 'chunkout'] as const) {
      for (const row of await open.rows.names(name, `${file}/`)) {
        const attachment = row.slice(file.length + 1).split('.')[0]
        if (attachment !== undefined && said.includes(attachment)) changes.push(open.rows.drop(name, row))
      }
    }
  }
  return changes
}
