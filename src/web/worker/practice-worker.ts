import './schemas-without-jit.ts'
import { expose, proxy } from 'comlink'
import type { Device } from '#device/api.ts'
import { beginPractice } from '#device/practice/begin-practice.ts'
import { KINDS } from '#domain/kinds.ts'
import { PRACTICE_PASSPHRASE } from './practice-passphrase.ts'
import { todayHere } from '../words/today.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

/** A separate device in this worker's memory: terminating the worker discards it. */
const beginning = beginPractice({
  kinds: KINDS,
  clock: () => Date.now(),
  today: todayHere(),
  passphrase: PRACTICE_PASSPHRASE,
})

const subscribe = async (changed: (topics: readonly Topic[]) => void) =>
  proxy(await (await beginning).subscribe(changed))

/** Calls wait until it has started. */
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
