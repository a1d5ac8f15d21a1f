import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { newBatch, persistBatch } from '../files/state/batch.ts'
import { stateOf } from '../files/state/file-state.ts'
import { noteShownHere } from '../files/state/waiting-acts.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import { laterClock } from '../sync/server-hour.ts'
import type { Sync } from '../sync/sync.ts'
import type { ShownAct } from './api.ts'

/** Remembers when a screen first showed that these acts of files were agreed: no row is written where nothing is new. */
export async function showedActs(open: Sync, turn: Turn, shown: readonly ShownAct[]): Promise<Result<true, Refusal>> {
  const batch = newBatch()
  for (const [file, acts] of Map.groupBy(shown, (one): FileId => one.file)) {
    const state = await stateOf(open, file)
    const names = acts.map(({ act }) => act)
    if (state && noteShownHere(state, names, laterClock(open))) batch.states.set(file, state)
  }
  if (batch.states.size > 0) await persistBatch(open, turn, batch, 'durable')
  return accept(true)
}
