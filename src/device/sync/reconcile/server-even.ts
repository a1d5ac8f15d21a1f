import type { FileId } from '#domain/entry/ids.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { Alarm, FileState } from '../../kept/row-types.ts'
import type { Sync } from '../sync.ts'

/**
 * A comparison found all of these files as the server has them. That the server had less of one is said until the second
 * such comparison, so that people had a day to read it, and no longer.
 */
export async function noteServerEven(open: Sync, turn: Turn, differing: ReadonlySet<FileId>): Promise<void> {
  const even = [...open.states].filter(
    ([file, { alarms }]) => !differing.has(file) && !open.damaged.has(file) && alarms.some(isOlder),
  )
  if (even.length === 0 || !open.alive) return
  const batch = newBatch()
  for (const [file, state] of even) batch.states.set(file, { ...state, alarms: [...afterEven(state)] })
  await persistBatch(open, turn, batch, 'relaxed')
}

const isOlder = ({ what }: Alarm): boolean => what === 'server-older'

const afterEven = ({ alarms }: FileState): readonly Alarm[] =>
  alarms
    .filter((one) => !isOlder(one) || one.settled !== true)
    .map((one) => (isOlder(one) ? { ...one, settled: true as const } : one))
