import type { Bytes } from '#bytes.ts'
import type { Appended } from './appended.ts'
import type { RoleTransaction } from '../database/role.ts'

/**
 * Stores each redaction, so that a copy that arrives later is dropped too, and rewrites the segment that holds the
 * entry.
 */
export async function dropEntries(tx: RoleTransaction, org: Bytes, redactions: Appended['redactions']): Promise<void> {
  for (const { drop, ...redaction } of redactions) {
    await tx
      .insertInto('homeward.redactions')
      .values({ org, ...redaction })
      .onConflict((clash) => clash.doNothing())
      .execute()
    const holder = await tx
      .selectFrom('homeward.segments')
      .select(['seq', 'bytes'])
      .where('org', '=', org)
      .where('file', '=', redaction.file)
      .where('folder', '=', redaction.folder)
      .where('device', '=', redaction.device)
      .where('first', '<=', redaction.entry)
      .where('last', '>=', redaction.entry)
      .executeTakeFirst()
    if (!holder) continue
    await tx
      .updateTable('homeward.segments')
      .set({ bytes: drop(holder.bytes) })
      .where('org', '=', org)
      .where('file', '=', redaction.file)
      .where('folder', '=', redaction.folder)
      .where('seq', '=', holder.seq)
      .execute()
  }
}
