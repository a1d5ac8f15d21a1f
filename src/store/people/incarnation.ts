import type { Bytes } from '#bytes.ts'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { bytesFromHex, toHex } from '../database/hex.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'
import type { ChanceMark } from '../segments/cursor.ts'

export interface Standing {
  readonly incarnation: Bytes
  /** One of the marks is not in the database: it was set back to before that mark was written. */
  readonly lost: boolean
}

/** The incarnation of the database, and whether it still has these marks. */
export async function standingOf(store: Store, marks: readonly ChanceMark[]): Promise<Standing> {
  const asked = JSON.stringify(marks.map(({ number, chance }) => ({ number, chance: toHex(chance) })))
  const { rows } = await sql<{
    standing: { incarnation: string; lost: boolean }
  }>`select homeward.standing(${asked}::jsonb) as standing`.execute(store)
  if (!rows[0]) throw new Error('the database has an incarnation')
  const { incarnation, lost } = rows[0].standing
  return { incarnation: bytesFromHex(incarnation), lost }
}

/**
 * Begins a new incarnation in the place of `from`, and returns the one that stands then. Of several processes that saw
 * the same set-back one begins it; the others find it.
 */
export function renewIncarnation(store: Store, from: Bytes, now: number): Promise<Bytes> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    await tx
      .updateTable('homeward.incarnation')
      .set({ incarnation: new Uint8Array(randomBytes(16)), begun: now })
      .where('incarnation', '=', from)
      .execute()
    return (await tx.selectFrom('homeward.incarnation').select('incarnation').executeTakeFirstOrThrow()).incarnation
  })
}

/**
 * Leaves a mark of chance for what this transaction writes, as every row of the feed does by itself: so a database that
 * lost nothing but this is noticed, too.
 */
export async function leaveMark(tx: RoleTransaction): Promise<void> {
  await sql`select homeward.feed_number()`.execute(tx)
}

/** When the present incarnation began, ms; 0 where the database was never set back. */
export async function incarnationBegan(tx: RoleTransaction): Promise<number> {
  return (await tx.selectFrom('homeward.incarnation').select('begun').executeTakeFirstOrThrow()).begun
}

/** When the newest line of the access log was written, ms: the moment at which the database stands. */
export function newestLine(store: Store): Promise<number | null> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    const { at } = await tx
      .selectFrom('homeward.access_log')
      .select((row) => row.fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    return at
  })
}

/** Marks that are kept; with an older one a set-back is noticed no more. */
const KEPT = 200_000

/** Deletes the oldest marks, at the start of a server. */
export async function forgetOldMarks(store: Store): Promise<void> {
  await inRole(store, { as: 'keeper' }, (tx) =>
    sql`delete from homeward.feed_marks where number < (select max(number) from homeward.feed_marks) - ${KEPT}`.execute(
      tx,
    ),
  )
}
