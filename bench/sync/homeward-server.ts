import { startServer } from '../../src/server/start.ts'
import { serving } from './served.ts'
import { unlimited } from './unlimited.ts'

export interface HomewardReady {
  readonly url: string
  readonly setup: string
}

/** The server with the embedded database in memory; the folder of its pages may be given. */
const [web] = process.argv.slice(2)
const server = await startServer({ port: 0, host: '127.0.0.1', web, log: () => undefined, limits: unlimited() })
process.once('SIGTERM', () => void server.stop().finally(() => process.exit(0)))
serving<HomewardReady>({ url: server.url, setup: (await server.setupCode()) ?? '' }, () => Promise.resolve())
