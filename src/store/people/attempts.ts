import type { Bytes } from '#bytes.ts'
import { inRole, type Store } from '../database/role.ts'

/**
 * Tries without a delay; each further one doubles the wait, up to a quarter of an hour. Never a lock: a stranger must
 * not be able to lock a worker out.
 */
const FREE = 3
const LONGEST = 15 * 60 * 1000
const FORGOTTEN = 24 * 60 * 60 * 1000

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
    const failures = row && now - row.next_at < FORGOTTEN ? row.failures + 1 : 1
    const wait = failures <= FREE ? 0 : Math.min(LONGEST, 1000 * 2 ** (failures - FREE))
    const next = { failures, next_at: now + wait }
    await tx
      .insertInto('homeward.attempts')
      .values({ key, ...next })
      .onConflict((clash) => clash.column('key').doUpdateSet(next))
      .execute()
    return 0
  })
}

export function forgetTries(store: Store, key: Bytes): Promise<void> {
  return inRole(store, { as: 'gate', it: key }, async (tx) => {
    await tx.deleteFrom('homeward.attempts').where('key', '=', key).execute()
  })
}
