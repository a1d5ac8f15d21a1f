import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { Result } from '#result.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { freeze } from './cuts.ts'
import { putBack, takeOut } from './taken-out.ts'

export interface ReleaseLineRow {
  readonly seq: number
  readonly at: number
  readonly member: Bytes
  readonly device: Bytes
  readonly event: string
  readonly size: number
  readonly sig: Bytes
}

export interface LineEffect {
  readonly cut?: number
  readonly out?: { readonly batch: string; readonly marks: readonly Bytes[] }
  readonly back?: string
}

const PAGE = 200

const lines = (tx: RoleTransaction, org: Bytes, after: number, limit: number) =>
  sql<ReleaseLineRow>`
    select seq, at, member, device, event, octet_length(output) as size, sig from homeward.releases
    where org = ${org} and seq > ${after} order by seq limit ${limit}`.execute(tx)

export async function releaseLines(
  store: Store,
  org: Bytes,
  after: number,
): Promise<{ lines: readonly ReleaseLineRow[]; more: boolean }> {
  const { rows } = await inRole(store, { as: 'analyst', org }, (tx) => lines(tx, org, after, PAGE + 1))
  return { lines: rows.slice(0, PAGE), more: rows.length > PAGE }
}

export async function readReleaseOutput(store: Store, org: Bytes, seq: number): Promise<Bytes | undefined> {
  const row = await inRole(store, { as: 'analyst', org }, (tx) =>
    tx
      .selectFrom('homeward.releases')
      .select('output')
      .where('org', '=', org)
      .where('seq', '=', seq)
      .executeTakeFirst(),
  )
  return row?.output
}

/**
 * Appends one line, if `judge` accepts it after every line before it. Two concurrent appends cannot both be the next:
 * the later one is refused as `head-moved`, and nothing of it is stored. So no two reservations are ever judged against
 * the same budget. What the line does to the records is done in the same
 * transaction: `cut` freezes them under a number, `out` takes some out, `back` puts a batch back.
 */
export async function appendRelease<Refusal extends string>(
  store: Store,
  line: Omit<ReleaseLineRow, 'size'> & { readonly org: Bytes; readonly output: Bytes },
  judge: (before: readonly ReleaseLineRow[]) => Result<LineEffect, Refusal>,
): Promise<Refusal | 'head-moved' | undefined> {
  return inRole(store, { as: 'analyst', org: line.org }, async (tx) => {
    const { rows } = await lines(tx, line.org, 0, Number.MAX_SAFE_INTEGER)
    if ((rows.at(-1)?.seq ?? 0) !== line.seq - 1) return 'head-moved'
    const judged = judge(rows)
    if (!judged.ok) return judged.code
    const written = await tx
      .insertInto('homeward.releases')
      .values(line)
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (written.numInsertedOrUpdatedRows !== 1n) return 'head-moved'
    const { cut, out, back } = judged.value
    if (cut !== undefined) await freeze(tx, line.org, cut, line.at)
    if (out) await takeOut(tx, line.org, out)
    if (back !== undefined) await putBack(tx, line.org, back)
    return undefined
  })
}
