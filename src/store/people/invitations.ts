import type { Bytes } from '#bytes.ts'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

const MONTH = 30 * 24 * 60 * 60 * 1000

export async function addInvitation(
  tx: RoleTransaction,
  org: Bytes,
  invitation: Bytes,
  endsAt: number,
  now: number,
): Promise<void> {
  await tx
    .deleteFrom('keystore.invitations')
    .where('org', '=', org)
    .where('ends_at', '<', now - MONTH)
    .execute()
  await tx
    .insertInto('keystore.invitations')
    .values({ org, invitation, ends_at: endsAt, member: null, answer: null })
    .onConflict((clash) => clash.column('invitation').doNothing())
    .execute()
}

/** The caller must know the id: there is no way to list invitations. */
export function findInvitation(
  store: Store,
  invitation: Bytes,
): Promise<{ org: Bytes; ends_at: number; member: Bytes | null; answer: Bytes | null } | undefined> {
  return inRole(store, { as: 'gate', it: invitation }, (tx) =>
    tx
      .selectFrom('keystore.invitations')
      .select(['org', 'ends_at', 'member', 'answer'])
      .where('invitation', '=', invitation)
      .executeTakeFirst(),
  )
}

/** False if it was answered before. */
export async function answerInvitation(
  tx: RoleTransaction,
  org: Bytes,
  invitation: Bytes,
  member: Bytes,
  bytes: Bytes,
): Promise<boolean> {
  const taken = await tx
    .updateTable('keystore.invitations')
    .set({ member, answer: bytes })
    .where('org', '=', org)
    .where('invitation', '=', invitation)
    .where('member', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export function invitationsOf(store: Store, org: Bytes) {
  return inRole(store, { as: 'clerk', org }, (tx) =>
    tx
      .selectFrom('keystore.invitations')
      .select(['invitation', 'member', 'answer', 'ends_at'])
      .where('org', '=', org)
      .orderBy('ends_at')
      .execute(),
  )
}
