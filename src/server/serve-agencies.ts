import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { Hono } from 'hono'
import type { ProblemCode } from '#contract/problem.ts'
import { agencyUrl, type AgencyPlace } from '#store/agencies/agency-place.ts'
import { agencyPlaces, openControl } from '#store/agencies/control.ts'
import { openDatabase } from '#store/database/database.ts'
import { createApp } from './app.ts'
import { securityHeaders } from './http/headers.ts'
import { problem } from './http/problem.ts'
import { jsonLog } from './kept/log.ts'
import { DatabaseProbe, type ServerMeasures } from './kept/measures.ts'
import { RequestCounts } from './kept/request-counts.ts'
import type { RequestLimits } from './kept/request-limits.ts'
import { letHeapGrow } from './heap.ts'
import { listen, type Listening } from './listening.ts'
import { serveCounts, type ServedCounts } from './serve-counts.ts'
import { depsFor, type ServerOptions } from './start.ts'
import { AgencyTable } from './agencies/agency-table.ts'
import { OpenAgencies, type OpenAgency } from './agencies/open-agencies.ts'
import { Seats, type SeatLimits } from './agencies/seats.ts'

export interface AgenciesOptions
  extends Pick<
    ServerOptions,
    'port' | 'host' | 'web' | 'evidenceSenders' | 'logMonths' | 'log' | 'metricsPort' | 'now'
  > {
  /** The control database: which agencies there are, and where. */
  readonly controlUrl: string
  /** From which the passwords of the agencies' logins are made. */
  readonly secret: string
  /** Here lie the lists of erasures, one folder an agency, and what the control database said last. */
  readonly data: string
  readonly seats?: SeatLimits
  /** Makes what counts the requests of one agency; only tests give another. */
  readonly limits?: () => RequestLimits
}

/** Connections to one agency's database, and how long an idle one is held: an agency that nobody uses holds none. */
const CONNECTIONS = { most: 8, idle: 5_000 }
/** Requests at one moment: over all agencies, of one, and how many of one may wait. */
const SEATS: SeatLimits = { all: 40, each: 8, waiting: 200 }
const LOOK_FOR_IDLE = 60_000

const refusing = (code: ProblemCode, retryAfter?: number) =>
  new Hono().use(securityHeaders()).all('*', (c) => problem(c, code, retryAfter === undefined ? {} : { retryAfter }))
/** A host that is no agency's gets the answer of a page that is not there. */
const UNKNOWN = refusing('not-found')
/** Said of the server itself, whatever becomes of one agency. */
const WELL = new Hono().use(securityHeaders()).all('*', (c) => c.text('ok'))
/** An agency that is moving, suspended, or whose database does not open. */
const LATER = refusing('try-later', 10_000)

export interface ServedAgencies {
  /** Answers a request by the host that it names. */
  readonly fetch: (request: Request, env?: object) => Promise<Response>
  /** How many agencies are open now. */
  readonly open: () => number
  readonly measure: () => Promise<ServerMeasures>
  stop(): Promise<void>
}

/** The control database does not answer, or holds no table of agencies, and nothing is kept of what it said before. */
export class ControlUnknown extends Error {}

/** Serves several agencies, each by its own host name from its own database. Throws `ControlUnknown`. */
export async function openAgencies(
  options: Omit<AgenciesOptions, 'port' | 'host' | 'metricsPort'>,
  counts?: RequestCounts,
): Promise<ServedAgencies> {
  const now = options.now ?? Date.now
  const written = options.log ?? jsonLog((text) => process.stdout.write(text), now)
  const log = counts ? counts.counted(written) : written
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  const control = openControl(options.controlUrl)
  const table = new AgencyTable({
    read: () => agencyPlaces(control),
    file: join(options.data, 'agencies.json'),
    now,
    log,
  })
  try {
    await table.start()
  } catch (error) {
    await control.close()
    throw new ControlUnknown('where the agencies lie is not known', { cause: error })
  }
  const seats = new Seats(options.seats ?? SEATS)
  const opened = new OpenAgencies((place) => openAgency(place, { ...options, log, now }, seats), now)
  const looking = setInterval(() => opened.closeIdle(), LOOK_FOR_IDLE)
  looking.unref()

  return {
    async fetch(request, env) {
      const { hostname, pathname } = new URL(request.url)
      if (pathname === '/healthz') return WELL.fetch(request)
      const place = await table.at(hostname)
      // By an agency's host it is of that agency's database; otherwise of the server, which one agency's fault takes from no other.
      if (pathname === '/readyz' && !place) return WELL.fetch(request)
      if (!place || place.state === 'adding') return UNKNOWN.fetch(request)
      if (place.state !== 'active') return LATER.fetch(request)
      const answer = await opened.use(place, async ({ app }) => app.fetch(request, env))
      return answer ?? LATER.fetch(request)
    },
    open: () => opened.count,
    async measure() {
      await table.refresh()
      return { agencies: await opened.measure(), control: table.reachable }
    },
    async stop() {
      clearInterval(looking)
      await opened.closeAll()
      await control.close()
    },
  }
}

async function openAgency(
  place: AgencyPlace,
  options: Pick<AgenciesOptions, 'secret' | 'data' | 'web' | 'evidenceSenders' | 'logMonths' | 'limits'> &
    Required<Pick<AgenciesOptions, 'log' | 'now'>>,
  seats: Seats,
): Promise<OpenAgency> {
  const data = join(options.data, place.name)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const log: typeof options.log = (line) => options.log({ ...line, agency: place.number })
  try {
    const database = await openDatabase({ url: agencyUrl(options.secret, place), connections: CONNECTIONS })
    try {
      const deps = await depsFor(database, { ...options, limits: options.limits?.(), data, log })
      const probe = new DatabaseProbe(database.store)
      return {
        app: createApp({ ...deps, seat: () => seats.take(place.number) }),
        waits: () => deps.waitingRecords.some || deps.withoutRoom.some,
        measure: async () => ({
          agency: place.number,
          ...(await probe.measure()),
          pool: database.pool?.(),
          requests: seats.countsOf(place.number),
        }),
        close: async () => {
          await deps.withoutRoom.writeLast()
          await database.close()
        },
      }
    } catch (error) {
      await database.close()
      throw error
    }
  } catch (error) {
    log({ event: 'failed', code: error instanceof Error ? error.name : 'unknown' })
    throw error
  }
}

/** Starts a server for several agencies. */
export async function startAgencies(
  options: AgenciesOptions,
): Promise<{ readonly url: string; readonly metricsUrl: string | undefined; stop(): Promise<void> }> {
  letHeapGrow()
  const counts = options.metricsPort === undefined ? undefined : new RequestCounts()
  const agencies = await openAgencies(options, counts)
  let [served, server]: [ServedCounts | undefined, Listening | undefined] = [undefined, undefined]
  const stop = async () => {
    served?.stop()
    await server?.stop()
    await agencies.stop()
  }
  try {
    if (counts && options.metricsPort !== undefined)
      served = await serveCounts(counts, () => agencies.measure(), options.metricsPort)
    server = await listen(agencies.fetch, options)
    return { url: server.url, metricsUrl: served?.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
