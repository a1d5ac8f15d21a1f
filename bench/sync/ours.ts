import type { Page } from 'playwright-core'
import { withBrowser } from '../browser.ts'
import type { Job, Measured } from './page/jobs.ts'
import { median } from '../row.ts'
import type { HomewardReady } from './homeward-server.ts'
import { note, PASSPHRASE, seed, type Seeded, type Spread } from './seed.ts'
import { startServed } from './served.ts'

export const inWorker = (page: Page, job: Job): Promise<Measured> => page.evaluate((data) => (globalThis as unknown as { inWorker: (job: Job) => Promise<Measured> }).inWorker(data), job)
export const onPage = (page: Page, job: Job): Promise<Measured> => page.evaluate((data) => (globalThis as unknown as { onPage: (job: Job) => Promise<Measured> }).onPage(data), job)

/** A server that serves the bench's page, holding what `spread` says, on the embedded database in memory. */
export async function withSeeded<Value>(web: string | undefined, spread: Spread, use: (url: string, seeded: Seeded) => Promise<Value>): Promise<Value> {
  const server = await startServed<HomewardReady>(new URL('./homeward-server.ts', import.meta.url), ...(web === undefined ? [] : [web]))
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

/** First syncs of new devices in a Chromium worker; each with an empty profile. */
export async function firstSyncs(url: string, { account }: Seeded, times: number, say: (line: string) => void): Promise<readonly Measured[]> {
  const runs: Measured[] = []
  for (let time = 0; time < times; time++) {
    const run = await freshPage(url, (page) => inWorker(page, { do: 'first-sync', store: 'bench', account, passphrase: PASSPHRASE }))
    say(`ours, first sync: ${run.ms.toFixed(0)} ms ${JSON.stringify(run.parts)}, ${String(run.count)} entries in lists`)
    runs.push(run)
  }
  return runs
}

/** Pushes of `edits` edits, spread over the files, by a device that has just had its first sync; and once more. The middle of `times` devices. */
export async function pushes(url: string, { account, files }: Seeded, edits: number, times: number): Promise<{ first: number; later: number }> {
  const runs: { first: number; later: number }[] = []
  let n = 1_000_000
  const act = () => {
    const file = files[n % files.length]
    if (!file) throw new Error('no file')
    return [{ file, draft: note(n++, 'care') }]
  }
  for (let time = 0; time < times; time++) {
    runs.push(
      await freshPage(url, async (page) => {
        await inWorker(page, { do: 'first-sync', store: 'bench', account, passphrase: PASSPHRASE })
        const push = async () => (await inWorker(page, { do: 'push', store: 'bench', acts: Array.from({ length: edits }, act) })).ms
        return { first: await push(), later: await push() }
      }),
    )
  }
  return { first: median(runs.map((run) => run.first)), later: median(runs.map((run) => run.later)) }
}
