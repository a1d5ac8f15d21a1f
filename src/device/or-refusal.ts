import { refuse, type Result } from '#result.ts'
import { DamagedFile } from './files/state/damage.ts'
import { ReplicaFailure } from './kept/replica/replica.ts'
import { DamagedRow, Locked } from './kept/sealed-rows.ts'

/** What work that needs an open member answers: the refusals of the work, of the lock and of the storage. */
export type UnlockedResult<Value, Code extends string, Detail> = Promise<
  Result<Value, Code | 'locked' | 'storage-full' | 'storage-unavailable' | 'damaged', Detail | undefined>
>

/** What the storage cannot do or gave back damaged, and a lock in the middle of the work, is a refusal: nothing of the work was kept. */
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
