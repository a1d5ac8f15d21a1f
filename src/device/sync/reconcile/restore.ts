import type { FileId } from '#domain/entry/ids.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { laterOf, stateOf } from '../../files/state/file-state.ts'
import { type Batch, addToBatch } from '../../files/state/batch.ts'
import { noteAllGiven, noteSetBack } from '../set-back-told.ts'
import type { Sync } from '../sync.ts'
import { NOT_LISTED } from './attention.ts'

/**
 * The server was set back to an older backup. What differs there is set aside and fetched anew (`fetchAfterSetBack`);
 * what only this device has is then sent back, of every author, with the receipts it had. Begun once more, where it was
 * stopped before that, it changes nothing.
 *
 * `knew`: the position of the directory to which this device had it before the answer that shows the set-back. Found set
 * back once more before all was given, what it knew before the first time counts.
 */
export async function beginRestore(open: Sync, batch: Batch, knew: number): Promise<void> {
  const { rows } = open
  for (const name of await rows.names('state')) {
    const file = name as FileId
    const state = batch.states.get(file) ?? (await stateOf(open, file))
    if (!state) continue
    batch.states.set(file, state)
    // Who was taken off here can write on a server that has forgotten it, so no position goes back.
    const now = { access: state.records.length, directory: open.directory.head.seq }
    for (const folder of Object.values(state.folders)) {
      if (state.away && folder.seq > 0) folder.again = { seq: folder.seq, head: folder.head, setBack: true }
      else if (folder.again) folder.again = { ...folder.again, setBack: true }
      // What was announced before may not be there any more.
      folder.known = folder.seq
      if (folder.seq > 0 || folder.floor || folder.stamp)
        folder.floor = laterOf(laterOf(folder.floor, now), folder.stamp ?? now)
    }
  }
  // Late notes that waited there for whoever keeps the file stand nowhere else, unless the server lists them again.
  for (const item of open.attention.values()) {
    if (item.settled !== null || item.claimed || item.quarantine === null || item.quarantine === NOT_LISTED) continue
    const { changes, keep } = await putAttention(open, { ...item, quarantine: null })
    batch.changes.push(...changes)
    batch.keep.push(keep)
  }
  // Records for statistics that it lost, or has again although they were taken back, are sent and taken back once more.
  for (const { row, value } of await rows.list('evidence'))
    if (value.digest !== '') batch.changes.push(await rows.put('evidence', row, { ...value, digest: '' }))
  // Erasures that the older backup does not know are reported again.
  for (const file of await rows.names('erased')) batch.changes.push(await rows.put('unsaid', file, null))
  await noteSetBack(open, batch)
  addToBatch(batch, await open.vaultBack.put(true))
  addToBatch(batch, await open.restoring.put((await open.restoring.get()) ?? knew))
}

/**
 * All that was set aside is here again, or is told to a person. Until now a row that this device had before stood as it
 * did, also where another device gave it back meanwhile; from now on every row is held against the latest positions.
 */
export async function endRestore(open: Sync, batch: Batch): Promise<void> {
  for (const name of await open.rows.names('state')) {
    const file = name as FileId
    const state = batch.states.get(file) ?? (await stateOf(open, file))
    if (!state || state.records.length === 0) continue
    for (const folder of Object.values(state.folders)) {
      if (folder.floor) folder.stamp = laterOf(folder.floor, folder.stamp ?? folder.floor)
      delete folder.floor
    }
    batch.states.set(file, state)
    // Sequences may belong to other segments than before.
    batch.dirty.add(file)
    batch.fromRows.add(file)
  }
  await noteAllGiven(open, batch)
  addToBatch(batch, open.restoring.drop())
}
