import type { Page } from 'playwright-core'
import { withBrowser } from '../browser.ts'
import { median } from '../row.ts'
import type { PouchAsked, PouchReady } from './pouch-server.ts'
import { record } from './records.ts'
import { startServed } from './served.ts'

const ADAPTERS = ['indexeddb', 'idb'] as const

interface Done { readonly ms: number; readonly written: number }

const inWorker = (page: Page, job: object): Promise<Done> =>
  page.evaluate((data) => new Promise<Done>((done, fail) => {
    const worker = new Worker('/worker.js')
    worker.onerror = (event) => { fail(new Error(event.message)) }
    worker.onmessage = (event: MessageEvent<Done>) => { worker.terminate(); done(event.data) }
    worker.postMessage(data)
  }), job)

export interface PeerTimes {
  readonly firstSync: number
  /** The first push of a device that has just had its first sync. */
  readonly push: number
  /** A later push of the same device, when the peer has a checkpoint for that direction too. */
  readonly laterPush: number
}

/** PouchDB's times in a Chromium worker over loopback, its faster adapter for each: milliseconds for the whole, the middle of `times` runs. */
export async function measurePeer(count: number, edits: number, times: number, say: (line: string) => void): Promise<PeerTimes> {
  const server = await startServed<PouchReady>(new URL('./pouch-server.ts', import.meta.url))
  try {
    return await withBrowser(async (context) => {
      const page = await context.newPage()
      await page.goto(`${server.ready.url}/page.html`)
      const best = { firstSync: Infinity, push: Infinity, laterPush: Infinity }
      for (const adapter of ADAPTERS) {
        const runs: PeerTimes[] = []
        for (let time = 0; time < times; time++) {
          const remote = `records-${adapter}-${String(time)}`
          await server.ask({ fill: remote, docs: Array.from({ length: count }, (_, n) => record(n)) } satisfies PouchAsked)
          const job = { remote, local: `local-${remote}`, adapter, edits }
          const pull = await inWorker(page, { ...job, job: 'pull' })
          const push = await inWorker(page, { ...job, job: 'push', skip: 0 })
          const later = await inWorker(page, { ...job, job: 'push', skip: edits })
          if (pull.written !== count || push.written !== edits || later.written !== edits) throw new Error('the peer did not move every record')
          runs.push({ firstSync: pull.ms, push: push.ms, laterPush: later.ms })
        }
        const middle = { firstSync: median(runs.map((run) => run.firstSync)), push: median(runs.map((run) => run.push)), laterPush: median(runs.map((run) => run.laterPush)) }
        say(`peer, adapter ${adapter}: first sync ${middle.firstSync.toFixed(0)} ms, push of ${String(edits)} ${middle.push.toFixed(0)} ms, a later push ${middle.laterPush.toFixed(0)} ms`)
        best.firstSync = Math.min(best.firstSync, middle.firstSync)
        best.push = Math.min(best.push, middle.push)
        best.laterPush = Math.min(best.laterPush, middle.laterPush)
      }
      return best
    })
  } finally {
    await server.stop()
  }
}
