import type { Bytes } from '#bytes.ts'
import type { RoleTransaction } from '../database/role.ts'
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

/** The same of slots that others came in the place of. */
export async function dropFormerSlots(tx: RoleTransaction, member: Bytes): Promise<void> {
  await tx
    .deleteFrom('keystore.former_slots')
    .where('member', '=', member)
    .where('slot', '<>', 'organisation')
    .execute()
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

/**
 * `account` is the hash of the account key. False where the member has no vault, or another hash stands: the account
 * secret stays the same, so whoever brings another has a session and not the secret.
 */
export async function keepAccount(tx: RoleTransaction, member: Bytes, account: Bytes): Promise<boolean> {
  const kept = await tx
    .updateTable('keystore.vaults')
    .set({ account })
    .where('member', '=', member)
    .where((row) => row.or([row('account', 'is', null), row('account', '=', account)]))
    .executeTakeFirst()
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
