import type { Device, Topic } from '#device/api.ts'

/** Between two meetings with the server that nothing else calls for. */
export const EVERY = 60_000
const AFTER_WRITING = 1_500
/** After a round that sent all but what may still be undone, which the device holds back for ten seconds. */
const UNTIL_SENDABLE = 11_000
/** The team's file is opened to a new member a moment after the certificate: until it came, nobody here has a name. */
const UNTIL_NAMED = 3_000

/** What tells the time and rings once: handed in, so that a test can move it. `after` gives what takes the ring back. */
export interface Timer {
  readonly now: () => number
  readonly after: (ms: number, ring: () => void) => () => void
}

export const TIMER: Timer = {
  now: () => Date.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms)
    return () => clearTimeout(timer)
  },
}

type Meets = Pick<Device, 'sync' | 'syncState' | 'state'>

/**
 * When this device meets its server: at once, each minute, and soon after writing. After a round that failed it waits until the time that `syncState` names and the
 * screen says (`retryAt`); only a network that came back may be quicker, where a network was what failed. One ring is set at a time.
 */
export class Meetings {
  readonly #device: Meets
  readonly #timer: Timer
  readonly #failed: (error: unknown) => void
  #takeBack: () => void = () => undefined
  #meeting = false
  #stopped = false
  /** What the last round left unsent, and when. */
  #left = { unsent: 0, at: 0 }
  /** When a minute since the last meeting is over. */
  #minute = 0

  constructor(device: Meets, timer: Timer, failed: (error: unknown) => void) {
    this.#device = device
    this.#timer = timer
    this.#failed = failed
  }

  /** Meets now. Whoever is meeting already goes on. */
  begin(): Promise<void> {
    return this.#told(() => this.#meet())
  }

  /** The screen was looked at again: what waits for a time of its own goes on waiting. */
  async seen(): Promise<void> {
    await this.#told(async () => {
      const { retryAt } = await this.#device.syncState()
      await (retryAt === null || retryAt <= this.#timer.now() ? this.#meet() : this.#next())
    })
  }

  /** The network came back. */
  async online(): Promise<void> {
    await this.#told(async () => {
      const { retryAt, problem } = await this.#device.syncState()
      await (retryAt === null || problem === 'no-network' ? this.#meet() : this.#next())
    })
  }

  /** Something was written here, or somebody else had a round run. */
  async changed(topics: readonly Topic[]): Promise<void> {
    if (this.#meeting || !(topics.includes('files') || topics.includes('sync'))) return
    await this.#told(() => this.#next())
  }

  stop(): void {
    this.#stopped = true
    this.#takeBack()
  }

  async #meet(): Promise<void> {
    if (this.#meeting || this.#stopped) return
    this.#meeting = true
    try {
      await this.#device.sync()
    } catch (error) {
      // A round that broke stands in the state, with the time of the next.
      this.#failed(error)
    }
    this.#meeting = false
    this.#minute = this.#timer.now() + EVERY
    this.#left = { unsent: (await this.#device.syncState()).unsent, at: this.#timer.now() }
    await this.#next()
  }

  /** Sets the one ring anew, from what stands now. */
  async #next(): Promise<void> {
    const { is, retryAt, unsent } = await this.#device.syncState()
    const { me } = await this.#device.state()
    if (this.#stopped || this.#meeting || is === 'working') return
    const own =
      me?.name === ''
        ? UNTIL_NAMED
        : unsent > 0 && is === 'resting'
          ? this.#untilSent(unsent)
          : this.#minute - this.#timer.now()
    this.#ring(Math.max(0, retryAt === null ? own : retryAt - this.#timer.now()))
  }

  #untilSent(unsent: number): number {
    return unsent === this.#left.unsent ? this.#left.at + UNTIL_SENDABLE - this.#timer.now() : AFTER_WRITING
  }

  #ring(ms: number): void {
    this.#takeBack()
    this.#takeBack = this.#timer.after(ms, () => void this.begin())
  }

  /** What went wrong stands in `syncState`, which the strip shows; a worker that is gone is told, and tried again. */
  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#failed(error)
      if (!this.#stopped && !this.#meeting) this.#ring(EVERY)
    }
  }
}
