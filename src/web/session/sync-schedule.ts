import type { Device } from '#device/api.ts'
import type { Topic } from '#device/kept/changed-rows.ts'

/** Interval of syncs that nothing else triggers. */
export const SYNC_INTERVAL = 60_000
const AFTER_WRITING = 1_500
/** Delay after a round that left only entries that can still be undone, which the device holds back for ten seconds. */
const UNTIL_SENDABLE = 11_000
/** Interval until the team's file arrives: a new member receives it shortly after the certificate, and without it members have no names. */
const UNTIL_NAMED = 3_000

/** A clock with one-shot timers: injected, so that a test can control it. `after` returns the function that cancels the timer. */
export interface OneShotClock {
  readonly now: () => number
  readonly after: (ms: number, ring: () => void) => () => void
}

export const BROWSER_CLOCK: OneShotClock = {
  now: () => Date.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms)
    return () => clearTimeout(timer)
  },
}

type Meets = Pick<Device, 'sync' | 'syncState' | 'state'>

/**
 * Schedules the syncs of this device: at once, each minute, and soon after writing. After a failed round it waits for the time in `syncState` that the screen shows
 * (`retryAt`); only a network that came back starts one earlier, and only where the network had failed. At most one timer is set at a time.
 */
export class SyncSchedule {
  readonly #device: Meets
  readonly #timer: OneShotClock
  readonly #failed: (error: unknown) => void
  #takeBack: () => void = () => undefined
  #meeting = false
  #stopped = false
  /** What the last round left unsent, and when. */
  #left = { unsent: 0, at: 0 }
  /** When a minute since the last round is over. */
  #minute = 0

  constructor(device: Meets, timer: OneShotClock, failed: (error: unknown) => void) {
    this.#device = device
    this.#timer = timer
    this.#failed = failed
  }

  /** Syncs now. Joins a round that is running. */
  begin(): Promise<void> {
    return this.#told(() => this.#meet())
  }

  /** The app became visible: a round scheduled for a certain time keeps that time. */
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
      // A failed round is recorded in the state, with the time of the next.
      this.#failed(error)
    }
    this.#meeting = false
    this.#minute = this.#timer.now() + SYNC_INTERVAL
    this.#left = { unsent: (await this.#device.syncState()).unsent, at: this.#timer.now() }
    await this.#next()
  }

  /** Sets the one timer, from the current state. */
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

  /** Errors of a round are in `syncState`, which the strip shows; a worker that is gone is reported, and the round retried. */
  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#failed(error)
      if (!this.#stopped && !this.#meeting) this.#ring(SYNC_INTERVAL)
    }
  }
}
