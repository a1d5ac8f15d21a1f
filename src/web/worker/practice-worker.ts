import { expose, proxy } from 'comlink'
import { config } from 'zod'
import type { Device, Topic } from '#device/api.ts'
import { beginPractice } from '#device/practice/begin-practice.ts'
import { KINDS } from '#domain/kinds.ts'
import { PRACTICE_PASSPHRASE } from './practice-passphrase.ts'
import { today } from '../words/today.ts'

// Its faster way builds functions from text, which our policy rightly refuses.
config({ jitless: true })

/** Another device than the one that is kept here, in this worker’s memory: ending the worker is the end of it. */
const beginning = beginPractice({
  kinds: KINDS,
  clock: () => Date.now(),
  today: today(),
  passphrase: PRACTICE_PASSPHRASE,
})

const subscribe = async (changed: (topics: readonly Topic[]) => void) =>
  proxy(await (await beginning).subscribe(changed))

/** Whatever is asked of it waits until it has begun. */
const served = new Proxy({} as Device, {
  get(_, name: string | symbol): unknown {
    if (name === 'subscribe') return subscribe
    return async (...given: unknown[]) => {
      const device = await beginning
      const value: unknown = Reflect.get(device, name, device)
      if (typeof value !== 'function') throw new Error('a device has no such method')
      return (value as (...given: unknown[]) => unknown).apply(device, given)
    }
  },
})

expose(served)
