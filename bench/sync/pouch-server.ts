import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { serving } from './served.ts'

const require = createRequire(import.meta.url)

/** Only the parts of the peer that are used here; its packages bring no types. */
interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<unknown>
}
interface PouchClass {
  new (name: string): Pouch
  plugin(plugin: unknown): PouchClass
  defaults(options: object): PouchClass
}
interface Express {
  (): {
    use: (path: string, handler: unknown) => void
    get: (path: string, handler: (request: unknown, response: Response) => void) => void
    listen: (port: number, host: string, ready: () => void) => Server
  }
}
interface Response {
  type(name: string): Response
  send(body: string): void
}
interface Server {
  address(): AddressInfo
  close(): void
}

export interface PouchReady {
  readonly url: string
}

/** Puts documents into a database. */
export interface PouchAsked {
  readonly fill: string
  readonly docs: readonly object[]
}

/**
 * PouchDB behind express-pouchdb, in memory, which is its fastest form; with the page and the worker that replicate
 * from it.
 */
const express = require('express') as Express
const PouchDB = (require('pouchdb') as PouchClass).plugin(require('pouchdb-adapter-memory'))
const Memory = PouchDB.defaults({ adapter: 'memory' })
const peer = require('express-pouchdb') as (pouch: unknown, options: object) => unknown
const script = (path: string) => readFileSync(path, 'utf8')
const dist = (name: string) => script(require.resolve(`pouchdb/dist/${name}`))

const app = express()
const serve = (path: string, type: string, body: string) => {
  app.get(path, (_, response) => response.type(type).send(body))
}
serve('/page.html', 'html', '<!doctype html><title>peer</title>')
serve('/pouchdb.js', 'js', dist('pouchdb.min.js'))
serve('/pouchdb.indexeddb.js', 'js', dist('pouchdb.indexeddb.min.js'))
serve('/worker.js', 'js', script(new URL('./page/pouch-worker.js', import.meta.url).pathname))
app.use('/db', peer(Memory, { inMemoryConfig: true, logPath: '/dev/null', mode: 'minimumForPouchDB' }))

const server = await new Promise<Server>((ready) => {
  const started: Server = app.listen(0, '127.0.0.1', () => {
    ready(started)
  })
})
process.once('SIGTERM', () => process.exit(0))
serving<PouchReady>(
  { url: `http://127.0.0.1:${String(server.address().port)}` },
  async (asked: PouchAsked) => void (await new Memory(asked.fill).bulkDocs(asked.docs)),
)
