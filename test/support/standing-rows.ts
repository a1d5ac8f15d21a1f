import pg from 'pg'
import type { Bytes } from '#bytes.ts'
import { asOwner, inDatabase, type PostgresServer, startPostgres } from './postgres.ts'

/** What each statement read of the database, in pages of 8 KiB, each time that it ran and in all. */
export type Pages = ReadonlyMap<string, { readonly each: number; readonly all: number }>

/** A PostgreSQL server that counts what its statements read, and a database of an agency on it. */
export interface CountingDatabase {
  readonly postgres: PostgresServer
  readonly url: string
  /** Counts what this work reads. */
  pagesOf(work: () => Promise<unknown>): Promise<Pages>
  /** Writes rows of a large agency, as they stood before anything that a device asked for. */
  stand(of: StandingRows): Promise<void>
}

/** Segments with numbers from `from` up to `upto`, ten in each file, all of one member; and rows of each other table. */
export interface StandingRows {
  readonly org: Bytes
  readonly member: Bytes
  readonly from: number
  readonly upto: number
}

export async function startCounting(folder: string): Promise<CountingDatabase> {
  const postgres = await startPostgres(folder)
  if (!postgres) throw new Error('no PostgreSQL server is installed')
  const superuser = (name: string) => inDatabase(postgres.url.replace('agency@', 'superuser@'), name)
  await asOwner(superuser('postgres'), "alter system set shared_preload_libraries = 'pg_stat_statements'")
  await postgres.kill()
  await postgres.again()
  await asOwner(postgres.url, 'create database agency')
  const admin = superuser('agency')
  await asOwner(admin, 'create extension pg_stat_statements')
  return {
    postgres,
    url: inDatabase(postgres.url, 'agency'),
    pagesOf: (work) => pagesOf(admin, work),
    stand: async (of) => {
      await asOwner(admin, standing(of))
      await asOwner(admin, 'vacuum analyze')
    },
  }
}

async function pagesOf(admin: string, work: () => Promise<unknown>): Promise<Pages> {
  await asOwner(admin, 'select pg_stat_statements_reset()')
  await work()
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    const { rows } = await client.query<{ query: string; pages: string; calls: string }>(
      `select query, sum(shared_blks_hit + shared_blks_read) as pages, sum(calls) as calls from pg_stat_statements s
       join pg_database d on d.oid = s.dbid where d.datname = 'agency' and query not like '%pg_stat_statements%' group by query`,
    )
    return new Map(
      rows.map(({ query, pages, calls }) => [query, { each: Number(pages) / Number(calls), all: Number(pages) }]),
    )
  } finally {
    await client.end()
  }
}

const hex = (bytes: Bytes) => `decode('${Buffer.from(bytes).toString('hex')}', 'hex')`

function standing({ org: of, member: by, from, upto }: StandingRows): string {
  const [org, member, file] = [hex(of), hex(by), 'sha256(int8send(n / 10))']
  return `set session_replication_role = replica;
    insert into homeward.access_heads (org, file, seq, hash, feed) select ${org}, substr(${file}, 1, 16), 1, ${file}, 1 from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.grants (org, file, member, folder, rights, feed) select ${org}, substr(${file}, 1, 16), ${member}, f, 3, 1 from generate_series(${from}, ${upto - 1}, 10) n, generate_series(0, 8) f;
    insert into homeward.folder_heads (org, file, folder, seq, head, feed) select ${org}, substr(${file}, 1, 16), 1, 10, ${file}, 1 from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.segments (org, file, folder, seq, device, first, last, id, bytes, receipt, feed)
      select ${org}, substr(${file}, 1, 16), 1, n % 10 + 1, ${member}, n % 10, n % 10, substr(sha256(int8send(n)), 1, 16), decode(repeat('ab', 900), 'hex'), '', 1 from generate_series(${from}, ${upto - 1}) n;
    insert into homeward.redactions (org, file, folder, device, entry) select ${org}, substr(${file}, 1, 16), 1, ${member}, n from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.chunks (org, file, attachment, part, last, bytes, member) select ${org}, substr(${file}, 1, 16), substr(sha256(int8send(n)), 1, 16), 0, true, '\\xab', ${member} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.quarantine (org, file, folder, device, at, code, id, segment, settled) select ${org}, substr(${file}, 1, 16), 1, ${member}, 1, 'fork', substr(sha256(int8send(n)), 1, 16), '\\xab', 'leave' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.devices (org, device, member) select ${org}, substr(sha256(int8send(n)), 1, 16), substr(sha256(int8send(n)), 1, 16) from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.sessions (token, org, member, device, revoked, opened_at, used_at) select sha256(int8send(n)), ${org}, substr(sha256(int8send(n)), 1, 16), substr(sha256(int8send(n)), 1, 16), false, ${Date.UTC(2026, 10, 25)}, ${Date.UTC(2026, 10, 25)} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.challenges (challenge, org, device, ends_at) select sha256(int8send(n)), ${org}, substr(sha256(int8send(n)), 1, 16), ${Date.UTC(2026, 10, 26)} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.attempts (key, failures, next_at) select sha256(int8send(n)), 1, ${Date.UTC(2026, 10, 26)} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.evidence (org, id, record) select ${org}, sha256(int8send(n)), '{}' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.evidence_issued (org, epoch, member, kind, element) select ${org}, 1, substr(sha256(int8send(n)), 1, 16), 'x', sha256(int8send(n)) from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.bars (org, file, member, at) select ${org}, substr(${file}, 1, 16), substr(sha256(int8send(n)), 1, 16), 1 from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.agreed (org, file, hash, at) select ${org}, substr(${file}, 1, 16), ${file}, 1 from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.withheld (org, file, act, folder, device, entry, part, sealed, ends) select ${org}, substr(${file}, 1, 16), ${file}, 1, ${member}, n, '\\xab', true, ${Date.UTC(2026, 11, 20)} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.files_aside (org, file, act, ends) select ${org}, substr(sha256(${file}), 1, 16), ${file}, ${Date.UTC(2026, 11, 20)} from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.carried_out (org, file, device, at, sig) select ${org}, substr(sha256(${file}), 1, 16), ${member}, 1, '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into keystore.vaults (org, member, vault) select ${org}, substr(sha256(int8send(n)), 1, 16), '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into keystore.slots (org, member, slot, sealed) select ${org}, substr(sha256(int8send(n)), 1, 16), 'passphrase', '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into keystore.former_slots (org, member, at, vault, slot, sealed) select ${org}, substr(sha256(int8send(n)), 1, 16), 1, '\\xab', 'passphrase', '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.feed_marks (number) select -n from generate_series(${from + 1}, ${upto}, 10) n;
    insert into keystore.access_records (org, file, seq, hash, record) select ${org}, substr(${file}, 1, 16), 1, ${file}, '\\xab' from generate_series(${from}, ${upto - 1}, 10) n;
    insert into homeward.access_log (org, at, member, action, outcome) select ${org}, ${Date.UTC(2026, 10, 20)}, ${member}, 'delivered', 'ok' from generate_series(${from}, ${upto - 1}) n`
}
