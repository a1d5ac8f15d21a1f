import type { Bytes } from '#bytes.ts'
import type { BroughtBack, WithheldEnd, WithheldRow } from './appended.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'

export function withheldOf(tx: RoleTransaction, org: Bytes, file: Bytes, act: Bytes): Promise<WithheldRow[]> {
  return tx
    .selectFrom('homeward.withheld')
    .select(['file', 'act', 'folder', 'device', 'entry', 'part', 'sealed', 'ends'])
    .where('org', '=', org)
    .where('file', '=', file)
    .where('act', '=', act)
    .execute()
}

export async function writeWithheld(
  tx: RoleTransaction,
  org: Bytes,
  rows: readonly WithheldRow[],
  ends: readonly WithheldEnd[],
): Promise<void> {
  for (const row of rows)
    await tx
      .insertInto('homeward.withheld')
      .values({ org, ...row })
      .onConflict((clash) => clash.doNothing())
      .execute()
  for (const { file, act, ends: at } of ends)
    await tx
      .updateTable('homeward.withheld')
      .set({ ends: at })
      .where('org', '=', org)
      .where('file', '=', file)
      .where('act', '=', act)
      .execute()
}

/** Puts words back where they stood, and forgets that they were taken out. */
export async function bringBack(tx: RoleTransaction, org: Bytes, back: readonly BroughtBack[]): Promise<void> {
  for (const { file, act, entries } of back) {
    for (const { fill, folder, device, entry } of entries) {
      await tx
        .deleteFrom('homeward.redactions')
        .where('org', '=', org)
        .where('file', '=', file)
        .where('folder', '=', folder)
        .where('device', '=', device)
        .where('entry', '=', entry)
        .execute()
      const holder = await tx
        .selectFrom('homeward.segments')
        .select(['seq', 'bytes'])
        .where('org', '=', org)
        .where('file', '=', file)
        .where('folder', '=', folder)
        .where('device', '=', device)
        .where('first', '<=', entry)
        .where('last', '>=', entry)
        .executeTakeFirst()
      if (!holder) continue
      await tx
        .updateTable('homeward.segments')
        .set({ bytes: fill(holder.bytes) })
        .where('org', '=', org)
        .where('file', '=', file)
        .where('folder', '=', folder)
        .where('seq', '=', holder.seq)
        .execute()
    }
    await tx
      .deleteFrom('homeward.withheld')
      .where('org', '=', org)
      .where('file', '=', file)
      .where('act', '=', act)
      .execute()
  }
}

/** Deletes what nobody brought back in time. */
export async function dropWithheld(store: Store, org: Bytes, now: number): Promise<void> {
  await inRole(store, { as: 'clerk', org }, (tx) =>
    tx.deleteFrom('homeward.withheld').where('org', '=', org).where('ends', '<=', now).execute(),
  )
}
