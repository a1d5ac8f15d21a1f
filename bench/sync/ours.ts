import type { Page } from 'playwright-core'
import { withBrowser } from '../browser.ts'
import type { Job, Measured } from './page/jobs.ts'
import type { HomewardReady } from './homeward-server.ts'
import { note, PASSPHRASE, seed, type Seeded, type Spread } from './seed.ts'
import { startServed } from './served.ts'

export const inWorker = (page: Page, job: Job): Promise<Measured> =>
  page.evaluate((data) => (globalThis as unknown as { inWorker: (job: Job) => Promise<Measured> }).inWorker(data), job)
export const onPage = (page: Page, job: Job): Promise<Measured> =>
  page.evaluate((data) => (globalThis as unknown as { onPage: (job: Job) => Promise<Measured> }).onPage(data), job)

/** A server for the bench's page with the files of `spread`, on the embedded database in memory. */
export async function withSeeded<Value>(
  web: string | undefined,
  spread: Spread,
  use: (url: string, seeded: Seeded) => Promise<Value>,
): Promise<Value> {
  const server = await startServed<HomewardReady>(
    new URL('./homeward-server.ts', import.meta.url),
    ...(web === undefined ? [] : [web]),
  )
  const { url, setup } = server.ready
  try {
    return await use(url, await seed(url, setup, spread))
  } finally {
    await server.stop()
  }
}

const freshPage = <Value>(url: string, use: (page: Page) => Promise<Value>): Promise<Value> =>
  withBrowser(async (context) => {
    const page = await context.newPage()
    await page.goto(`${url}/index.html`)
    return use(page)
  })

/** The first sync of a new device in a Chromium worker, with an empty profile. */
export const firstSync = (url: string, { account }: Seeded): Promise<Measured> =>
  freshPage(url, (page) => inWorker(page, { do: 'first-sync', store: 'bench', account, passphrase: PASSPHRASE }))

/** Milliseconds until all was sent and its receipts stored, and of the work after the first push. */
export interface Pushed {
  readonly first: number
  readonly afterFirst: number
  readonly later: number
}

let written = 1_000_000

/** A push of `edits` edits, spread over the files, by a device that has just done its first sync; and a second push. */
export function push(url: string, { account, files }: Seeded, edits: number): Promise<Pushed> {
  const act = () => {
    const file = files[written % files.length]
    if (!file) throw new Error('no file')
    return [{ file, draft: note(written++, 'care') }]
  }
  return freshPage(url, async (page) => {
    await inWorker(page, { do: 'first-sync', store: 'bench', account, passphrase: PASSPHRASE })
    const once = () => inWorker(page, { do: 'push', store: 'bench', acts: Array.from({ length: edits }, act) })
    const first = await once()
    return { first: first.ms, afterFirst: first.parts['after'] ?? NaN, later: (await once()).ms }
  })
}
