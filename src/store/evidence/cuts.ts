import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { isOut, MARK } from './taken-out.ts'

/** Copies every current record that is not taken out. */
export async function freeze(tx: RoleTransaction, org: Bytes, cut: number, at: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    with frozen as (
      insert into homeward.evidence_in_cuts (org, cut, id, household, record)
      select org, ${cut}::bigint, id, household, record from homeward.evidence where org = ${org} and not ${isOut(org)} returning 1)
    select count(*)::int as n from frozen`.execute(tx)
  await tx
    .insertInto('homeward.evidence_cuts')
    .values({ org, cut, at, size: rows[0]?.n ?? 0 })
    .execute()
}

/** `size`: number of records when the cut was made; `here`: those that nobody has withdrawn since. */
export interface CutRow {
  readonly cut: number
  readonly at: number
  readonly size: number
  readonly here: number
}

/** How the current records differ from the newest cut; `changed`: the same child with another record. */
export interface CutDifference {
  readonly now: number
  readonly came: number
  readonly left: number
  readonly changed: number
}

export async function cutsOf(store: Store, org: Bytes): Promise<{ cuts: readonly CutRow[]; since: CutDifference }> {
  return inRole(store, { as: 'analyst', org }, async (tx) => {
    const { rows: cuts } = await sql<CutRow>`
      select cut::int as cut, at::float8 as at, size, (select count(*)::int from homeward.evidence_in_cuts i where i.org = c.org and i.cut = c.cut) as here
      from homeward.evidence_cuts c where org = ${org} order by cut`.execute(tx)
    const newest = cuts.at(-1)
    const { rows } = await sql<CutDifference>`
      with before as (select id, household, record from homeward.evidence_in_cuts where org = ${org} and cut = ${newest?.cut ?? 0}),
        now as (select id, household, record from homeward.evidence where org = ${org} and not ${isOut(org)})
      select (select count(*)::int from now) as now,
        (select count(*)::int from now where id not in (select id from before)) as came,
        (select count(*)::int from before where id not in (select id from now)) as left,
        (select count(*)::int from now join before using (id) where now.record <> before.record) as changed`.execute(tx)
    const [since] = rows
    if (!since) throw new Error('a count is one row')
    // A child whose consent was withdrawn, or whose record was taken out, is removed from every cut.
    return { cuts, since: { ...since, left: since.left + (newest ? newest.size - newest.here : 0) } }
  })
}

/**
 * A record of a cut. `child` numbers children over all cuts and `unit` their households, as of one reading; the numbers
 * reveal nothing of the ids. `key` is for changing counts alike: the same for a child as long as its id is, because the
 * same children must be changed alike in every table of a cut. Nobody without the id can predict the key, and the id
 * cannot be derived from it.
 */
export interface CutRecordRow {
  readonly cut: number
  readonly child: number
  readonly unit: number
  readonly key: number
  readonly mark: Bytes
  readonly record: string
}

const PAGE = 1_000

/**
 * Every record of every cut, in the order of random ids. `rows`: the current number of records; if it differs between
 * two pages, the numbers differ too.
 */
export async function readCutRecords(
  store: Store,
  org: Bytes,
  after: number,
): Promise<{ records: readonly CutRecordRow[]; rows: number; next: number | null }> {
  return inRole(store, { as: 'analyst', org }, async (tx) => {
    const { rows } = await sql<CutRecordRow & { readonly rows: number }>`
      select cut::int as cut, record, (dense_rank() over (order by id) - 1)::int as child, (dense_rank() over (order by coalesce(household, id)) - 1)::int as unit,
        ('x' || encode(substring(sha256('homeward cell key'::bytea || id) from 1 for 4), 'hex'))::bit(32)::bigint::float8 as key, ${MARK} as mark, (count(*) over ())::int as rows
      from homeward.evidence_in_cuts where org = ${org} order by id, cut offset ${after} limit ${PAGE + 1}`.execute(tx)
    const records = rows
      .slice(0, PAGE)
      .map(({ cut, child, unit, key, mark, record }) => ({ cut, child, unit, key, mark, record }))
    return { records, rows: rows[0]?.rows ?? 0, next: rows.length > PAGE ? after + PAGE : null }
  })
}
