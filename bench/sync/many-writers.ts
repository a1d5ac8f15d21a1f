import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBytes } from '../../src/contract/codec.ts'
import { SyncAnswer } from '../../src/contract/sync.ts'
import { newId } from '../../src/sealing/primitives/id.ts'
import { openDatabase } from '../../src/store/database/database.ts'
import { asOwner, inDatabase, startPostgres } from '../../test/support/postgres.ts'
import { CARE, keepAll, SealedFile } from '../../test/support/sealed-file.ts'
import { startTestServer } from '../../test/support/server.ts'
import { unlimited } from './unlimited.ts'
import { median } from '../row.ts'

/** More than the server has connections to its database, so that their transactions wait for one another. */
export const MANY = 64

/** Writers who write at once, each in a file of their own, one entry to a request, as people do who have a network. */
export interface ManyWriters {
  /** Sends `each` entries of every writer; entries a second. */
  round(each: number): Promise<number>
  stop(): Promise<void>
}

/** On a server of its own; the median of the rounds. Two versions are compared by running both in turn (bench/README.md). */
export async function manyWritersRate(each: number, rounds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-many-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres(folder)
  if (!postgres) throw new Error('No PostgreSQL server here. Install it (Debian: apt-get install postgresql).')
  await asOwner(postgres.url, 'create database many')
  const writers = await manyWriters(inDatabase(postgres.url, 'many'))
  await writers.round(each)
  const rates: number[] = []
  for (let round = 0; round < rounds; round += 1) rates.push(await writers.round(each))
  await writers.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  return median(rates)
}

export async function manyWriters(url: string): Promise<ManyWriters> {
  const server = await startTestServer(
    { name: 'a PostgreSQL server', open: () => openDatabase({ url }) },
    { network: { limits: unlimited() } },
  )
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
