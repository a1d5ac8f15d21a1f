import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { newBatch, persistBatch } from '../files/state/batch.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { actName, waitingHere } from '../files/state/waiting-acts.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'

/** See `leaveAct` of `Device`. What waits no more is forgotten with it. */
export async function leaveAct(
  open: Sync,
  turn: Turn,
  { file, act }: { readonly file: FileId; readonly act: string },
): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const waiting = access ? waitingHere(open, access).map(actName) : []
  if (!state || !waiting.includes(act)) return refuse('not-found')
  const batch = newBatch()
  const left = [...(state.leftActs ?? []), act].filter((one) => waiting.includes(one))
  batch.states.set(file, { ...state, leftActs: [...new Set(left)] })
  await persistBatch(open, turn, batch, 'durable')
  return accept(true)
}
