import './schemas-without-jit.ts'
import { expose, proxy } from 'comlink'
import type { Device } from '#device/api.ts'
import { browserHttp } from '#device/platform/browser-http.ts'
import { createDevice } from '#device/device.ts'
import { OpfsKeySlots } from '#device/kept/key-slots/opfs-key-slots.ts'
import { IndexedDbReplica } from '#device/kept/replica/indexed-db-replica.ts'
import { CHECK_ON_THIS_THREAD, checkInWorker } from '#device/sync/receive/signature-check.ts'
import { KINDS } from '#domain/kinds.ts'
import { trustedScriptUrl } from './trusted.ts'
import signatureWorkerUrl from './signature-worker.ts?worker&url'
import type { Topic } from '#device/kept/changed-rows.ts'

/** Keys and opened files are in this worker's memory, never on the page. The names of its stores reveal nothing. */
const device = createDevice({
  replica: new IndexedDbReplica('daybook'),
  keySlots: new OpfsKeySlots('daybook'),
  http: browserHttp(location.origin),
  kinds: KINDS,
  clock: () => Date.now(),
  persistent: () => navigator.storage.persisted(),
  // Not every browser lets a worker start another.
  signatureCheck: () =>
    'Worker' in self
      ? checkInWorker(new Worker(trustedScriptUrl(signatureWorkerUrl), { type: 'module' }))
      : CHECK_ON_THIS_THREAD,
})

const subscribe = async (changed: (topics: readonly Topic[]) => void) => proxy(await device.subscribe(changed))

/** The device for the page: the function that `subscribe` returns crosses as a proxy, everything else as plain data. */
const served = new Proxy(device, {
  get(target: Device, name: string | symbol): unknown {
    if (name === 'subscribe') return subscribe
    const value: unknown = Reflect.get(target, name, target)
    return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value
  },
})

expose(served)
