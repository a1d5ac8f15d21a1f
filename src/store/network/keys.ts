import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf, toHex } from '../database/hex.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { lockAgency } from './use.ts'

export interface KeyRow {
  readonly handle: Bytes
  readonly output: Bytes
}

/**
 * Writes these rows in place of those with the same handles, and removes others, all or none. False if the agency would
 * have more than `most`.
 */
export function putKeys(
  store: Store,
  agency: Bytes,
  { rows, drop, epoch }: { readonly rows: readonly KeyRow[]; readonly drop: readonly Bytes[]; readonly epoch: number },
  most: number,
): Promise<boolean> {
  return inRole(store, { as: 'partner', org: agency }, async (tx) => {
    const handles = rows.map(({ handle }) => toHex(handle)).join(',')
    const outputs = rows.map(({ output }) => toHex(output)).join(',')
    await lockAgency(tx, agency)
    if (drop.length > 0)
      await tx
        .deleteFrom('homeward.network_keys')
        .where('agency', '=', agency)
        .where(sql<boolean>`handle = ${anyOf(drop)}`)
        .execute()
    await sql`
      insert into homeward.network_keys (agency, handle, output, epoch)
      select ${agency}::bytea, decode(r.handle, 'hex'), decode(r.output, 'hex'), ${epoch}::integer from unnest(string_to_array(${handles}, ','), string_to_array(${outputs}, ',')) as r(handle, output)
      on conflict (agency, handle) do update set output = excluded.output, epoch = excluded.epoch`.execute(tx)
    if ((await count(tx, agency)) <= most) return true
    throw new TooMany()
  }).catch((error: unknown) => {
    if (error instanceof TooMany) return false
    throw error
  })
}

async function count(tx: RoleTransaction, agency: Bytes): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from homeward.network_keys where agency = ${agency}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** How many rows an agency has: only that agency is told, and recognises by it that a server was restored. */
export const countNetworkKeys = (store: Store, agency: Bytes): Promise<number> =>
  inRole(store, { as: 'partner', org: agency }, (tx) => count(tx, agency))

/** Rolls the transaction back. */
class TooMany extends Error {}

interface AgencyMatch {
  readonly agency: Bytes
  /** Bit n: this agency has output n. */
  readonly matched: number
}

/**
 * The agencies to which any of these outputs (at most 32) belong in this epoch or the one before, without the asking
 * one, each with which of them: at most `most`, in random order.
 */
export async function agenciesHolding(
  store: Store,
  asks: Bytes,
  outputs: readonly Bytes[],
  { epoch, most }: { readonly epoch: number; readonly most: number },
): Promise<readonly AgencyMatch[]> {
  const { rows } = await inRole(store, { as: 'matcher' }, (tx) =>
    sql<{ agency: Bytes; outputs: string }>`
      select agency, string_agg(distinct encode(output, 'hex'), ',') as outputs from homeward.network_keys
      where output = ${anyOf(outputs)} and agency <> ${asks} and epoch between ${epoch - 1} and ${epoch}
      group by agency order by random() limit ${most}`.execute(tx),
  )
  const asked = outputs.map(toHex)
  return rows.map(({ agency, outputs: had }) => {
    const held = new Set(had.split(','))
    return {
      agency: new Uint8Array(agency),
      matched: asked.reduce((mask, one, at) => mask + (held.has(one) ? 2 ** at : 0), 0),
    }
  })
}
