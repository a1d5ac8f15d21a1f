import type { Bytes } from '#bytes.ts'
import { sql, type RawBuilder } from 'kysely'
import type { RoleTransaction } from '../database/role.ts'

/** What stands for the record of a row in the log of releases. Nobody finds the id by it, so nobody who reads it can write over the record. */
export const MARK = sql<Bytes>`substring(sha256('homeward evidence mark'::bytea || id) from 1 for 16)`

/** Whether two coordinators took the record of a row out. */
export const isOut = (org: Bytes): RawBuilder<boolean> =>
  sql<boolean>`(${MARK} in (select mark from homeward.evidence_out where org = ${org}))`

/** Records of these marks count nowhere from now on, also those that are sent later, and stand in no cut of before. */
export async function takeOut(
  tx: RoleTransaction,
  org: Bytes,
  { batch, marks }: { readonly batch: string; readonly marks: readonly Bytes[] },
): Promise<void> {
  await tx
    .insertInto('homeward.evidence_out')
    .values(marks.map((mark) => ({ org, batch, mark })))
    .execute()
  await tx.deleteFrom('homeward.evidence_in_cuts').where('org', '=', org).where(isOut(org)).execute()
}

export async function putBack(tx: RoleTransaction, org: Bytes, batch: string): Promise<void> {
  await tx.deleteFrom('homeward.evidence_out').where('org', '=', org).where('batch', '=', batch).execute()
}
