import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBytes } from '../../src/contract/codec.ts'
import { SyncAnswer } from '../../src/contract/sync.ts'
import { newId } from '../../src/sealing/primitives/id.ts'
import { letHeapGrow } from '../../src/server/heap.ts'
import { openDatabase } from '../../src/store/database/database.ts'
import { askOf, asOwner, asSuperuser, inDatabase, startPostgres } from '../../test/support/postgres.ts'
import { CARE, keepAll, SealedFile } from '../../test/support/sealed-file.ts'
import { startTestServer } from '../../test/support/server.ts'
import { unlimited } from './unlimited.ts'
import { median } from '../row.ts'

/** More than the server has connections to its database, so that their transactions wait for one another. */
export const MANY = 64
/** Pairs of rounds before the measured ones, for the engine to compile what a server has long compiled. */
const WARMING = 4

/** Writers who write at once, each in a file of their own, one entry to a request, as people do who have a network. */
export interface ManyWriters {
  /** Sends `each` entries of every writer; entries a second. */
  round(each: number): Promise<number>
  stop(): Promise<void>
}

/** Entries a second of the pair of rounds whose ratio is the middle one. */
export interface ManyWritersRates {
  readonly ours: number
  readonly former: number
}

/**
 * As the feed was ordered before it had numbers of its own: by the transaction that wrote a row, up to the oldest that
 * is still open, and without marks of chance.
 */
const FORMER_ORDER = [
  `create or replace function homeward.feed_number() returns bigint language sql volatile as
     $$ select pg_current_xact_id()::text::bigint $$`,
  `create or replace function homeward.feed_mark() returns bigint language sql volatile as
     $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 $$`,
  `create or replace function homeward.newest_mark() returns jsonb language sql stable as $$ select null::jsonb $$`,
]

/** On one cluster, two servers with a database each: rounds of both in turn, which begin in turn. */
export async function manyWritersRates(each: number, pairs: number): Promise<ManyWritersRates> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-many-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres(folder)
  if (!postgres) throw new Error('No PostgreSQL server here. Install it (Debian: apt-get install postgresql).')
  letHeapGrow()
  await asOwner(postgres.url, 'create database ours', 'create database former')
  const [oursUrl, formerUrl] = [inDatabase(postgres.url, 'ours'), inDatabase(postgres.url, 'former')]
  const ours = await manyWriters(oursUrl)
  const former = await manyWriters(formerUrl, FORMER_ORDER)
  const measured: (ManyWritersRates & { readonly ratio: number })[] = []
  for (let pair = -WARMING; pair < pairs; pair += 1) {
    const before = pair % 2 === 0 ? undefined : await former.round(each)
    const rate = await ours.round(each)
    const other = before ?? (await former.round(each))
    if (pair >= 0) measured.push({ ours: rate, former: other, ratio: rate / other })
  }
  const marks = await askOf(asSuperuser(formerUrl), 'select count(*) from homeward.feed_marks where number > 1')
  await ours.stop()
  await former.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  if (marks !== '0') throw new Error('the former order leaves no marks of chance')
  const ratio = median(measured.map((one) => one.ratio))
  const middle = measured.find((one) => one.ratio === ratio)
  if (!middle) throw new Error('nothing was measured')
  return middle
}

/** `altered`: what is altered in the database before anything is written. */
export async function manyWriters(url: string, altered: readonly string[] = []): Promise<ManyWriters> {
  const open = async () => {
    const database = await openDatabase({ url })
    await asOwner(url, ...altered)
    return database
  }
  const server = await startTestServer({ name: 'a PostgreSQL server', open }, { network: { limits: unlimited() } })
  const { agency } = server
  const people = await Promise.all(
    [agency.arben, agency.drita, agency.besa, agency.mira].map(async (person) => ({
      person,
      token: await agency.signIn(person),
    })),
  )
  const writers = Array.from({ length: MANY }, (_, n) => {
    const who = people[n % people.length]
    if (!who) throw new Error('people come round')
    return {
      ...who,
      file: new SealedFile(agency),
      place: { incarnation: null as Uint8Array | null, cursor: null as Uint8Array | null },
    }
  })
  const send = async (writer: (typeof writers)[number], items: readonly unknown[]) => {
    const groups = [{ id: newId(), items }]
    const body = toBytes({ v: 1, ...writer.place, directory: agency.directory.head.seq, groups })
    const answer = (await server.raw('POST', '/v1/sync', body, writer.token)).as(SyncAnswer)
    if (!answer.outcomes.every(({ ok }) => ok)) throw new Error('an entry was refused')
    writer.place = { incarnation: answer.incarnation, cursor: answer.cursor }
  }
  for (const writer of writers)
    await send(writer, [await writer.file.open(writer.person, [0, CARE], [[writer.person, keepAll]])])

  return {
    async round(each) {
      const made: (readonly unknown[])[][] = []
      for (const { file, person } of writers) {
        const own: (readonly unknown[])[] = []
        for (let n = 0; n < each; n += 1)
          own.push([await file.segment(person, CARE, ['what was seen on a visit '.repeat(20)])])
        made.push(own)
      }
      const began = performance.now()
      await Promise.all(
        writers.map(async (writer, n) => {
          for (const items of made[n] ?? []) await send(writer, items)
        }),
      )
      return (MANY * each * 1000) / (performance.now() - began)
    },
    stop: () => server.stop(),
  }
}
