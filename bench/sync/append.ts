import { chmodSync, closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { toBytes } from '../../src/contract/codec.ts'
import { SyncAnswer } from '../../src/contract/sync.ts'
import { newId } from '../../src/sealing/primitives/id.ts'
import { parseSegment } from '../../src/sealing/segments/segment.ts'
import { letHeapGrow } from '../../src/server/heap.ts'
import { openDatabase } from '../../src/store/database/database.ts'
import { asOwner, inDatabase, startPostgres } from '../../test/support/postgres.ts'
import type { Person } from '../../test/support/agency.ts'
import { CARE, keepAll, SealedFile, type Item } from '../../test/support/sealed-file.ts'
import { startTestServer } from '../../test/support/server.ts'
import { unlimited } from './unlimited.ts'
import { median } from '../row.ts'
import { record } from './records.ts'

/** Number of concurrent writers, each in a file of its own, and number of segments in one request. */
const WRITERS = 4
const TOGETHER = 16
/**
 * Rounds of single entries before the measured ones, the first with one entry for each request: a server in use has
 * answered thousands of requests, and the engine has compiled its code.
 */
const WARMING = 8
const ALONE = 4

export interface AppendRates {
  /**
   * Entries a second through the server, including session, parsing, signatures, chain, locks, row policies, receipt
   * and log.
   */
  readonly ours: number
  /**
   * Rows of the same bytes a second by bare inserts with the same driver: the rows of a segment in one statement, as
   * many segments to a transaction.
   */
  readonly bare: number
  /** The same with all rows of a request in one statement, which no store of entries would do. */
  readonly bareAtOnce: number
  readonly ratio: number
}

/** A member who writes into a file of their own. */
interface Writer {
  readonly person: Person
  readonly file: SealedFile
  readonly token: Uint8Array<ArrayBuffer>
  place: { readonly incarnation: Uint8Array | null; readonly cursor: Uint8Array | null }
}

/**
 * Rates of appending segments of `entries` entries, compared with bare inserts: rounds of both in turn, the median
 * counts. All requests are made before and stored on disk: when they were made between the rounds, the server's process
 * collected a device's garbage in its measured time, and the heap that the making had grown saved the inserts their
 * collections.
 */
export async function appendRates(entries: number, segments: number, rounds: number): Promise<AppendRates> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-pg-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres(folder)
  if (!postgres)
    throw new Error('No PostgreSQL server here. Install it (Debian: apt-get install postgresql) and try again.')
  try {
    await asOwner(postgres.url, 'create database append', 'create database bare')
    const measured: AppendRates[] = []
    // As a server does for itself; the inserts have the same.
    letHeapGrow()
    const server = await startTestServer(
      { name: 'a PostgreSQL server', open: () => openDatabase({ url: inDatabase(postgres.url, 'append') }) },
      { network: { limits: unlimited() } },
    )
    const pool = new pg.Pool({ connectionString: inDatabase(postgres.url, 'bare'), max: WRITERS })
    pool.on('error', () => undefined)
    await pool.query('create table bare (id bigserial primary key, bytes bytea not null)')
    const { agency } = server
    const people = [agency.arben, agency.drita, agency.besa, agency.mira].slice(0, WRITERS)
    const writers: Writer[] = []
    for (const person of people)
      writers.push({
        person,
        file: new SealedFile(agency),
        token: await agency.signIn(person),
        place: { incarnation: null, cursor: null },
      })
    for (const writer of writers)
      await send(
        withRoom(encoded([await writer.file.open(writer.person, [0, CARE], [[writer.person, keepAll]])])),
        writer,
      )
    const texts = Array.from({ length: entries }, (_, n) => JSON.stringify(record(n)))
    const made: Made[] = []
    let entryBytes: readonly Uint8Array[] = []
    for (let round = 0; round < WARMING + rounds; round++)
      for (const [writer, { file, person }] of writers.entries()) {
        const together = round < ALONE ? 1 : TOGETHER
        const chain = Array.from({ length: segments / WRITERS }, () => (round < WARMING ? texts.slice(0, 1) : texts))
        for (let at = 0; at * together < chain.length; at++) {
          // As a device does: one signature for everything that it seals for a request.
          const items = await file.segments(person, CARE, chain.slice(at * together, (at + 1) * together))
          entryBytes = ciphertextsOf(items[0])
          made.push(kept(folder, { round, writer, at, items: items.length }, withRoom(encoded(items))))
        }
      }

    // Allocated once: memory allocated for each round would be garbage of the bench that the server's process collects in its measured time.
    const rooms = new Map<string, Uint8Array<ArrayBuffer>>()
    const room = ({ writer, at, length }: Made) => {
      const name = [writer, at].join('-')
      const there = rooms.get(name)
      const enough = there && there.length >= length ? there : new Uint8Array(length)
      rooms.set(name, enough)
      return enough
    }
    for (let round = 0; round < WARMING + rounds; round++) {
      const own = writers.map((_, writer) => made.filter((one) => one.round === round && one.writer === writer))
      const appending = async () => {
        const requests = own.map((list) => list.map((one) => taken(one, room(one))))
        const from = performance.now()
        await Promise.all(
          writers.map(async (writer, n) => {
            for (const groups of requests[n] ?? []) await send(groups, writer)
          }),
        )
        return (segments * entries * 1000) / (performance.now() - from)
      }
      const transactions = own.map((list) => list.map(({ items }) => Array.from({ length: items }, () => entryBytes)))
      const inserted = async (of: Parameters<typeof inserting>[1]) =>
        (segments * entries * 1000) / (await inserting(pool, of))
      const bare = () => inserted(transactions)
      // They take turns in going first, so that what one leaves on the disk or in the heap affects both.
      const before = round % 2 === 0 ? undefined : await bare()
      const ours = await appending()
      const others = before ?? (await bare())
      const bareAtOnce = await inserted(transactions.map((each) => each.map((rows) => [rows.flat()])))
      if (round >= WARMING) measured.push({ ours, bare: others, bareAtOnce, ratio: ours / others })
    }
    await pool.end()
    await server.stop()
    const ratio = median(measured.map((one) => one.ratio))
    return measured.find((one) => one.ratio === ratio) ?? { ours: 0, bare: 1, bareAtOnce: 1, ratio: 0 }

    /** As a device does: with the cursor of its last answer, so that it receives nothing twice. */
    async function send(groups: Prepared, writer: Writer): Promise<void> {
      const reply = await server.raw(
        'POST',
        '/v1/sync',
        request(writer.place, agency.directory.head.seq, groups),
        writer.token,
      )
      const answer = reply.as(SyncAnswer)
      const [outcome] = answer.outcomes
      if (!outcome?.ok) throw new Error(`the server refused: ${outcome?.code ?? reply.code ?? String(reply.status)}`)
      writer.place = answer
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * How long the transactions of all concurrent writers take: each transaction is a list of statements, each statement a
 * list of rows.
 */
async function inserting(
  pool: pg.Pool,
  writers: readonly (readonly (readonly (readonly Uint8Array[])[])[])[],
): Promise<number> {
  const began = performance.now()
  await Promise.all(
    writers.map(async (transactions) => {
      const client = await pool.connect()
      for (const statements of transactions) {
        if (statements.length > 1) await client.query('begin')
        for (const rows of statements)
          await client.query({
            name: `bare ${String(rows.length)}`,
            text: `insert into bare (bytes) values ${rows.map((_, n) => `($${String(n + 1)})`).join(',')}`,
            values: [...rows],
          })
        if (statements.length > 1) await client.query('commit')
      }
      client.release()
    }),
  )
  return performance.now() - began
}

/** What the device makes before it sends (sealed and encoded), as the rows of the bare inserts are made before. */
const encoded = (items: readonly unknown[]) => toBytes([{ id: newId(), items }])

/** A request stored on the disk. */
interface Made {
  readonly round: number
  readonly writer: number
  readonly at: number
  readonly items: number
  readonly path: string
  readonly length: number
  readonly from: number
  readonly to: number
}

function kept(
  folder: string,
  made: Pick<Made, 'round' | 'writer' | 'at' | 'items'>,
  { whole, from, to }: Prepared,
): Made {
  const path = join(folder, [made.round, made.writer, made.at].join('-'))
  writeFileSync(path, whole)
  return { ...made, path, length: whole.length, from, to }
}

function taken({ path, length, from, to }: Made, room: Uint8Array<ArrayBuffer>): Prepared {
  const file = openSync(path, 'r')
  if (readSync(file, room, 0, length, 0) !== length) throw new Error('a request that was made before is not whole')
  closeSync(file)
  return { whole: room.subarray(0, length), from, to }
}

/**
 * Encoded groups in the middle of their request, with room on both sides for the fields that depend on the previous
 * answer.
 */
interface Prepared {
  readonly whole: Uint8Array<ArrayBuffer>
  readonly from: number
  readonly to: number
}

const ROOM = 256

function withRoom(groups: Uint8Array): Prepared {
  const whole = new Uint8Array(groups.length + 2 * ROOM)
  whole.set(groups, ROOM)
  return { whole, from: ROOM, to: ROOM + groups.length }
}

const VERSION_THEN_CURSOR = Uint8Array.of(0xa5, ...toBytes('v'), ...toBytes(1), ...toBytes('cursor'))
const GROUPS = toBytes('groups')
const DIRECTORY = toBytes('directory')
const INCARNATION = toBytes('incarnation')

/**
 * The same bytes as `toBytes` of the whole request (keys in their order). Encoding and copying the groups is the
 * device's work and not measured.
 */
function request(
  { incarnation, cursor }: Writer['place'],
  directory: number,
  { whole, from, to }: Prepared,
): Uint8Array<ArrayBuffer> {
  const before = [VERSION_THEN_CURSOR, toBytes(cursor), GROUPS]
  const after = [DIRECTORY, toBytes(directory), INCARNATION, toBytes(incarnation)]
  const start = from - lengthOf(before)
  put(whole, start, before)
  put(whole, to, after)
  return whole.subarray(start, to + lengthOf(after))
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((length, part) => length + part.length, 0)

function put(whole: Uint8Array, at: number, parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
}

/** The sealed entries as separate rows: what a store without segments would insert. */
function ciphertextsOf(item: Item | undefined): Uint8Array[] {
  const segment = item && parseSegment(item.bytes)
  if (!segment?.ok) throw new Error('no segment was made')
  return segment.value.ciphertexts.filter((each) => each !== null)
}
