import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { id } from '#contract/bytes.ts'
import { toBytes } from '#contract/codec.ts'
import { frame, framesIn } from './backup-frames.ts'
import { applyErasures, type ErasureNote } from '../segments/erasure-book.ts'
import { type RoleTransaction, inRole, inRoleAtOneMoment, type Store } from '../database/role.ts'
import type { SqlTable } from '../database/tables.ts'

/**
 * `keystore` holds everything that can open something (wraps, slots, the receipt key) and is stored apart from `data`,
 * at most 35 days.
 */
export type BackupPart = 'data' | 'keystore'

/**
 * Sessions, challenges and counted tries are not worth a backup (what agencies of a network had evaluated is: a
 * restore would let a partner guess anew); the incarnation must not be in one. Nor the keys by
 * which agencies find each other's children: a restore would bring back one that was withdrawn since. Contact points
 * see that theirs are gone and send them again.
 */
const PARTS = {
  data: [
    'homeward.organisations',
    'homeward.directory_heads',
    'homeward.directory_records',
    'homeward.access_heads',
    'homeward.grants',
    'homeward.bars',
    'homeward.agreed',
    'homeward.withheld',
    'homeward.files_aside',
    'homeward.folder_heads',
    'homeward.segments',
    'homeward.redactions',
    'homeward.chunks',
    'homeward.quarantine',
    'homeward.devices',
    'homeward.access_log',
    'homeward.erasures',
    'homeward.carried_out',
    'homeward.evidence',
    'homeward.evidence_cuts',
    'homeward.evidence_in_cuts',
    'homeward.releases',
    'homeward.network_agencies',
    'homeward.network_batches',
    'homeward.network_use',
  ],
  keystore: [
    'keystore.access_records',
    'keystore.invitations',
    'keystore.vaults',
    'keystore.slots',
    'keystore.former_slots',
    'keystore.server_keys',
  ],
} as const satisfies Record<BackupPart, readonly SqlTable[]>

const Value = z.union([z.instanceof(Uint8Array), z.number(), z.string(), z.boolean(), z.null()])
const Frame = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('head'), v: z.literal(1), part: z.enum(['data', 'keystore']), backup: id }),
  z.strictObject({
    is: z.literal('rows'),
    table: z.enum([...PARTS.data, ...PARTS.keystore]),
    rows: z.array(z.record(z.string().regex(/^[a-z_]+$/), Value)).min(1),
  }),
  z.strictObject({ is: z.literal('end'), rows: z.number().int() }),
])
type Frame = z.infer<typeof Frame>

export class BackupRefused extends Error {
  readonly code: 'not-a-backup' | 'cut-short' | 'parts-differ' | 'database-not-empty'

  constructor(code: BackupRefused['code']) {
    const said = {
      'not-a-backup': 'This is not a backup of Homeward, or it was altered.',
      'cut-short': 'The backup ends too early: part of the file is missing.',
      'parts-differ': 'The two files are not of the same backup.',
      'database-not-empty': 'The database already holds an organisation. Restore into an empty one.',
    }
    super(said[code])
    this.code = code
  }
}

/** Writes both parts from one snapshot of the database. The same bytes can be restored into either kind of database. */
export function backUp(
  store: Store,
  write: (part: BackupPart, bytes: Uint8Array) => Promise<void>,
): Promise<{ rows: number }> {
  return inRoleAtOneMoment(store, { as: 'keeper' }, async (tx) => {
    const backup = new Uint8Array(randomBytes(16))
    const rows = { data: 0, keystore: 0 }
    for (const part of ['data', 'keystore'] as const) {
      await write(part, encode({ is: 'head', v: 1, part, backup }))
      for (const table of PARTS[part]) {
        for await (const batch of batchesOf(tx, table)) {
          rows[part] += batch.length
          await write(part, encode({ is: 'rows', table, rows: batch }))
        }
      }
      await write(part, encode({ is: 'end', rows: rows[part] }))
    }
    return { rows: rows.data + rows.keystore }
  })
}

/**
 * Fills an empty database, all or nothing, and starts a new incarnation: devices then send again what the backup
 * lacked. `erasures` are those stored outside the backup; they are applied before this resolves. Throws
 * `BackupRefused`.
 */
export async function restore(
  store: Store,
  parts: Readonly<Record<BackupPart, AsyncIterable<Uint8Array>>>,
  erasures: readonly ErasureNote[],
): Promise<{ rows: number }> {
  const rows = await inRole(store, { as: 'keeper' }, async (tx) => {
    if (await tx.selectFrom('homeward.organisations').select('org').executeTakeFirst())
      throw new BackupRefused('database-not-empty')
    await tx.deleteFrom('keystore.server_keys').execute()
    const data = await readPart(tx, 'data', parts.data)
    const keystore = await readPart(tx, 'keystore', parts.keystore)
    if (Buffer.compare(data.backup, keystore.backup) !== 0) throw new BackupRefused('parts-differ')
    await renew(tx)
    return data.rows + keystore.rows
  })
  await applyErasures(store, erasures)
  return { rows }
}

const BATCH = 50

async function* batchesOf(
  tx: RoleTransaction,
  table: SqlTable,
): AsyncGenerator<Record<string, z.infer<typeof Value>>[]> {
  await sql`declare backup no scroll cursor for select * from ${sql.table(table)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Record<string, z.infer<typeof Value>>>`fetch ${sql.lit(BATCH)} from backup`.execute(tx)
    if (rows.length === 0) break
    // Numbers of the feed are drawn anew where the rows are restored.
    yield rows.map(({ feed: _, ...row }) => row)
  }
  await sql`close backup`.execute(tx)
}

async function readPart(
  tx: RoleTransaction,
  part: BackupPart,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ backup: Uint8Array; rows: number }> {
  let backup: Uint8Array | undefined
  let rows = 0
  let ended = false
  for await (const read of framesIn(chunks, Frame)) {
    if (read === undefined || ended) throw new BackupRefused('not-a-backup')
    if (read.is === 'head') {
      if (backup || read.part !== part) throw new BackupRefused(backup ? 'not-a-backup' : 'parts-differ')
      backup = read.backup
    } else if (!backup) throw new BackupRefused('not-a-backup')
    else if (read.is === 'end') {
      if (read.rows !== rows) throw new BackupRefused('cut-short')
      ended = true
    } else rows += await insert(tx, part, read)
  }
  if (!backup || !ended) throw new BackupRefused(backup ? 'cut-short' : 'not-a-backup')
  return { backup, rows }
}

async function insert(
  tx: RoleTransaction,
  part: BackupPart,
  { table, rows }: Extract<Frame, { is: 'rows' }>,
): Promise<number> {
  if (!(PARTS[part] as readonly SqlTable[]).includes(table)) throw new BackupRefused('not-a-backup')
  await tx.insertInto(table).values(rows).execute()
  return rows.length
}

async function renew(tx: RoleTransaction): Promise<void> {
  const incarnation = new Uint8Array(randomBytes(16))
  await tx.deleteFrom('homeward.incarnation').execute()
  await tx.insertInto('homeward.incarnation').values({ incarnation, begun: Date.now() }).execute()
  await sql`select setval(pg_get_serial_sequence('homeward.access_log', 'seq'), coalesce(max(seq), 0) + 1, false) from homeward.access_log`.execute(
    tx,
  )
  await sql`select setval(pg_get_serial_sequence('homeward.quarantine', 'item'), coalesce(max(item), 0) + 1, false) from homeward.quarantine`.execute(
    tx,
  )
}

const encode = (value: Frame): Uint8Array => frame(toBytes(value))
