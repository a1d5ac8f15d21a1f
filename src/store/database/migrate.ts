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

/** `expand`: the version before runs on what it leaves. `contract`: it does not. */
export interface Migration {
  readonly name: string
  readonly kind: 'expand' | 'contract'
  readonly text: string
}

/** In order, forward only. A released migration is never edited: its checksum is in every database. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-first', kind: 'expand', text: first },
  { name: '0002-who-may-see', kind: 'contract', text: whoMaySee },
  { name: '0003-lock-and-judge', kind: 'expand', text: lockAndJudge },
  { name: '0004-append-and-news', kind: 'expand', text: appendAndNews },
  { name: '0005-carried-out', kind: 'expand', text: carriedOut },
  { name: '0006-evidence', kind: 'expand', text: evidenceTables },
  { name: '0008-evidence-cuts', kind: 'expand', text: evidenceCuts },
  { name: '0009-append-in-pieces', kind: 'contract', text: appendInPieces },
  { name: '0007-network', kind: 'expand', text: networkTables },
  { name: '0010-found-by-index', kind: 'contract', text: foundByIndex },
  { name: '0011-one-grant-a-row', kind: 'contract', text: oneGrantARow },
  { name: '0012-changed-by-index', kind: 'contract', text: changedByIndex },
  { name: '0013-ends-and-bars', kind: 'expand', text: endsAndBars },
  { name: '0014-account-key', kind: 'expand', text: accountKeys },
  { name: '0015-order-of-the-feed', kind: 'contract', text: orderOfTheFeed },
  { name: '0016-set-back', kind: 'contract', text: setBack },
  { name: '0017-agreed-acts', kind: 'expand', text: agreedActs },
  { name: '0018-incarnation-begun', kind: 'expand', text: incarnationBegun },
  { name: '0019-network-epochs', kind: 'expand', text: networkEpochs },
  { name: '0020-former-slots', kind: 'expand', text: formerSlots },
  { name: '0021-evidence-tokens', kind: 'expand', text: evidenceTokens },
  { name: '0022-taken-out', kind: 'expand', text: takenOut },
  { name: '0023-withheld', kind: 'expand', text: withheldWords },
  { name: '0024-log-by-month', kind: 'contract', text: logByMonth },
  { name: '0025-files-aside', kind: 'expand', text: filesAsideTables },
  { name: '0026-log-of-file', kind: 'expand', text: logOfFile },
  { name: '0027-unsettled', kind: 'expand', text: unsettledByIndex },
  { name: '0028-agreed-hours', kind: 'expand', text: agreedHours },
]

/** The database was made by a Homeward that this one does not know, so it is not opened. */
export class DatabaseDiffers extends Error {}

/** Any number that no other program on the same database uses. */
const LOCK = 7_206_114_455

/**
 * Whether a database that a newer Homeward made by expansions alone is opened. A server runs on it; a backup, which must
 * hold every table, would leave out those that it does not know.
 */
export type IfAhead = 'open' | 'refuse'

/**
 * Migrates a database to this version, all or nothing. Throws `DatabaseDiffers` if an altered Homeward made it, or a
 * newer one by more than expansions. Every row is looked at before anything is applied, so two branches never mix.
 */
export async function migrate(db: Kysely<Tables>, migrations = MIGRATIONS, ifAhead: IfAhead = 'open'): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    const done = await ledger(tx)
    const wanted = migrations.map((migration) => ({
      ...migration,
      checksum: createHash('sha256').update(migration.text).digest('hex'),
    }))
    for (const { name, checksum } of wanted)
      if ((done.get(name)?.checksum ?? checksum) !== checksum)
        throw new DatabaseDiffers(`The database was made by an altered version of migration ${name}.`)
    const lacking = wanted.filter(({ name }) => !done.has(name))
    const known = new Set(wanted.map(({ name }) => name))
    const unknown = [...done.values()].filter(({ name }) => !known.has(name))
    const opens = ifAhead === 'open' && lacking.length === 0
    const refused = unknown.find(({ kind }) => !opens || kind !== 'expand')
    if (refused !== undefined)
      throw new DatabaseDiffers(
        `The database is newer than this Homeward: it has migration ${refused.name}. Run the newer one.`,
      )
    for (const migration of lacking) await apply(tx, migration)
  })
}

interface LedgerRow {
  readonly name: string
  readonly checksum: string
  /** Null if a Homeward wrote the row that did not yet tell the kinds apart. */
  readonly kind: string | null
}

async function ledger(tx: Transaction<Tables>): Promise<Map<string, LedgerRow>> {
  if (!(await ledgerStands(tx))) await makeLedger(tx)
  const { rows } = await sql<LedgerRow>`select name, checksum, kind from homeward_ledger.migrations`.execute(tx)
  return new Map(rows.map((row) => [row.name, row]))
}

/** To make it anew would lock it against the servers that run. */
async function ledgerStands(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_class c
    where c.oid = to_regclass('homeward_ledger.migrations') and c.relrowsecurity and c.relforcerowsecurity
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'kind' and not a.attisdropped)
      and exists (select 1 from pg_policies p where p.schemaname = 'homeward_ledger' and p.tablename = 'migrations'
        and p.policyname = 'owner' and current_user = any(p.roles))`.execute(tx)
  return rows.length > 0
}

async function makeLedger(tx: Transaction<Tables>): Promise<void> {
  await sql`create schema if not exists homeward_ledger`.execute(tx)
  await sql`create table if not exists homeward_ledger.migrations (name text primary key, checksum text not null, at timestamptz not null default now())`.execute(
    tx,
  )
  await sql`alter table homeward_ledger.migrations add column if not exists kind text`.execute(tx)
  await sql`alter table homeward_ledger.migrations enable row level security`.execute(tx)
  await sql`alter table homeward_ledger.migrations force row level security`.execute(tx)
  await sql`drop policy if exists owner on homeward_ledger.migrations`.execute(tx)
  await sql`create policy owner on homeward_ledger.migrations to current_user using (true) with check (true)`.execute(
    tx,
  )
}

async function apply(tx: Transaction<Tables>, migration: Migration & { readonly checksum: string }): Promise<void> {
  const { name, kind, text, checksum } = migration
  for (const statement of statements(text)) await sql.raw(statement).execute(tx)
  await sql`insert into homeward_ledger.migrations (name, checksum, kind) values (${name}, ${checksum}, ${kind})`.execute(
    tx,
  )
}
