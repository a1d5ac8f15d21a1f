import { refuse, type Result } from '#result.ts'
import { DamagedFile } from './files/state/damage.ts'
import { ReplicaFailure } from './kept/replica/replica.ts'
import { Locked } from './kept/locked.ts'
import { DamagedRow } from './kept/sealed-rows.ts'

/** The result of work that needs an unlocked member: the refusals of the work, of the lock and of the storage. */
export type UnlockedResult<Value, Code extends string, Detail> = Promise<
  Result<Value, Code | 'locked' | 'storage-full' | 'storage-unavailable' | 'damaged', Detail | undefined>
>

/** Turns a failure of the storage, a damaged row and a lock during the work into a refusal: then nothing of the work was stored. */
export async function orRefusal<Value, Code extends string, Detail = undefined>(
  work: () => Promise<Result<Value, Code, Detail>>,
): UnlockedResult<Value, Code, Detail> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof ReplicaFailure) return refuse(failure.code)
    if (failure instanceof Locked) return refuse('locked')
    if (failure instanceof DamagedRow || failure instanceof DamagedFile) return refuse('damaged')
    throw failure
  }
}
