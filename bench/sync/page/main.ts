import workerUrl from './worker.ts?worker&url'
import { trustedScriptUrl } from '../../../src/web/worker/trusted.ts'
import { type Job, type Measured, worker } from './jobs.ts'

type Answer = { measured: Measured } | { failed: string }

let running: Worker | undefined
const onPage = worker('page')

/**
 * Called by the bench from outside: in a worker as in the app, or on the page's own thread, which the CPU throttle
 * reaches.
 */
Object.assign(globalThis, {
  inWorker: (job: Job) =>
    new Promise<Measured>((done, fail) => {
      running ??= new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
      running.onerror = (event) => {
        fail(new Error(event.message))
      }
      running.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('measured' in data) done(data.measured)
        else fail(new Error(data.failed))
      }
      running.postMessage(job)
    }),
  onPage,
})
