import { createApp } from '#server/app.ts'
import { depsFor, type ServerOptions } from '#server/start.ts'
import type { LogLine } from '#server/kept/log.ts'
import { stoodMark } from '#server/kept/stood-marks.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { newSetupCode } from '#store/people/organisation.ts'
import type { Database } from '#store/database/database.ts'
import { foundAgency, type Agency } from './agency.ts'
import type { TestDatabase } from './database.ts'
import { send, sendBytes, type Answers, type Reply } from './wire.ts'

/** A server in this process, on a separate database, with a clock that the test moves. */
export interface TestServer {
  readonly database: Database & { readonly url?: string }
  readonly answers: Answers
  readonly agency: Agency
  readonly log: LogLine[]
  readonly clock: { now: number }
  /** The mark that this server gives of a record of its directory. */
  markOf(record: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
  post(path: string, body: unknown, token?: Uint8Array<ArrayBuffer>): Promise<Reply>
  put(path: string, body: unknown, token?: Uint8Array<ArrayBuffer>): Promise<Reply>
  get(path: string, token?: Uint8Array<ArrayBuffer>): Promise<Reply>
  raw(method: string, path: string, body: Uint8Array<ArrayBuffer>, token?: Uint8Array<ArrayBuffer>): Promise<Reply>
  stop(): Promise<void>
}

/** Starts on the day of the tests, with the agency of the fixed cast founded: see agency.ts. */
export async function startTestServer(
  kind: TestDatabase,
  options: { data?: string; founded?: boolean; network?: Partial<ServerOptions> } = {},
): Promise<TestServer> {
  const database = await kind.open()
  const log: LogLine[] = []
  const clock = { now: Date.UTC(2026, 10, 25, 9) }
  const deps = await depsFor(database, {
    ...options.network,
    data: options.data,
    log: (line) => log.push(line),
    now: () => clock.now,
  })
  const app = createApp(deps)
  const answers: Answers = (path, init) => app.request(path, init)
  const setup = (await newSetupCode(database.store)) ?? ''
  const agency = await foundAgency(answers, setup, deps.receiptKey.publicKey)
  return {
    database,
    answers,
    agency,
    log,
    clock,
    markOf: async (record) =>
      stoodMark({ key: deps.cursorKey, org: agency.org }, await deps.incarnations.current(), await hashRecord(record)),
    post: (path, body, token) => send(answers, 'POST', path, body, token),
    put: (path, body, token) => send(answers, 'PUT', path, body, token),
    get: (path, token) => send(answers, 'GET', path, undefined, token),
    raw: (method, path, body, token) => sendBytes(answers, method, path, body, token),
    stop: () => database.close(),
  }
}
