import type { FileId } from '#domain/entry/ids.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Alarm, FileState } from '../../kept/row-types.ts'
import { forgetSetBack } from '../set-back-told.ts'
import type { Sync } from '../sync.ts'
import { forgetAccessRefused } from './told-refused.ts'

/**
 * A comparison found all of these files as the server has them. That the server had less of one is said until the second
 * such comparison, so that people had a day to read it, and no longer. That it did not take the records of one is said
 * until the first.
 */
export async function noteServerEven(open: Sync, turn: Turn, differing: ReadonlySet<FileId>): Promise<void> {
  if (!open.alive) return
  const batch = newBatch()
  for (const [file, state] of open.states) {
    if (differing.has(file) || open.damaged.has(file)) continue
    if (state.alarms.some(isOlder)) batch.states.set(file, { ...state, alarms: [...afterEven(state)] })
    forgetAccessRefused(open, batch, file)
  }
  await forgetSetBack(open, turn, batch)
  if (batch.states.size > 0 || batch.changes.length > 0) await persistBatch(open, turn, batch, 'relaxed')
}

const isOlder = ({ what }: Alarm): boolean => what === 'server-older'

const afterEven = ({ alarms }: FileState): readonly Alarm[] =>
  alarms
    .filter((one) => !isOlder(one) || one.settled !== true)
    .map((one) => (isOlder(one) ? { ...one, settled: true as const } : one))
