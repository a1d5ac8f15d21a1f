import type { Bytes } from '#bytes.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { leaveMark } from './incarnation.ts'

export interface SlotRow {
  readonly slot: 'passphrase' | 'recovery-code' | 'organisation'
  readonly sealed: Bytes
  readonly proof: Bytes | null
}

export interface VaultRow {
  readonly vault: Bytes
  readonly slots: readonly SlotRow[]
}

/** Replaces the vault and the named slots; a device that changes a passphrase does not hold the others. */
export async function putVault(
  tx: RoleTransaction,
  org: Bytes,
  member: Bytes,
  { vault, slots }: VaultRow,
): Promise<void> {
  await leaveMark(tx)
  await tx
    .insertInto('keystore.vaults')
    .values({ org, member, vault })
    .onConflict((clash) => clash.column('member').doUpdateSet({ vault }))
    .execute()
  const named = slots.map((slot) => ({ org, member, ...slot }))
  await tx
    .insertInto('keystore.slots')
    .values(named)
    .onConflict((clash) =>
      clash
        .columns(['member', 'slot'])
        .doUpdateSet((row) => ({ sealed: row.ref('excluded.sealed'), proof: row.ref('excluded.proof') })),
    )
    .execute()
}

/** What a thief may know (the passphrase, a printed code) opens nothing here any more; two shareholders still can. */
export async function dropSlots(tx: RoleTransaction, member: Bytes): Promise<void> {
  await tx.deleteFrom('keystore.slots').where('member', '=', member).where('slot', '<>', 'organisation').execute()
}

/** For a caller who names the member's id, before sign-in; the caller compares the proof. */
export function findVault(
  store: Store,
  member: Bytes,
): Promise<(VaultRow & { org: Bytes; account: Bytes | null }) | undefined> {
  return inRole(store, { as: 'gate', it: member }, async (tx) => {
    const slots = await slotsOf(tx, member)
    const row = await tx
      .selectFrom('keystore.vaults')
      .select(['org', 'vault', 'account'])
      .where('member', '=', member)
      .executeTakeFirst()
    return row && { ...row, slots }
  })
}

export async function slotsOf(tx: RoleTransaction, member: Bytes): Promise<SlotRow[]> {
  const rows = await tx
    .selectFrom('keystore.slots')
    .select(['slot', 'sealed', 'proof'])
    .where('member', '=', member)
    .orderBy('slot')
    .execute()
  return rows.map((row) => ({ ...row, slot: row.slot as SlotRow['slot'] }))
}

/** `account` is the hash of the account key. False where the member has no vault. */
export async function keepAccount(tx: RoleTransaction, member: Bytes, account: Bytes): Promise<boolean> {
  const kept = await tx.updateTable('keystore.vaults').set({ account }).where('member', '=', member).executeTakeFirst()
  return kept.numUpdatedRows > 0n
}

/** Whether a device of the member has shown the account key. */
export async function isAccountKnown(tx: RoleTransaction, member: Bytes): Promise<boolean> {
  const row = await tx.selectFrom('keystore.vaults').select('account').where('member', '=', member).executeTakeFirst()
  return row !== undefined && row.account !== null
}

export async function vaultOf(tx: RoleTransaction, member: Bytes): Promise<Bytes | undefined> {
  return (await tx.selectFrom('keystore.vaults').select('vault').where('member', '=', member).executeTakeFirst())?.vault
}
