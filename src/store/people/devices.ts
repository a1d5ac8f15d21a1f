import type { Bytes } from '#bytes.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

export async function seeDevice(
  tx: RoleTransaction,
  org: Bytes,
  device: Bytes,
  member: Bytes,
  at: number,
): Promise<void> {
  await tx
    .insertInto('homeward.devices')
    .values({ org, device, member, last_seen: at })
    .onConflict((clash) => clash.columns(['org', 'device']).doUpdateSet({ last_seen: at }))
    .execute()
}

/** Which version of the protocol the app on this device knows, as the device signed it. */
export function keepApp(store: Store, org: Bytes, device: Bytes, said: { version: number; sig: Bytes }): Promise<void> {
  return inRole(store, { as: 'clerk', org }, async (tx) => {
    await tx
      .updateTable('homeward.devices')
      .set({ app: said.version, app_sig: said.sig })
      .where('org', '=', org)
      .where('device', '=', device)
      .execute()
  })
}

/** The device has delivered its outbox and was told to wipe itself. */
export async function markWiped(tx: RoleTransaction, org: Bytes, device: Bytes): Promise<void> {
  await tx
    .updateTable('homeward.devices')
    .set({ wiped: true })
    .where('org', '=', org)
    .where('device', '=', device)
    .execute()
}

export async function isWiped(tx: RoleTransaction, org: Bytes, device: Bytes): Promise<boolean> {
  const row = await tx
    .selectFrom('homeward.devices')
    .select('wiped')
    .where('org', '=', org)
    .where('device', '=', device)
    .executeTakeFirst()
  return row?.wiped ?? false
}

export function devicesSeen(store: Store, org: Bytes) {
  return inRole(store, { as: 'clerk', org }, (tx) =>
    tx
      .selectFrom('homeward.devices')
      .select(['device', 'member', 'last_seen', 'wiped', 'app', 'app_sig'])
      .where('org', '=', org)
      .execute(),
  )
}
