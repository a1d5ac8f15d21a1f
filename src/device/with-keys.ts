import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { EnrolRefusal } from './api.ts'
import type { Recovered } from './people/api.ts'
import { DamagedFile } from './files/state/damage.ts'
import type { Open } from './open.ts'
import { ReplicaFailure } from './kept/replica/replica.ts'
import { DamagedRow, Locked } from './kept/sealed-rows.ts'

/** What work that needs an open member answers: the refusals of the work, of the lock and of the storage. */
export type Unlocked<Value, Code extends string, Detail> = Promise<
  Result<Value, Code | 'locked' | 'storage-full' | 'storage-unavailable' | 'damaged', Detail | undefined>
>

/** What the storage cannot do or gave back damaged, and a lock in the middle of the work, is a refusal: nothing of the work was kept. */
export async function orRefusal<Value, Code extends string, Detail = undefined>(
  work: () => Promise<Result<Value, Code, Detail>>,
): Unlocked<Value, Code, Detail> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof ReplicaFailure) return refuse(failure.code)
    if (failure instanceof Locked) return refuse('locked')
    if (failure instanceof DamagedRow || failure instanceof DamagedFile) return refuse('damaged')
    throw failure
  }
}

/** Overwrites what can be overwritten and lets go of the rest. */
export function forget(open: Open): void {
  open.rows.forget()
  open.vaultKey.fill(0)
  open.keys.x.privateKey.fill(0)
  open.authKey?.fill(0)
  open.session = null
  clearTimeout(open.rest)
  open.outbox.forget()
  open.keyring.forget()
  open.lines.forget()
  for (const kept of [
    open.states,
    open.damaged,
    open.access,
    open.folds,
    open.shown,
    open.attention,
    open.colleagues,
    open.owed,
  ])
    kept.clear()
}

export function entered(done: Result<Open, EnrolRefusal>): Result<{ value: MemberId; open: Open }, EnrolRefusal> {
  return done.ok ? accept({ value: done.value.member, open: done.value }) : done
}

export function recovered(
  done: Result<{ open: Open; recovery: string | null }, EnrolRefusal>,
): Result<{ value: Recovered; open: Open }, EnrolRefusal> {
  return done.ok
    ? accept({ value: { member: done.value.open.member, recovery: done.value.recovery }, open: done.value.open })
    : done
}
