import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

export interface SessionRow {
  readonly org: Bytes
  readonly member: Bytes
  readonly device: Bytes
  readonly revoked: boolean
  readonly opened_at: number
  readonly used_at: number
}

/** Tokens and challenges are stored hashed: those read from a backup open nothing. */
export async function findSession(store: Store, token: Bytes): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`select * from homeward.session(${token})`.execute(store)
  return rows[0]
}

export function touchSession(store: Store, token: Bytes, now: number): Promise<void> {
  return inRole(store, { as: 'gate', it: token }, async (tx) => {
    await tx.updateTable('homeward.sessions').set({ used_at: now }).where('token', '=', token).execute()
  })
}

export function endSession(store: Store, token: Bytes): Promise<void> {
  return inRole(store, { as: 'gate', it: token }, async (tx) => {
    await tx.deleteFrom('homeward.sessions').where('token', '=', token).execute()
  })
}

export async function startSession(
  tx: RoleTransaction,
  token: Bytes,
  session: SessionRow,
  oldest: number,
): Promise<void> {
  await tx.deleteFrom('homeward.sessions').where('org', '=', session.org).where('opened_at', '<', oldest).execute()
  await tx
    .insertInto('homeward.sessions')
    .values({ token, ...session })
    .execute()
}

export async function putChallenge(
  store: Store,
  org: Bytes,
  device: Bytes,
  challenge: Bytes,
  endsAt: number,
  now: number,
): Promise<void> {
  await inRole(store, { as: 'clerk', org }, async (tx) => {
    await tx.deleteFrom('homeward.challenges').where('org', '=', org).where('ends_at', '<', now).execute()
    await tx.insertInto('homeward.challenges').values({ challenge, org, device, ends_at: endsAt }).execute()
  })
}

/** A challenge is used once, whatever the outcome. */
export function takeChallenge(
  store: Store,
  challenge: Bytes,
): Promise<{ org: Bytes; device: Bytes; ends_at: number } | undefined> {
  return inRole(store, { as: 'gate', it: challenge }, (tx) =>
    tx
      .deleteFrom('homeward.challenges')
      .where('challenge', '=', challenge)
      .returning(['org', 'device', 'ends_at'])
      .executeTakeFirst(),
  )
}

/** Ends the sessions of revoked devices and removed members. */
export async function endSessionsOf(tx: RoleTransaction, org: Bytes, devices: readonly Bytes[]): Promise<void> {
  for (const device of devices)
    await tx
      .deleteFrom('homeward.sessions')
      .where('org', '=', org)
      .where('device', '=', device)
      .where('revoked', '=', false)
      .execute()
}
