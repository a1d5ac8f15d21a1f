import { wrap, proxy } from 'comlink'
import type { Device, Topic } from '#device/api.ts'
import deviceWorkerUrl from '../worker/device-worker.ts?worker&url'
import practiceWorkerUrl from '../worker/practice-worker.ts?worker&url'
import { ownScript } from './trusted.ts'

/** The device in its worker, and one subscription to it that any number of screens share. */
export interface Connection {
  readonly device: Device
  readonly listen: (changed: (topics: readonly Topic[]) => void) => () => void
  readonly close: () => void
}

/** The device that is kept here. */
export async function connect(failed: (error: Error) => void): Promise<Connection> {
  // A promise that the browser may refuse: `state` says whether it was given.
  await navigator.storage.persist()
  return connectTo(deviceWorkerUrl, failed)
}

/** A device in memory alone, for practice. */
export const connectPractice = (failed: (error: Error) => void): Promise<Connection> =>
  connectTo(practiceWorkerUrl, failed)

async function connectTo(url: string, failed: (error: Error) => void): Promise<Connection> {
  const worker = new Worker(ownScript(url), { type: 'module' })
  worker.addEventListener('error', (event) => {
    failed(new Error(event.message || 'the device worker stopped'))
  })
  const device: Device = wrap<Device>(worker)
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  await device.subscribe(
    proxy((topics: readonly Topic[]) => {
      for (const listener of listeners) listener(topics)
    }),
  )
  return {
    device,
    listen(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close() {
      worker.terminate()
    },
  }
}
