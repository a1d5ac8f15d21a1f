import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceTokenKey } from '#sealing/network/evidence-token.ts'
import { oprfKey } from '#sealing/network/oprf.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { hkdf, NO_SALT } from '#sealing/primitives/hash.ts'
import { label } from '#sealing/primitives/label.ts'
import { openDatabase, type Database, type DatabaseLocation } from '#store/database/database.ts'
import { applyErasures, erasureBook } from '#store/segments/erasure-book.ts'
import { forgetOldMarks } from '#store/people/incarnation.ts'
import { networkSeed, newSetupCode, prepare } from '#store/people/organisation.ts'
import { createApp } from './app.ts'
import { Directories } from './kept/directories.ts'
import { Incarnations } from './kept/incarnations.ts'
import { Ends } from './kept/ends.ts'
import type { DemonstrationSignIns, Deps } from './http/env.ts'
import { failureCode } from './http/failure.ts'
import { letHeapGrow } from './heap.ts'
import { jsonLog, type Log } from './kept/log.ts'
import { listen } from './listening.ts'
import { relayTo, type Fetch, type NetworkPlace } from './kept/relay.ts'
import { receiptKeyOf } from './kept/receipt-key.ts'
import { DatabaseProbe, type ServerMeasures } from './kept/measures.ts'
import { RequestLimits } from './kept/request-limits.ts'
import { RequestCounts } from './kept/request-counts.ts'
import { serveCounts, type ServedCounts } from './serve-counts.ts'
import { Streams } from './kept/streams.ts'
import { SENDERS, WaitingRecords } from './kept/waiting-records.ts'
import { WithoutRoom } from './kept/without-room.ts'

/**
 * Where a server stores its data: `data`, a folder (the embedded database, unless `databaseUrl` names a PostgreSQL
 * server), or in memory if neither is given.
 */
export interface Keeping {
  readonly data?: string | undefined
  readonly databaseUrl?: string | undefined
}

export interface ServerOptions extends Keeping {
  /** 0 for a free one. */
  readonly port: number
  readonly host: string
  /** Folder of the built app. */
  readonly web?: string | undefined
  /** Be the network's server for admitted agencies. */
  readonly servesNetwork?: boolean
  /** The network that this server's own agency belongs to. */
  readonly network?: NetworkPlace | undefined
  /** Of how many members evidence records are mixed before they are written. */
  readonly evidenceSenders?: number | undefined
  /** How many months a line of the access log is kept. */
  readonly logMonths?: number | undefined
  /** How many requests devices may send; only tests give others. */
  readonly limits?: RequestLimits | undefined
  /** Gives the links of invented people. Only the demonstration has any. */
  readonly demonstration?: DemonstrationSignIns | undefined
  /** How the network's server is reached; only tests give another way. */
  readonly fetch?: Fetch
  /** An in-memory database starts as a copy of this one, without migrating again: for tests, and for several demonstrations. */
  readonly template?: Blob
  readonly log?: Log
  /** A port of this machine alone for counts of requests; 0 for a free one. */
  readonly metricsPort?: number | undefined
  readonly now?: () => number
}

export interface RunningServer {
  readonly url: string
  /** Where counts of requests are given, if they are. */
  readonly metricsUrl: string | undefined
  readonly database: Database
  /** Makes the code with which the organisation is founded; undefined if an organisation exists already. */
  setupCode(): Promise<string | undefined>
  /** Ends open requests within a few seconds, then closes the database. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts a server. Throws `FolderInUse` if another process holds the folder, and the database's own error if it cannot
 * be opened.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  letHeapGrow()
  const database = await openDatabase(whereOf(options))
  const counts = options.metricsPort === undefined ? undefined : new RequestCounts()
  let served: ServedCounts | undefined
  try {
    const deps = await depsFor(database, { ...options, ...(counts && { counts }) })
    if (counts && options.metricsPort !== undefined)
      served = await serveCounts(counts, measuring(database), options.metricsPort)
    const server = await listen(createApp(deps).fetch, options)
    deps.log({ event: 'started' })
    const stop = once(async () => {
      served?.stop()
      await server.stop()
      await deps.withoutRoom.writeLast()
      await database.close()
      deps.log({ event: 'stopped' })
    })
    return { url: server.url, metricsUrl: served?.url, database, setupCode: () => newSetupCode(database.store), stop }
  } catch (error) {
    served?.stop()
    await database.close()
    throw error
  }
}

/** Of the one agency of a server. */
function measuring({ store, pool }: Database): () => Promise<ServerMeasures> {
  const probe = new DatabaseProbe(store)
  return async () => ({
    agencies: [{ agency: undefined, ...(await probe.measure()), pool: pool?.(), requests: undefined }],
    control: undefined,
  })
}

/** Everything the routes need, for an open database. Erasures that a restored database lacks are applied before this returns. */
export async function depsFor(
  { store }: Database,
  {
    data,
    web,
    log,
    now = Date.now,
    servesNetwork = false,
    network,
    fetch: reach = fetch,
    evidenceSenders = SENDERS,
    demonstration,
    counts,
    logMonths,
    limits = new RequestLimits(),
  }: Partial<ServerOptions> & { readonly counts?: RequestCounts },
): Promise<Deps> {
  const { receiptSeed } = await prepare(store)
  await forgetOldMarks(store)
  const written = log ?? jsonLog((text) => process.stdout.write(text), now)
  const keepsLog = counts ? counts.counted(written) : written
  const book = erasureBook(data === undefined ? undefined : join(data, 'erasures'))
  const ends = new Ends(store, now, { logMonths, keepErasures: (erasures) => book.add(erasures) })
  await ends.logUpToDate()
  const eraseAgain = async () => applyErasures(store, await book.read())
  await eraseAgain()
  return {
    store,
    incarnations: new Incarnations(store, { log: keepsLog, now }, async () => {
      ends.forget()
      await eraseAgain()
    }),
    receiptKey: receiptKeyOf(new Uint8Array(receiptSeed)),
    cursorKey: await hkdf(new Uint8Array(receiptSeed), NO_SALT, label('cursor-key'), 32),
    evidenceKey: evidenceTokenKey(await hkdf(new Uint8Array(receiptSeed), NO_SALT, label('evidence-key'), 32)),
    now,
    log: keepsLog,
    directories: new Directories(store),
    streams: new Streams(),
    ends,
    waitingRecords: new WaitingRecords(store, evidenceSenders),
    withoutRoom: new WithoutRoom(store, now, (error) => failureCode(error) === 'storage-full'),
    triesOfNobody: new Map(),
    keepErasures: (erasures) => book.add(erasures),
    networkKey: servesNetwork ? oprfKey(await networkSeed(store), utf8('homeward/1/network')) : undefined,
    relay: network && relayTo(network, reach),
    web: web !== undefined && existsSync(web) ? web : undefined,
    demonstration,
    limits,
    seat: undefined,
  }
}

export function whereOf({ data, databaseUrl, template }: Keeping & Pick<ServerOptions, 'template'>): DatabaseLocation {
  if (databaseUrl !== undefined) return { url: databaseUrl }
  return data === undefined ? { memory: true, ...(template && { template }) } : { folder: data }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
