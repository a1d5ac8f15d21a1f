import { wrap, proxy } from 'comlink'
import type { Device } from '#device/api.ts'
import deviceWorkerUrl from '../worker/device-worker.ts?worker&url'
import practiceWorkerUrl from '../worker/practice-worker.ts?worker&url'
import { todayHere } from '../words/today.ts'
import { askingWhere, WhereQuestion } from './asking-where.ts'
import { ReadCache } from './reads.ts'
import { trustedScriptUrl } from '../worker/trusted.ts'

/** The device in its worker, with one subscription to it and one cache of reads, which all screens share. */
export interface Connection {
  readonly device: Device
  /** Asks, inside the app, who still needs to know where a child is. */
  readonly where: WhereQuestion
  readonly reads: ReadCache
  readonly listen: ReadCache['listen']
  readonly close: () => void
}

/** The device whose data this browser keeps. */
export async function connect(failed: (error: Error) => void): Promise<Connection> {
  // The browser may refuse persistent storage: `state` says whether it was granted.
  await navigator.storage.persist()
  return connectTo(deviceWorkerUrl, failed)
}

/** A device in memory alone, for practice. */
export const connectPractice = (failed: (error: Error) => void): Promise<Connection> =>
  connectTo(practiceWorkerUrl, failed)

async function connectTo(url: string, failed: (error: Error) => void): Promise<Connection> {
  const worker = new Worker(trustedScriptUrl(url), { type: 'module' })
  worker.addEventListener('error', (event) => {
    failed(new Error(event.message || 'the device worker stopped'))
  })
  const where = new WhereQuestion()
  const device = askingWhere(wrap<Device>(worker), where)
  const reads = new ReadCache(device, todayHere)
  await device.subscribe(proxy(reads.changed))
  return {
    device,
    where,
    reads,
    listen: reads.listen,
    close() {
      worker.terminate()
    },
  }
}
