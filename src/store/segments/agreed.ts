import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

/** An act of a file by the hash of its proposal. `at`: when enough people had agreed on it, by the server's clock. */
export interface AgreedRow {
  readonly file: Bytes
  readonly hash: Bytes
  readonly at: number
}

/** The acts of these files on which enough people agreed and which are not done yet. */
export function agreedOf(tx: RoleTransaction, org: Bytes, files: readonly Uint8Array[]): Promise<AgreedRow[]> {
  if (files.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('homeward.agreed')
    .select(['file', 'hash', 'at'])
    .where('org', '=', org)
    .where(sql<boolean>`file = ${anyOf(files)}`)
    .execute()
}

/** `at` null: it is done, was taken back, or needs another person now. */
export async function writeAgreed(
  tx: RoleTransaction,
  org: Bytes,
  agreed: readonly { readonly file: Bytes; readonly hash: Bytes; readonly at: number | null }[],
): Promise<void> {
  for (const { file, hash, at } of agreed) {
    await tx
      .deleteFrom('homeward.agreed')
      .where('org', '=', org)
      .where('file', '=', file)
      .where('hash', '=', hash)
      .execute()
    if (at !== null) await tx.insertInto('homeward.agreed').values({ org, file, hash, at }).execute()
  }
}
