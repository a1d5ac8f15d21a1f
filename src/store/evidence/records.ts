import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf, toHex } from '../database/hex.ts'
import { inRole, type Store } from '../database/role.ts'
import { isOut, MARK } from './taken-out.ts'

const PAGE = 1_000

export interface EvidenceRow {
  readonly id: Bytes
  readonly household: Bytes | null
  /** JSON of codes, without the ids. */
  readonly record: string
}

/**
 * Replaces the records with the same ids and removes others, all or none. A removed record is removed from every cut as
 * well, because a withdrawn consent also covers what was frozen. The sender is not stored.
 */
export async function putEvidence(
  store: Store,
  org: Bytes,
  rows: readonly EvidenceRow[],
  remove: readonly Bytes[],
): Promise<void> {
  const gone = [...remove, ...rows.map(({ id }) => id)]
  if (gone.length === 0) return
  await inRole(store, { as: 'clerk', org }, async (tx) => {
    await tx
      .deleteFrom('homeward.evidence')
      .where('org', '=', org)
      .where(sql<boolean>`id = ${anyOf(gone)}`)
      .execute()
    if (remove.length > 0)
      await tx
        .deleteFrom('homeward.evidence_in_cuts')
        .where('org', '=', org)
        .where(sql<boolean>`id = ${anyOf(remove)}`)
        .execute()
    for (let at = 0; at < rows.length; at += PAGE)
      await tx
        .insertInto('homeward.evidence')
        .values(rows.slice(at, at + PAGE).map((row) => ({ org, ...row })))
        .execute()
  })
}

/** The positions of those rows that do not stand in the database as they are here. */
export async function notWritten(store: Store, org: Bytes, rows: readonly EvidenceRow[]): Promise<readonly number[]> {
  if (rows.length === 0) return []
  const standing = await inRole(store, { as: 'analyst', org }, (tx) =>
    tx
      .selectFrom('homeward.evidence')
      .select(['id', 'household', 'record'])
      .where('org', '=', org)
      .where(sql<boolean>`id = ${anyOf(rows.map(({ id }) => id))}`)
      .execute(),
  )
  const told = ({ id, household, record }: EvidenceRow) => `${toHex(id)} ${household ? toHex(household) : ''} ${record}`
  const known = new Set(standing.map(told))
  return rows.flatMap((row, at) => (known.has(told(row)) ? [] : [at]))
}

/**
 * Records without their ids, those that count or those that were taken out, in the order of those random ids; `unit` numbers households, the same on every page while
 * nothing changes. `next` requests the following page.
 */
export async function evidencePage(
  store: Store,
  org: Bytes,
  after: number,
  which: 'counted' | 'taken-out' = 'counted',
): Promise<{ records: readonly { record: string; unit: number; mark: Bytes }[]; next: number | null }> {
  const rows = await inRole(store, { as: 'analyst', org }, (tx) =>
    sql<{ record: string; unit: number; mark: Bytes }>`
      select record, ${MARK} as mark, dense_rank() over (order by coalesce(household, id)) - 1 as unit
      from homeward.evidence where org = ${org} and ${isOut(org)} = ${which === 'taken-out'}::boolean order by id offset ${after} limit ${PAGE + 1}`.execute(
      tx,
    ),
  )
  const records = rows.rows.slice(0, PAGE).map(({ record, unit, mark }) => ({ record, unit, mark }))
  return { records, next: rows.rows.length > PAGE ? after + PAGE : null }
}
