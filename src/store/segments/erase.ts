import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { ErasureRow } from './appended.ts'
import type { RoleTransaction } from '../database/role.ts'

/**
 * Deletes everything of a file except the record that erased it. The grants stay, so that every device that held the
 * file is told; the wraps are deleted with the earlier access records.
 */
export async function eraseFiles(tx: RoleTransaction, org: Bytes, erasures: readonly ErasureRow[]): Promise<void> {
  for (const { file, seq, hash, record, at } of erasures) {
    for (const table of [
      'homeward.segments',
      'homeward.folder_heads',
      'homeward.redactions',
      'homeward.chunks',
      'homeward.quarantine',
      'homeward.bars',
      'homeward.agreed',
      'homeward.withheld',
      'homeward.files_aside',
      'keystore.access_records',
    ] as const) {
      await tx.deleteFrom(table).where('org', '=', org).where('file', '=', file).execute()
    }
    await tx.insertInto('keystore.access_records').values({ org, file, seq, hash, record }).execute()
    await tx
      .insertInto('homeward.access_heads')
      .values({ org, file, seq, hash, erased: true })
      .onConflict((clash) =>
        clash.columns(['org', 'file']).doUpdateSet({ seq, hash, erased: true, feed: sql`homeward.feed_number()` }),
      )
      .execute()
    await tx
      .insertInto('homeward.erasures')
      .values({ org, file, seq, hash, record, at })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }
}

/** Every erasure in this database, to be stored outside backups. */
export function allErasures(tx: RoleTransaction): Promise<(ErasureRow & { org: Bytes })[]> {
  return tx.selectFrom('homeward.erasures').selectAll().execute()
}
