import type { Bytes } from '#bytes.ts'
import { inRole, type RoleTransaction, type Store } from '../database/role.ts'
import type { ErasureRow, FileStep } from './appended.ts'
import { eraseFiles } from './erase.ts'
import { withheldOf } from './withheld.ts'

/** Sets whole files aside, says until when, and brings them back: in the order in which their records came. */
export async function stepFiles(tx: RoleTransaction, org: Bytes, steps: readonly FileStep[]): Promise<void> {
  for (const step of steps) {
    if (step.is === 'aside') await setFileAside(tx, org, step)
    else if (step.is === 'back') await bringFileBack(tx, org, step)
    else {
      const { seq, hash, record, ends } = step
      await tx
        .updateTable('homeward.files_aside')
        .set({ seq, hash, record, ends })
        .where('org', '=', org)
        .where('file', '=', step.file)
        .execute()
    }
  }
}

async function setFileAside(
  tx: RoleTransaction,
  org: Bytes,
  { file, act, sealed, seal, empty }: FileStep & { is: 'aside' },
): Promise<void> {
  await tx.insertInto('homeward.files_aside').values({ org, file, act }).execute()
  const segments = await tx
    .selectFrom('homeward.segments')
    .select(['folder', 'seq', 'device', 'first', 'bytes'])
    .where('org', '=', org)
    .where('file', '=', file)
    .execute()
  for (const { folder, seq, device, first, bytes } of segments) {
    const place = { file, folder, device, entry: first, act }
    const row = { ...place, part: await seal(place, bytes), sealed, ends: null }
    // What lies there already came after the file was set aside, and the segment was emptied then.
    await tx
      .insertInto('homeward.withheld')
      .values({ org, ...row })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await tx
      .updateTable('homeward.segments')
      .set({ bytes: empty(bytes) })
      .where('org', '=', org)
      .where('file', '=', file)
      .where('folder', '=', folder)
      .where('seq', '=', seq)
      .execute()
  }
}

async function bringFileBack(
  tx: RoleTransaction,
  org: Bytes,
  { file, act, open }: FileStep & { is: 'back' },
): Promise<void> {
  for (const row of await withheldOf(tx, org, file, act)) {
    const bytes = await open(row)
    if (!bytes) continue
    await tx
      .updateTable('homeward.segments')
      .set({ bytes })
      .where('org', '=', org)
      .where('file', '=', file)
      .where('folder', '=', row.folder)
      .where('device', '=', row.device)
      .where('first', '=', row.entry)
      .execute()
  }
  await tx
    .deleteFrom('homeward.withheld')
    .where('org', '=', org)
    .where('file', '=', file)
    .where('act', '=', act)
    .execute()
  await tx.deleteFrom('homeward.files_aside').where('org', '=', org).where('file', '=', file).execute()
}

export async function isFileAside(store: Store, org: Bytes, file: Bytes): Promise<boolean> {
  const found = await inRole(store, { as: 'clerk', org }, (tx) =>
    tx
      .selectFrom('homeward.files_aside')
      .select('file')
      .where('org', '=', org)
      .where('file', '=', file)
      .executeTakeFirst(),
  )
  return found !== undefined
}

type Erasing = ErasureRow & { readonly org: Bytes }

/** Deletes the files that nobody brought back in time. `keep` notes it outside the database first. */
export async function eraseDue(
  store: Store,
  org: Bytes,
  now: number,
  keep: (erasures: readonly Erasing[]) => Promise<void>,
): Promise<void> {
  await inRole(store, { as: 'clerk', org }, async (tx) => {
    const due = await tx
      .selectFrom('homeward.files_aside')
      .select(['file', 'seq', 'hash', 'record'])
      .where('org', '=', org)
      .where('ends', '<=', now)
      .execute()
    const erasures = due.flatMap(({ file, seq, hash, record }): readonly Erasing[] =>
      seq !== null && hash && record ? [{ org, file, seq, hash, record, at: now }] : [],
    )
    if (erasures.length === 0) return
    await keep(erasures)
    await eraseFiles(tx, org, erasures)
  })
}
