import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

/** An act of a file, or of the directory, by the hash of its proposal. */
export interface AgreedRow {
  readonly file: Bytes
  readonly hash: Bytes
  /** When enough people had agreed on it, by the server's clock. */
  readonly at: number
  /** Of an act of a file: how many hours it waits from then. */
  readonly hours: number | null
}

/** What becomes of it. `at` null: it is done, was taken back, or needs another person now. */
export interface AgreedChange {
  readonly file: Bytes
  readonly hash: Bytes
  readonly at: number | null
  readonly hours?: number
}

/** The acts of these files on which enough people agreed and which are not done yet. */
export function agreedOf(tx: RoleTransaction, org: Bytes, files: readonly Uint8Array[]): Promise<AgreedRow[]> {
  if (files.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('homeward.agreed')
    .select(['file', 'hash', 'at', 'hours'])
    .where('org', '=', org)
    .where(sql<boolean>`file = ${anyOf(files)}`)
    .execute()
}

export async function writeAgreed(tx: RoleTransaction, org: Bytes, agreed: readonly AgreedChange[]): Promise<void> {
  for (const { file, hash, at, hours } of agreed) {
    await tx
      .deleteFrom('homeward.agreed')
      .where('org', '=', org)
      .where('file', '=', file)
      .where('hash', '=', hash)
      .execute()
    if (at !== null)
      await tx
        .insertInto('homeward.agreed')
        .values({ org, file, hash, at, hours: hours ?? null })
        .execute()
  }
}
