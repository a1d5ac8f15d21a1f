import { expose, proxy } from 'comlink'
import { config } from 'zod'
import type { Device, Topic } from '#device/api.ts'
import { browserHttp } from '#device/platform/browser-http.ts'
import { createDevice } from '#device/device.ts'
import { OpfsKeySlots } from '#device/kept/key-slots/opfs-key-slots.ts'
import { IndexedDbReplica } from '#device/kept/replica/indexed-db-replica.ts'
import { CHECKED_HERE, checkBeside } from '#device/sync/receive/signature-check.ts'
import { KINDS } from '#domain/kinds.ts'
import { ownScript } from './trusted.ts'
import signatureWorkerUrl from './signature-worker.ts?worker&url'

// Its faster way builds functions from text, which our policy rightly refuses.
config({ jitless: true })

/** Keys and opened files live here, never on the page. Names of stores tell nothing. */
const device = createDevice({
  replica: new IndexedDbReplica('daybook'),
  keySlots: new OpfsKeySlots('daybook'),
  http: browserHttp(location.origin),
  kinds: KINDS,
  clock: () => Date.now(),
  persistent: () => navigator.storage.persisted(),
  // Not every browser lets a worker begin another.
  signatureCheck: () =>
    'Worker' in self ? checkBeside(new Worker(ownScript(signatureWorkerUrl), { type: 'module' })) : CHECKED_HERE,
})

const subscribe = async (changed: (topics: readonly Topic[]) => void) => proxy(await device.subscribe(changed))

/** The device as the page calls it: a function that is handed back crosses as a proxy, everything else as plain data. */
const served = new Proxy(device, {
  get(target: Device, name: string | symbol): unknown {
    if (name === 'subscribe') return subscribe
    const value: unknown = Reflect.get(target, name, target)
    return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value
  },
})

expose(served)
