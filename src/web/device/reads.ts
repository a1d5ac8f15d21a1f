import type { Device, Topic } from '#device/api.ts'

/** Calls whose answer is shared. What is not named here goes to the device each time: it does something, or asks the server for what no topic tells of. */
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

/** Answers that are kept at most: enough to go back and forth between the children of a day. */
const KEPT = 48

/** A call of the device. */
interface Call {
  answer: Promise<unknown>
  /** Of everybody who asked: a change of one of them makes the answer old. */
  readonly topics: Set<Topic>
  running: boolean
  /** How many changes there were when the device was asked, and the day; null while the call waits for the one before it. */
  asked: { readonly changes: number; readonly day: string } | null
}

/** What a screen reads, and whom it tells. */
export interface Watched<Value> {
  readonly topics: readonly Topic[]
  readonly read: (device: Device) => Promise<Value>
  readonly shown: (value: Value) => void
  readonly failed: (error: unknown) => void
  /** Reads again after so many milliseconds, too. */
  readonly every?: number | undefined
}

type Listener = (topics: readonly Topic[]) => void

/**
 * Reads of one device, shared by all screens: who asks for the same with the same arguments gets the same answer until one of the asker's topics changes or a
 * day begins. Calls and not screens are the key, so that a read that is made of several calls shares them too. Only answers are kept: no refusal and no failure.
 * Whoever locks, unlocks or signs in changes the topic `state`: then nothing that was read stays in memory.
 */
export class Reads {
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

  /** The device said that these changed. */
  readonly changed: Listener = (topics) => {
    this.#changes += 1
    for (const topic of topics) this.#changed.set(topic, this.#changes)
    // A call that is under way is in the old map: its answer is given to whoever asked for it, and not kept.
    if (topics.includes('state')) this.#calls = new Map()
    for (const [key, call] of this.#calls) if (!call.running && !this.#isCurrent(call)) this.#calls.delete(key)
    for (const listener of this.#listeners) listener(topics)
  }

  /** Calls back after every change. Returns how to stop. */
  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads now, and again after each change of a topic. A change while it reads makes it read once more, however many there are. Returns how to stop. */
  watch<Value>({ topics, read, shown, failed, every }: Watched<Value>): () => void {
    const device = this.#sharing(topics)
    let reading = false
    /** How many reads were asked for; none once the screen left. */
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

  /** The device for whoever names these topics: the shared calls go through `#call`, the others to the device. */
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
    // What is under way is let finish: everything that changes until then is in the one call after it.
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

  /** The oldest go first. */
  #keepFew(): void {
    const kept = [...this.#calls].filter(([, { running }]) => !running)
    for (const [key] of kept.slice(0, Math.max(0, kept.length - KEPT))) this.#calls.delete(key)
  }
}

/** The device is reached through a proxy, of which `apply` and `call` would be further calls. */
const askDevice = (device: Device, name: string | symbol, args: readonly unknown[]): Promise<unknown> =>
  Reflect.apply(Reflect.get(device, name) as (...args: unknown[]) => Promise<unknown>, device, args)

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
