import type { Bytes } from '#bytes.ts'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { anyOf, toHex } from '../database/hex.ts'
import { inRole, type Store } from '../database/role.ts'

/**
 * Admits one agency; returns the credential that its server sends each time. The token is stored hashed and shown once.
 * `children`: how many it may keep findable, if not the usual number.
 */
export async function admitAgency(
  store: Store,
  now: number,
  children?: number,
): Promise<{ agency: Bytes; token: Bytes }> {
  const [agency, token] = [new Uint8Array(randomBytes(16)), new Uint8Array(randomBytes(32))]
  await inRole(store, { as: 'keeper' }, (tx) =>
    tx
      .insertInto('homeward.network_agencies')
      .values({ agency, proof: hashed(token), card: null, since: now, ...(children !== undefined && { children }) })
      .execute(),
  )
  return { agency, token }
}

/** Changes how many children an agency may keep findable. False if there is no such agency. */
export async function changeChildren(store: Store, agency: Bytes, children: number): Promise<boolean> {
  const { numUpdatedRows } = await inRole(store, { as: 'keeper' }, (tx) =>
    tx
      .updateTable('homeward.network_agencies')
      .set({ children })
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows > 0n
}

/** Deletes everything of an agency: its keys, its card, its waiting messages. False if there is no such agency. */
export function removeAgency(store: Store, agency: Bytes): Promise<boolean> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    for (const table of ['homeward.network_keys', 'homeward.network_batches', 'homeward.network_messages'] as const)
      await tx.deleteFrom(table).where('agency', '=', agency).execute()
    return (
      (await tx.deleteFrom('homeward.network_agencies').where('agency', '=', agency).executeTakeFirst())
        .numDeletedRows > 0n
    )
  })
}

export const listAgencies = (store: Store) =>
  inRole(store, { as: 'keeper' }, (tx) =>
    tx
      .selectFrom('homeward.network_agencies')
      .select(['agency', 'since', 'children'])
      .orderBy('since')
      .orderBy('agency')
      .execute(),
  )

export async function isAgency(store: Store, agency: Bytes, token: Bytes): Promise<boolean> {
  const row = await inRole(store, { as: 'partner', org: agency }, (tx) =>
    tx.selectFrom('homeward.network_agencies').select('proof').where('agency', '=', agency).executeTakeFirst(),
  )
  return row !== undefined && timingSafeEqual(row.proof, hashed(token))
}

export const putCard = (store: Store, agency: Bytes, card: Bytes): Promise<unknown> =>
  inRole(store, { as: 'partner', org: agency }, (tx) =>
    tx.updateTable('homeward.network_agencies').set({ card }).where('agency', '=', agency).execute(),
  )

/** Agencies that have published a card, in the order of their numbers. */
export async function cards(store: Store): Promise<readonly { agency: Bytes; card: Bytes }[]> {
  const rows = await inRole(store, { as: 'matcher' }, (tx) =>
    tx.selectFrom('homeward.network_agencies').select(['agency', 'card']).execute(),
  )
  return rows
    .flatMap(({ agency, card }) => (card ? [{ agency, card }] : []))
    .sort((a, b) => (toHex(a.agency) < toHex(b.agency) ? -1 : 1))
}

export async function areAgencies(store: Store, agencies: readonly Bytes[]): Promise<boolean> {
  const rows = await inRole(store, { as: 'matcher' }, (tx) =>
    tx
      .selectFrom('homeward.network_agencies')
      .select('agency')
      .where('agency', '=', anyOf(agencies) as never)
      .execute(),
  )
  return rows.length === agencies.length
}

const hashed = (token: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update('homeward/1/network-token\0').update(token).digest())
