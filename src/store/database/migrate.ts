import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { first } from '../migrations/0001-first.ts'
import { lockAndJudge } from '../migrations/0003-lock-and-judge.ts'
import { appendAndNews } from '../migrations/0004-append-and-news.ts'
import { carriedOut } from '../migrations/0005-carried-out.ts'
import { evidenceTables } from '../migrations/0006-evidence.ts'
import { evidenceCuts } from '../migrations/0008-evidence-cuts.ts'
import { appendInPieces } from '../migrations/0009-append-in-pieces.ts'
import { foundByIndex, unsettledByIndex } from '../migrations/0010-found-by-index.ts'
import { oneGrantARow } from '../migrations/0011-one-grant-a-row.ts'
import { changedByIndex } from '../migrations/0012-changed-by-index.ts'
import { endsAndBars } from '../migrations/0013-ends-and-bars.ts'
import { accountKeys } from '../migrations/0014-account-key.ts'
import { orderOfTheFeed } from '../migrations/0015-order-of-the-feed.ts'
import { setBack } from '../migrations/0016-set-back.ts'
import { agreedActs, agreedHours } from '../migrations/0017-agreed-acts.ts'
import { incarnationBegun } from '../migrations/0018-incarnation-begun.ts'
import { networkEpochs } from '../migrations/0019-network-epochs.ts'
import { formerSlots } from '../migrations/0020-former-slots.ts'
import { evidenceTokens } from '../migrations/0021-evidence-tokens.ts'
import { takenOut } from '../migrations/0022-taken-out.ts'
import { withheldWords } from '../migrations/0023-withheld.ts'
import { logByMonth, logOfFile } from '../migrations/0024-log-by-month.ts'
import { filesAsideTables } from '../migrations/0025-files-aside.ts'
import { networkTables } from '../migrations/0007-network.ts'
import { whoMaySee } from '../migrations/0002-who-may-see.ts'
import { statements } from './statements.ts'
import type { Tables } from './tables.ts'

/** In order, forward only. A released migration is never edited: its checksum is in every database. */
export const MIGRATIONS: readonly { readonly name: string; readonly text: string }[] = [
  { name: '0001-first', text: first },
  { name: '0002-who-may-see', text: whoMaySee },
  { name: '0003-lock-and-judge', text: lockAndJudge },
  { name: '0004-append-and-news', text: appendAndNews },
  { name: '0005-carried-out', text: carriedOut },
  { name: '0006-evidence', text: evidenceTables },
  { name: '0008-evidence-cuts', text: evidenceCuts },
  { name: '0009-append-in-pieces', text: appendInPieces },
  { name: '0007-network', text: networkTables },
  { name: '0010-found-by-index', text: foundByIndex },
  { name: '0011-one-grant-a-row', text: oneGrantARow },
  { name: '0012-changed-by-index', text: changedByIndex },
  { name: '0013-ends-and-bars', text: endsAndBars },
  { name: '0014-account-key', text: accountKeys },
  { name: '0015-order-of-the-feed', text: orderOfTheFeed },
  { name: '0016-set-back', text: setBack },
  { name: '0017-agreed-acts', text: agreedActs },
  { name: '0018-incarnation-begun', text: incarnationBegun },
  { name: '0019-network-epochs', text: networkEpochs },
  { name: '0020-former-slots', text: formerSlots },
  { name: '0021-evidence-tokens', text: evidenceTokens },
  { name: '0022-taken-out', text: takenOut },
  { name: '0023-withheld', text: withheldWords },
  { name: '0024-log-by-month', text: logByMonth },
  { name: '0025-files-aside', text: filesAsideTables },
  { name: '0026-log-of-file', text: logOfFile },
  { name: '0027-unsettled', text: unsettledByIndex },
  { name: '0028-agreed-hours', text: agreedHours },
]

/** The database was made by a Homeward that this one does not know, so it is not opened. */
export class DatabaseDiffers extends Error {}

/** Any number that no other program on the same database uses. */
const LOCK = 7_206_114_455

/**
 * Migrates a database to this version, all or nothing. Throws `DatabaseDiffers` if it was made by a newer or an altered
 * Homeward.
 */
export async function migrate(db: Kysely<Tables>, migrations = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    const done = await ledger(tx)
    for (const migration of migrations) {
      const checksum = createHash('sha256').update(migration.text).digest('hex')
      const earlier = done.get(migration.name)
      if (earlier !== undefined && earlier !== checksum)
        throw new DatabaseDiffers(`The database was made by an altered version of migration ${migration.name}.`)
      if (earlier === undefined) await apply(tx, migration.name, migration.text, checksum)
    }
    const known = new Set(migrations.map((migration) => migration.name))
    const unknown = [...done.keys()].find((name) => !known.has(name))
    if (unknown !== undefined)
      throw new DatabaseDiffers(
        `The database is newer than this Homeward: it has migration ${unknown}. Run the newer one.`,
      )
  })
}

async function ledger(tx: Transaction<Tables>): Promise<Map<string, string>> {
  await sql`create schema if not exists homeward_ledger`.execute(tx)
  await sql`create table if not exists homeward_ledger.migrations (name text primary key, checksum text not null, at timestamptz not null default now())`.execute(
    tx,
  )
  await sql`alter table homeward_ledger.migrations enable row level security`.execute(tx)
  await sql`alter table homeward_ledger.migrations force row level security`.execute(tx)
  await sql`drop policy if exists owner on homeward_ledger.migrations`.execute(tx)
  await sql`create policy owner on homeward_ledger.migrations to current_user using (true) with check (true)`.execute(
    tx,
  )
  const rows = await sql<{
    name: string
    checksum: string
  }>`select name, checksum from homeward_ledger.migrations`.execute(tx)
  return new Map(rows.rows.map((row) => [row.name, row.checksum]))
}

async function apply(tx: Transaction<Tables>, name: string, text: string, checksum: string): Promise<void> {
  for (const statement of statements(text)) await sql.raw(statement).execute(tx)
  await sql`insert into homeward_ledger.migrations (name, checksum) values (${name}, ${checksum})`.execute(tx)
}
