import type { Bytes } from '#bytes.ts'
import { createApp } from '#server/app.ts'
import { depsFor, type ServerOptions } from '#server/start.ts'
import { credentialText, type Fetch } from '#server/kept/relay.ts'
import { admitAgency } from '#store/network/agencies.ts'
import type { Database } from '#store/database/database.ts'
import { CBOR, toBytes } from '#contract/codec.ts'
import { BATCH } from '#contract/network.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { TestDatabase } from './database.ts'
import { sendBytes, type Reply } from './wire.ts'

/** The network's server, in this process; servers of admitted agencies reach it by a placeholder address. */
export interface TestNetwork {
  readonly database: Database
  readonly clock: { now: number }
  /** All requests of agencies' servers and the answers to them, as exact bytes. */
  readonly passed: Uint8Array[]
  /** Whether it answers evaluations with an invalid proof. */
  readonly evaluates: { falsely: boolean }
  /** The settings with which an agency's server is started. */
  admit(): Promise<{
    readonly agency: Bytes
    readonly token: Bytes
    readonly options: Pick<ServerOptions, 'network' | 'fetch'>
  }>
  /** A hand-written request of an agency's server. */
  as(who: { agency: Bytes; token: Bytes } | undefined, method: string, path: string, body?: unknown): Promise<Reply>
  stop(): Promise<void>
}

export async function startTestNetwork(kind: TestDatabase): Promise<TestNetwork> {
  const database = await kind.open()
  const clock = { now: Date.UTC(2026, 10, 25, 9) }
  const app = createApp(await depsFor(database, { servesNetwork: true, log: () => undefined, now: () => clock.now }))
  const passed: Uint8Array[] = []
  const evaluates = { falsely: false }
  const fetch: Fetch = async (url, how) => {
    const request = new Request(url, { ...how, duplex: 'half' } as RequestInit)
    passed.push(new Uint8Array(await request.clone().arrayBuffer()), new TextEncoder().encode(url))
    if (evaluates.falsely && url.endsWith('/evaluate'))
      return new Response(
        toBytes({
          v: 1,
          batches: [1, 2].map(() => ({
            elements: Array.from({ length: BATCH }, () => randomBytes(32)),
            proof: randomBytes(64),
          })),
        }),
        { headers: { 'content-type': CBOR } },
      )
    const response = await app.fetch(request)
    passed.push(new Uint8Array(await response.clone().arrayBuffer()))
    return response
  }
  return {
    database,
    clock,
    passed,
    evaluates,
    async admit() {
      const { agency, token } = await admitAgency(database.store, clock.now)
      return { agency, token, options: { network: { url: 'https://network.example', agency, token }, fetch } }
    },
    as: (who, method, path, body) => {
      const answers = (at: string, init: RequestInit) =>
        app.request(at, {
          ...init,
          headers: {
            'content-type': CBOR,
            ...(who ? { authorization: `Bearer ${credentialText(who.agency, who.token)}` } : {}),
          },
        })
      return sendBytes(answers, method, `/v1/network-partner${path}`, body === undefined ? undefined : toBytes(body))
    },
    stop: () => database.close(),
  }
}
