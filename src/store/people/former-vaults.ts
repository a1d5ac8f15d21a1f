import type { Bytes } from '#bytes.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'
import { slotsOf, vaultOf, type SlotRow, type VaultRow } from './vaults.ts'

const DAY = 86_400_000
/** How long slots are kept after others came in their place. */
export const KEPT_FORMER = 30 * DAY
/** Of one member. The first stay: nobody pushes them out by replacing slots again and again. */
const MOST = 8

/** Keeps the vault and slots that stand now: all of them, or that of the organisation alone. */
export async function keepFormer(
  tx: RoleTransaction,
  org: Bytes,
  { member, which, now }: { readonly member: Bytes; readonly which: 'all' | 'organisation'; readonly now: number },
): Promise<void> {
  await tx
    .deleteFrom('keystore.former_slots')
    .where('member', '=', member)
    .where('at', '<', now - KEPT_FORMER)
    .execute()
  const vault = await vaultOf(tx, member)
  const slots = (await slotsOf(tx, member)).filter(({ slot }) => which === 'all' || slot === 'organisation')
  if (!vault || slots.length === 0 || (await formerVaults(tx, member, now)).length >= MOST) return
  await tx
    .insertInto('keystore.former_slots')
    .values(slots.map((slot) => ({ org, member, at: now, vault, ...slot })))
    .onConflict((clash) => clash.columns(['member', 'at', 'slot']).doNothing())
    .execute()
}

/** The newest first. */
export async function formerVaults(tx: RoleTransaction, member: Bytes, now: number): Promise<VaultRow[]> {
  const rows = await tx
    .selectFrom('keystore.former_slots')
    .select(['at', 'vault', 'slot', 'sealed', 'proof'])
    .where('member', '=', member)
    .where('at', '>=', now - KEPT_FORMER)
    .orderBy('at', 'desc')
    .execute()
  return [...Map.groupBy(rows, ({ at }) => at).values()].flatMap((of) => {
    const [first] = of
    const slots = of.map(({ slot, sealed, proof }) => ({ slot: slot as SlotRow['slot'], sealed, proof }))
    return first ? [{ vault: first.vault, slots }] : []
  })
}

interface FoundVault extends VaultRow {
  readonly org: Bytes
  readonly account: Bytes | null
  readonly former: readonly VaultRow[]
}

/** For a caller who names the member's id, before sign-in; the caller compares the proof. */
export function findVault(store: Store, member: Bytes, now: number): Promise<FoundVault | undefined> {
  return inRole(store, { as: 'gate', it: member }, async (tx) => {
    const slots = await slotsOf(tx, member)
    const former = await formerVaults(tx, member, now)
    const row = await tx
      .selectFrom('keystore.vaults')
      .select(['org', 'vault', 'account'])
      .where('member', '=', member)
      .executeTakeFirst()
    return row && { ...row, slots, former }
  })
}
