import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import type { AccessHeadRow, Appended, GrantRow, RecordRow, Tip } from './appended.ts'
import { writeAgreed } from './agreed.ts'
import { writeBars } from './ends-and-bars.ts'
import { eraseFiles } from './erase.ts'
import { stepFiles } from './files-aside.ts'
import { bytesFromHex, toHex } from '../database/hex.ts'
import { keepAside } from './quarantine.ts'
import { dropEntries } from './redact.ts'
import type { RoleTransaction, Store } from '../database/role.ts'
import { bringBack, writeWithheld } from './withheld.ts'
import { writeSegments } from './write-segments.ts'

/** What an append is judged against, read under the locks of its files. */
export interface LockedState {
  readonly directory: Tip | undefined
  readonly files: readonly {
    readonly file: Bytes
    readonly seq: number
    readonly hash: Bytes
    readonly erased: boolean
  }[]
  readonly folders: readonly {
    readonly file: Bytes
    readonly folder: number
    readonly seq: number
    readonly head: Bytes
  }[]
  readonly chains: readonly {
    readonly file: Bytes
    readonly folder: number
    readonly device: Bytes
    readonly last: number
    readonly id: Bytes
  }[]
  readonly redacted: readonly {
    readonly file: Bytes
    readonly folder: number
    readonly device: Bytes
    readonly entry: number
  }[]
}

export interface Chain {
  readonly file: Uint8Array
  readonly folder: number
  readonly device: Uint8Array
}

/**
 * Runs an append: locks the files in the order of their ids, lets `judge` decide, stores the result, all in one
 * transaction. Two devices that open the same new file at once collide at its first row; the later one is judged again.
 */
export async function appending<Result>(
  store: Store,
  org: Uint8Array,
  files: readonly Uint8Array[],
  chains: readonly Chain[],
  judge: (tx: RoleTransaction, locked: LockedState) => Promise<{ readonly store: Appended; readonly result: Result }>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.transaction().execute(async (tx) => {
        const { store: appended, result } = await judge(tx, await lockFiles(tx, org, files, chains))
        await write(tx, appended)
        return result
      })
    } catch (error) {
      if (attempt >= 3 || !isCollision(error)) throw error
    }
  }
}

const COLLISIONS = new Set<unknown>(['23505', '40001', '40P01'])

function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && COLLISIONS.has(error.code)
}

interface LockedJson {
  directory: { seq: number; hash: string } | null
  files: { file: string; seq: number; hash: string; erased: boolean }[]
  folders: { file: string; folder: number; seq: number; head: string }[]
  chains: { file: string; folder: number; device: string; last: number; id: string }[]
  redacted: { file: string; folder: number; device: string; entry: number }[]
}

async function lockFiles(
  tx: RoleTransaction,
  org: Uint8Array,
  files: readonly Uint8Array[],
  chains: readonly Chain[],
): Promise<LockedState> {
  const asked = JSON.stringify(
    chains.map((chain) => ({ file: toHex(chain.file), folder: chain.folder, device: toHex(chain.device) })),
  )
  const answer = await sql<{
    locked: LockedJson
  }>`select homeward.lock_files(${org}, ${files.map(toHex).join(',')}, ${asked}) as locked`.execute(tx)
  const locked = answer.rows[0]?.locked
  if (!locked) throw new Error('lock_files gave no row')
  return {
    directory: locked.directory ? { seq: locked.directory.seq, hash: bytesFromHex(locked.directory.hash) } : undefined,
    files: locked.files.map((row) => ({ ...row, file: bytesFromHex(row.file), hash: bytesFromHex(row.hash) })),
    folders: locked.folders.map((row) => ({ ...row, file: bytesFromHex(row.file), head: bytesFromHex(row.head) })),
    chains: locked.chains.map((row) => ({
      ...row,
      file: bytesFromHex(row.file),
      device: bytesFromHex(row.device),
      id: bytesFromHex(row.id),
    })),
    redacted: locked.redacted.map((row) => ({
      ...row,
      file: bytesFromHex(row.file),
      device: bytesFromHex(row.device),
    })),
  }
}

async function write(tx: RoleTransaction, appended: Appended): Promise<void> {
  await writeAccess(tx, appended.org, appended.accessHeads, appended.records, appended.grants)
  await writeBars(tx, appended.org, appended.bars)
  await writeAgreed(tx, appended.org, appended.agreed)
  await writeSegments(tx, appended)
  await writeWithheld(tx, appended.org, appended.withheld, appended.withheldEnds)
  await dropEntries(tx, appended.org, appended.redactions)
  await bringBack(tx, appended.org, appended.broughtBack)
  await stepFiles(tx, appended.org, appended.fileSteps)
  await eraseFiles(tx, appended.org, appended.erasures)
  await keepAside(tx, appended.org, appended.aside)
}

/**
 * Grants change only together with the access head of their file, so that head alone tells a member of a changed grant.
 */
async function writeAccess(
  tx: RoleTransaction,
  org: Bytes,
  heads: readonly AccessHeadRow[],
  records: readonly RecordRow[],
  grants: readonly GrantRow[],
): Promise<void> {
  if (heads.length === 0) return
  for (const head of heads) {
    const row = { org, ...head }
    if (head.isNew) await tx.insertInto('homeward.access_heads').values(without(row)).execute()
    else
      await tx
        .updateTable('homeward.access_heads')
        .set({ seq: row.seq, hash: row.hash, feed: sql`homeward.feed_number()` })
        .where('org', '=', org)
        .where('file', '=', row.file)
        .execute()
  }
  await tx
    .insertInto('keystore.access_records')
    .values(records.map((record) => ({ org, ...record })))
    .execute()
  if (grants.length === 0) return
  await tx
    .insertInto('homeward.grants')
    .values(grants.map((grant) => ({ org, ...grant })))
    .onConflict((clash) =>
      clash.columns(['org', 'member', 'file', 'folder']).doUpdateSet((row) => ({
        rights: row.ref('excluded.rights'),
        until: row.ref('excluded.until'),
        // Only a folder that was closed before counts as newly granted: a change from read to write sends nothing
        // again.
        feed: sql<number>`case when grants.rights = 0 or excluded.rights = 0 then excluded.feed else grants.feed end`,
      })),
    )
    .execute()
}

function without({ isNew: _, ...row }: AccessHeadRow & { org: Bytes }) {
  return row
}
