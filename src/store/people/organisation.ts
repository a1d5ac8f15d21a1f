import type { Bytes } from '#bytes.ts'
import { createHash, randomBytes } from 'node:crypto'
import { type RoleTransaction, inRole, type Store } from '../database/role.ts'

/**
 * What a server needs before it answers: its incarnation and the seed of its receipt key, both made at the first start.
 */
export interface Identity {
  readonly incarnation: Bytes
  readonly receiptSeed: Bytes
}

export function prepare(store: Store): Promise<Identity> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    await tx
      .insertInto('homeward.incarnation')
      .values({ incarnation: new Uint8Array(randomBytes(16)) })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await tx
      .insertInto('keystore.server_keys')
      .values({ name: 'receipt', secret: new Uint8Array(randomBytes(32)) })
      .onConflict((clash) => clash.doNothing())
      .execute()
    const { incarnation } = await tx.selectFrom('homeward.incarnation').select('incarnation').executeTakeFirstOrThrow()
    const { secret } = await tx
      .selectFrom('keystore.server_keys')
      .select('secret')
      .where('name', '=', 'receipt')
      .executeTakeFirstOrThrow()
    return { incarnation, receiptSeed: new Uint8Array(secret) }
  })
}

/**
 * Seed of the key under which this server evaluates for a network, made at its first evaluation. A person who has it
 * could try names against the rows that the agencies store here.
 */
export function networkSeed(store: Store): Promise<Bytes> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    await tx
      .insertInto('keystore.server_keys')
      .values({ name: 'network', secret: new Uint8Array(randomBytes(32)) })
      .onConflict((clash) => clash.doNothing())
      .execute()
    const { secret } = await tx
      .selectFrom('keystore.server_keys')
      .select('secret')
      .where('name', '=', 'network')
      .executeTakeFirstOrThrow()
    return new Uint8Array(secret)
  })
}

export const foundedOrganisation = (store: Store): Promise<Bytes | undefined> =>
  inRole(
    store,
    { as: 'keeper' },
    async (tx) => (await tx.selectFrom('homeward.organisations').select('org').executeTakeFirst())?.org,
  )

/**
 * Makes the code with which one organisation may be founded here, and invalidates an earlier code. Undefined if an
 * organisation exists already.
 */
export function newSetupCode(store: Store): Promise<string | undefined> {
  return inRole(store, { as: 'keeper' }, async (tx) => {
    if (await tx.selectFrom('homeward.organisations').select('org').executeTakeFirst()) return undefined
    const code = setupText(randomBytes(15))
    const secret = setupHash(code)
    await tx
      .insertInto('keystore.server_keys')
      .values({ name: 'setup', secret })
      .onConflict((clash) => clash.column('name').doUpdateSet({ secret }))
      .execute()
    return code
  })
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function setupText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => LETTERS[byte % 32]).join('')
  return letters.match(/.{5}/g)?.join('-') ?? letters
}

/** Parsing ignores case, spaces and hyphens, and reads O, I, L as 0, 1, 1. */
export function setupHash(code: string): Bytes {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return new Uint8Array(createHash('sha256').update(`homeward/1/setup\0${plain}`).digest())
}

/** Uses up the set-up code, once; false if it is the wrong code. */
export async function useSetupCode(tx: RoleTransaction, hash: Bytes): Promise<boolean> {
  const used = await tx
    .deleteFrom('keystore.server_keys')
    .where('name', '=', 'setup')
    .where('secret', '=', hash)
    .executeTakeFirst()
  return used.numDeletedRows > 0n
}

export async function insertOrganisation(
  tx: RoleTransaction,
  org: Bytes,
  at: number,
  records: readonly { seq: number; hash: Bytes; record: Bytes }[],
): Promise<void> {
  const last = records.at(-1)
  if (!last) throw new Error('an organisation has a first record')
  await tx.insertInto('homeward.organisations').values({ org, founded_at: at }).execute()
  await tx.insertInto('homeward.directory_heads').values({ org, seq: last.seq, hash: last.hash }).execute()
  await tx
    .insertInto('homeward.directory_records')
    .values(records.map((record) => ({ org, ...record })))
    .execute()
}
