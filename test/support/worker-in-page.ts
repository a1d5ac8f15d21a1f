import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Device } from '#device/api.ts'

/** The device worker of the built app, driven from a page without the app's screens. Every argument and answer is plain data. */
export async function deviceInPage(
  page: Page,
  serverUrl: string,
): Promise<
  Pick<
    Device,
    'join' | 'finishJoining' | 'openFiles' | 'write' | 'file' | 'sync' | 'syncState' | 'state' | 'lock' | 'unlock'
  >
> {
  const [script] = readdirSync('dist/web/assets').filter((name) => /^device-worker-.*[.]js$/.test(name))
  if (script === undefined) throw new Error('the app is built')
  await page.goto(`${serverUrl}/icon.svg`)
  await page.evaluate(startWorker, `/assets/${script}`)
  const call =
    (method: string) =>
    (...given: readonly unknown[]) =>
      page.evaluate(callWorker, { method, given }) as never
  return {
    join: call('join'),
    finishJoining: call('finishJoining'),
    openFiles: call('openFiles'),
    write: call('write'),
    file: call('file'),
    sync: call('sync'),
    syncState: call('syncState'),
    state: call('state'),
    lock: call('lock'),
    unlock: call('unlock'),
  }
}

interface Answer {
  readonly id: string
  readonly type: string
  readonly value: unknown
}
type WithWorker = typeof globalThis & { deviceWorker?: Worker }

/** Runs in the page. */
function startWorker(script: string): void {
  ;(globalThis as WithWorker).deviceWorker = new Worker(script, { type: 'module' })
}

/** Runs in the page, and calls the worker through the same library as the app. */
function callWorker({ method, given }: { method: string; given: readonly unknown[] }): Promise<unknown> {
  const worker = (globalThis as WithWorker).deviceWorker
  if (!worker) throw new Error('the worker runs')
  const id = crypto.randomUUID()
  return new Promise((done, failed) => {
    const listen = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return
      worker.removeEventListener('message', listen)
      if (data.type === 'RAW') done(data.value)
      else failed(new Error(`${method} failed: ${JSON.stringify(data.value)}`))
    }
    worker.addEventListener('message', listen)
    worker.postMessage({
      id,
      type: 'APPLY',
      path: [method],
      argumentList: given.map((value) => ({ type: 'RAW', value })),
    })
  })
}
