import type { Bytes } from '#bytes.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'

/**
 * Tries without a delay; each further one doubles the wait, up to a quarter of an hour. Never a lock: a stranger must
 * not be able to lock a worker out.
 */
const FREE = 3
const LONGEST = 15 * 60 * 1000
const FORGOTTEN = 24 * 60 * 60 * 1000

/** How many tries of one thing failed, and when the next one is taken, milliseconds since 1970. */
export interface FailedTries {
  readonly failures: number
  readonly next_at: number
}

/** What stands of the tries after one more at `now`; as before where that one comes too early. */
export function afterTry(before: FailedTries | undefined, now: number): FailedTries {
  if (before && before.next_at > now) return before
  const failures = before && now - before.next_at < FORGOTTEN ? before.failures + 1 : 1
  const wait = failures <= FREE ? 0 : Math.min(LONGEST, 1000 * 2 ** (failures - FREE))
  return { failures, next_at: now + wait }
}

/** Counts a try before its outcome is known. Returns the milliseconds to wait if it comes too early, otherwise zero. */
export function countTry(store: Store, key: Bytes, now: number): Promise<number> {
  return inRole(store, { as: 'gate', it: key }, async (tx) => {
    const row = await tx
      .selectFrom('homeward.attempts')
      .select(['failures', 'next_at'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst()
    if (row && row.next_at > now) return row.next_at - now
    await write(tx, key, afterTry(row, now))
    return 0
  })
}

/** The work of counting a try, without a row that stays: what is tried is nobody's, and strangers could fill the disk. */
export function seemToCountTry(store: Store, key: Bytes, now: number): Promise<void> {
  return inRole(store, { as: 'gate', it: key }, async (tx) => {
    await write(tx, key, afterTry(undefined, now))
    await tx.deleteFrom('homeward.attempts').where('key', '=', key).execute()
  })
}

async function write(tx: RoleTransaction, key: Bytes, next: FailedTries): Promise<void> {
  await tx
    .insertInto('homeward.attempts')
    .values({ key, ...next })
    .onConflict((clash) => clash.column('key').doUpdateSet(next))
    .execute()
}

export function forgetTries(store: Store, key: Bytes): Promise<void> {
  return inRole(store, { as: 'gate', it: key }, async (tx) => {
    await tx.deleteFrom('homeward.attempts').where('key', '=', key).execute()
  })
}
