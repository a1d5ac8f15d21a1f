import type { Page } from 'playwright-core'
import { withBrowser } from '../browser.ts'
import { median } from '../row.ts'
import type { PouchAsked, PouchReady } from './pouch-server.ts'
import { record } from './records.ts'
import { startServed } from './served.ts'

const ADAPTERS = ['indexeddb', 'idb'] as const

interface Done {
  readonly ms: number
  readonly written: number
}

const inWorker = (page: Page, job: object): Promise<Done> =>
  page.evaluate(
    (data) =>
      new Promise<Done>((done, fail) => {
        const worker = new Worker('/worker.js')
        worker.onerror = (event) => {
          fail(new Error(event.message))
        }
        worker.onmessage = (event: MessageEvent<Done>) => {
          worker.terminate()
          done(event.data)
        }
        worker.postMessage(data)
      }),
    job,
  )

export interface PeerTimes {
  readonly firstSync: number
  /** The first push of a device that has just done its first sync. */
  readonly push: number
  /** A later push of the same device, when the peer has a checkpoint for that direction too. */
  readonly laterPush: number
}

export interface Peer {
  /** One round of both adapters, each with a database of its own. */
  round(): Promise<void>
  /** The median of all rounds, in milliseconds for the whole; of the faster adapter in each. */
  times(): PeerTimes
}

/**
 * PouchDB in a Chromium worker over loopback: measured in turn with ours, so that other load on the machine affects
 * both.
 */
export async function withPeer<Value>(
  count: number,
  edits: number,
  use: (peer: Peer) => Promise<Value>,
): Promise<Value> {
  const server = await startServed<PouchReady>(new URL('./pouch-server.ts', import.meta.url))
  try {
    return await withBrowser(async (context) => {
      const page = await context.newPage()
      await page.goto(`${server.ready.url}/page.html`)
      const runs: Record<(typeof ADAPTERS)[number], PeerTimes[]> = { indexeddb: [], idb: [] }
      const round = async () => {
        for (const adapter of ADAPTERS) {
          const remote = `records-${adapter}-${String(runs[adapter].length)}`
          await server.ask({
            fill: remote,
            docs: Array.from({ length: count }, (_, n) => record(n)),
          } satisfies PouchAsked)
          const job = { remote, local: `local-${remote}`, adapter, edits }
          const pull = await inWorker(page, { ...job, job: 'pull' })
          const push = await inWorker(page, { ...job, job: 'push', skip: 0 })
          const later = await inWorker(page, { ...job, job: 'push', skip: edits })
          if (pull.written !== count || push.written !== edits || later.written !== edits)
            throw new Error('the peer did not move every record')
          runs[adapter].push({ firstSync: pull.ms, push: push.ms, laterPush: later.ms })
        }
      }
      const faster = (of: (run: PeerTimes) => number) =>
        Math.min(...ADAPTERS.map((adapter) => median(runs[adapter].map(of))))
      return use({
        round,
        times: () => ({
          firstSync: faster((run) => run.firstSync),
          push: faster((run) => run.push),
          laterPush: faster((run) => run.laterPush),
        }),
      })
    })
  } finally {
    await server.stop()
  }
}
