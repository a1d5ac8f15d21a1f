import type { Device } from '#device/api.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

/** Calls whose answers are cached and shared. Calls not listed here always go to the device: they change something, or ask the server for something that no topic announces. */
const SHARED = [
  'alreadyKnown',
  'file',
  'files',
  'members',
  'needsAttention',
  'possiblyRelated',
  'syncState',
  'team',
  'toConfirm',
  'whichOpen',
] as const satisfies readonly (keyof Device)[]

/** Limit of cached answers: enough to go back and forth between the children of a day. */
const KEPT = 48

/** A call of the device. */
interface Call {
  answer: Promise<unknown>
  /** Topics of all screens that share it: a change of one of them makes the answer stale. */
  readonly topics: Set<Topic>
  running: boolean
  /** Number of changes, and the day, when the device was asked; null while the call waits for the previous one. */
  asked: { readonly changes: number; readonly day: string } | null
}

/** What a screen reads, and the callbacks that receive it. */
export interface ReadSubscription<Value> {
  readonly topics: readonly Topic[]
  readonly read: (device: Device) => Promise<Value>
  readonly shown: (value: Value) => void
  readonly failed: (error: unknown) => void
  /** Polling interval in milliseconds, besides the topics. */
  readonly every?: number | undefined
}

type Listener = (topics: readonly Topic[]) => void

/**
 * Cache of reads of one device, shared by all screens: calls with the same name and arguments share one answer until one of their topics changes or a new day begins. The
 * keys are calls, not screens, so that a read made of several calls shares each of them. Only successful answers are kept: no refusal and no failure. Locking, unlocking
 * and signing in change the topic `state`, which empties the cache.
 */
export class ReadCache {
  readonly #device: Device
  readonly #today: () => string
  readonly #listeners = new Set<Listener>()
  #calls = new Map<string, Call>()
  #changes = 0
  /** Topic → the number of its last change. */
  readonly #changed = new Map<Topic, number>()

  constructor(device: Device, today: () => string) {
    this.#device = device
    this.#today = today
  }

  /** Called when the device reports that these topics changed. */
  readonly changed: Listener = (topics) => {
    this.#changes += 1
    for (const topic of topics) this.#changed.set(topic, this.#changes)
    // A call still running belongs to the old map: its callers get the answer, and it is not cached.
    if (topics.includes('state')) this.#calls = new Map()
    for (const [key, call] of this.#calls) if (!call.running && !this.#isCurrent(call)) this.#calls.delete(key)
    for (const listener of this.#listeners) listener(topics)
  }

  /** Calls the listener after every change. Returns the function that stops it. */
  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads now, and again after each change of a topic. Any number of changes during a read cause one more read. Returns the function that stops it. */
  watch<Value>({ topics, read, shown, failed, every }: ReadSubscription<Value>): () => void {
    const device = this.#sharing(topics)
    let reading = false
    /** How many reads were asked for; 0 once the screen has unmounted. */
    let wanted = 0
    const start = async () => {
      wanted += 1
      if (reading) return
      reading = true
      try {
        for (let done = 0; done < wanted; ) {
          done = wanted
          const value = await read(device)
          if (wanted > 0) shown(value)
        }
      } catch (error) {
        if (wanted > 0) failed(error)
      } finally {
        reading = false
      }
    }
    void start()
    const stop = this.listen((changed) => {
      if (changed.some((topic) => topics.includes(topic))) void start()
    })
    const clock = every === undefined ? undefined : setInterval(() => void start(), every)
    return () => {
      wanted = 0
      clearInterval(clock)
      stop()
    }
  }

  /** The device for a caller with these topics: shared calls go through `#call`, the others straight to the device. */
  #sharing(topics: readonly Topic[]): Device {
    const shared = new Set<string | symbol>(SHARED)
    return new Proxy(this.#device, {
      get:
        (device, name) =>
        (...args: unknown[]) =>
          shared.has(name) ? this.#call(String(name), args, topics) : askDevice(device, name, args),
    })
  }

  #call(name: string, args: unknown[], topics: readonly Topic[]): Promise<unknown> {
    const key = JSON.stringify([name, ...args])
    const before = this.#calls.get(key)
    if (before && this.#isCurrent(before, topics)) {
      for (const topic of topics) before.topics.add(topic)
      return before.answer
    }
    const ask = (): Promise<unknown> => {
      call.asked = { changes: this.#changes, day: this.#today() }
      return askDevice(this.#device, name, args)
    }
    const call: Call = { answer: Promise.resolve(), topics: new Set(topics), running: true, asked: null }
    // A running call is not interrupted: one further call after it covers all changes until then.
    call.answer = before?.running ? before.answer.then(ask, ask) : ask()
    this.#calls.delete(key)
    this.#calls.set(key, call)
    const drop = () => {
      if (this.#calls.get(key) === call) this.#calls.delete(key)
    }
    call.answer.then((answer) => {
      call.running = false
      if (isRefusal(answer) || !this.#isCurrent(call)) drop()
      this.#keepFew()
    }, drop)
    return call.answer
  }

  #isCurrent({ asked, topics: all }: Call, topics: Iterable<Topic> = all): boolean {
    if (asked === null) return true
    if (asked.day !== this.#today()) return false
    return [...topics].every((topic) => (this.#changed.get(topic) ?? 0) <= asked.changes)
  }

  /** Evicts the oldest answers. */
  #keepFew(): void {
    const kept = [...this.#calls].filter(([, { running }]) => !running)
    for (const [key] of kept.slice(0, Math.max(0, kept.length - KEPT))) this.#calls.delete(key)
  }
}

/** The device is a proxy, on which `apply` and `call` would be remote calls too; so `Reflect.apply` is used. */
const askDevice = (device: Device, name: string | symbol, args: readonly unknown[]): Promise<unknown> =>
  Reflect.apply(Reflect.get(device, name) as (...args: unknown[]) => Promise<unknown>, device, args)

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
