import type { Http } from '#device/platform/http.ts'
import { createApp } from '#server/app.ts'
import { depsFor } from '#server/start.ts'
import type { TestDatabase } from './database.ts'
import { rowCopies } from './set-back-database.ts'
import type { System } from './system.ts'

/** A server whose operator shows some people something else: from `split` on they are served by a copy of its database. */
export interface SplitServer {
  /** For the devices that are shown the other side. */
  readonly http: Http
  split(): Promise<void>
  /** From now on everybody is served by the same database again. */
  join(): Promise<void>
  /** While it is closed, requests of these devices wait. */
  readonly gate: { close(): void; open(): void }
  /** Whether the line to these devices is down. */
  line: 'up' | 'down'
}

/** The copy has the same members, sessions, keys and incarnation: no cursor tells one from the other. */
export function splitServer(system: System, kind: TestDatabase): SplitServer {
  let other: Http['fetch'] | undefined
  let close: (() => Promise<void>) | undefined
  let waits = Promise.resolve()
  let release: () => void = () => undefined
  const server: SplitServer = {
    line: 'up',
    http: {
      base: '',
      fetch: async (url, how) => {
        await waits
        if (server.line === 'down') throw new TypeError('fetch failed')
        return (other ?? system.http.fetch)(url, how)
      },
    },
    async split() {
      await server.join()
      const database = await kind.open()
      const [from, to] = [await rowCopies(system.database), await rowCopies(database)]
      await to.putBack(await from.copy())
      await Promise.all([from.close(), to.close()])
      const app = createApp(await depsFor(database, { log: () => undefined, now: () => system.clock.now }))
      other = async (url, how) => app.request(url, how)
      close = () => database.close()
    },
    async join() {
      other = undefined
      await close?.()
      close = undefined
    },
    gate: {
      close: () => {
        waits = new Promise((done) => {
          release = () => {
            done()
          }
        })
      },
      open: () => {
        release()
      },
    },
  }
  return server
}
