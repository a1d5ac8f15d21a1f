/**
 * Added to the service worker that stores the app (scripts/build/app-release-plugin.ts): it takes a new version only if
 * that is the last release of the log that this device has seen, and a file only if a release contains it.
 */
import {
  appTakesOver,
  isReleasedFile,
  lookAtServedApp,
  mayTakeApp,
  type AppKeeping,
} from '#device/app-release/app-keeper.ts'
import type { KeptApp } from '#device/app-release/kept-app.ts'
import { KEPT_APP, LOOK_AT_APP, STOP_FETCHING } from './kept-app-place.ts'

/** A service worker’s event, of which only a message has data; TypeScript has it in a library that a page cannot have beside its own. */
interface Asked extends Event {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  waitUntil(work: Promise<unknown>): void
}

const A_DAY = 86_400_000
const on = (name: string, act: (event: Asked) => void) => addEventListener(name, (event) => act(event as Asked))
const stored = () => caches.open(KEPT_APP.cache)

/** Whatever this worker is fetching, until a newer one starts. */
let fetching = new AbortController()

const keeping: AppKeeping = {
  now: () => Date.now(),
  async served(path) {
    const { signal } = fetching
    const answer = await fetch(`/${path}`, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', signal })
    if (answer.status === 404) return undefined
    // The page of another network that asks for a password is no answer of the server.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    if (!answer.ok || isPage !== path.endsWith('.html')) throw new Error('the server did not give the list of its app')
    return new Uint8Array(await answer.arrayBuffer())
  },
  async read() {
    const answer = await (await stored()).match(KEPT_APP.state)
    return answer ? ((await answer.json()) as KeptApp) : {}
  },
  async change(change) {
    await navigator.locks.request(KEPT_APP.state, async () => {
      const kept = JSON.stringify(change(await keeping.read()))
      await (await stored()).put(KEPT_APP.state, new Response(kept))
    })
  },
  async readFiles() {
    const cache = await stored()
    const lists = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(KEPT_APP.files))
    return Promise.all(lists.map(async (list) => (await cache.match(list))?.text() ?? ''))
  },
  async writeFiles(root, text) {
    await (await stored()).put(`${KEPT_APP.files}${root}`, new Response(text))
  },
  async dropFilesBut(root) {
    const cache = await stored()
    for (const list of await cache.keys()) {
      const { pathname } = new URL(list.url)
      if (pathname.startsWith(KEPT_APP.files) && pathname !== `${KEPT_APP.files}${root ?? ''}`) await cache.delete(list)
    }
  },
}

async function onlyIfItMayBeTaken(): Promise<void> {
  const may = await mayTakeApp(keeping)
  if (!may.ok) throw new Error(`this version of the app is not taken: ${may.code}`)
}

/** Once a day, and whenever a version waits that a person may start. */
async function lookAgain(): Promise<void> {
  const { lookedAt } = await keeping.read()
  const waits = (globalThis as unknown as { readonly registration: ServiceWorkerRegistration }).registration.waiting
  if (waits || lookedAt === undefined || Math.abs(keeping.now() - lookedAt) > A_DAY) await lookAtServedApp(keeping)
}

on('install', (event) => event.waitUntil(onlyIfItMayBeTaken()))
on('activate', (event) => event.waitUntil(appTakesOver(keeping)))
on('message', (event) => {
  if (event.data === STOP_FETCHING) {
    fetching.abort()
    fetching = new AbortController()
  }
  if (event.data !== LOOK_AT_APP) return
  // Without a network it cannot be looked at, and what is known stays.
  const looked = lookAgain().catch(() => undefined)
  event.waitUntil(looked.then(() => event.ports[0]?.postMessage(LOOK_AT_APP)))
})

/** Called by the worker for each file that it stores when it is first used (vite.config.ts). */
async function onlyReleased(request: Request, response: Response): Promise<Response> {
  if (!response.ok) return response
  const bytes = new Uint8Array(await response.clone().arrayBuffer())
  const path = new URL(request.url).pathname.slice(1)
  if (!(await isReleasedFile(keeping, path, bytes))) throw new Error('this file is in no release of the app')
  return response
}

/** Called by the worker before it fetches such a file. */
const untilStopped = (request: Request): Request => new Request(request, { signal: fetching.signal })

Object.assign(globalThis, { onlyReleased, untilStopped })
