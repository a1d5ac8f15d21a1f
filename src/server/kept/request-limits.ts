/** How many requests may come at once, and how many each second for as long as they like. */
export interface Rate {
  readonly atOnce: number
  readonly aSecond: number
}

/** How much a server lets through. */
export interface RequestRates {
  /** One device, by its sessions. */
  readonly device: Rate
  /** All devices of the agency together. */
  readonly devices: Rate
  /** All that come without a session that is known here: signing in, joining, records for statistics. */
  readonly others: Rate
}

/**
 * A device that works sends one to three requests a minute, and some hundred in the first sync of 10,000 files: each
 * answer covers 256 of them. So only a program that repeats itself, or a flood, meets these.
 */
const LIMITS: RequestRates = {
  device: { atOnce: 2_000, aSecond: 20 },
  devices: { atOnce: 10_000, aSecond: 100 },
  others: { atOnce: 10_000, aSecond: 100 },
}

/** Which limit was met, and after how many milliseconds the next request is worth sending. */
export interface LimitMet {
  readonly limit: keyof RequestRates
  readonly wait: number
}

/** Devices and sessions of which counts are held; the one that came longest ago is dropped first. */
const MOST = 20_000

/** Counts the requests of one agency, in the memory of this process. The clock is one that nobody sets. */
export class RequestLimits {
  readonly #rates: RequestRates
  readonly #now: () => number
  readonly #devices = new Map<string, Bucket>()
  readonly #deviceOf = new Map<string, string>()
  readonly #all: Bucket
  readonly #others: Bucket

  constructor(rates: RequestRates = LIMITS, now: () => number = () => performance.now()) {
    this.#rates = rates
    this.#now = now
    this.#all = new Bucket(rates.devices, now())
    this.#others = new Bucket(rates.others, now())
  }

  /**
   * Counts a request; undefined lets it through. Only a session that proved itself here counts for its device, so nobody
   * uses up what belongs to another.
   */
  take(session: string | undefined): LimitMet | undefined {
    const now = this.#now()
    const device = session === undefined ? undefined : this.#deviceOf.get(session)
    if (device === undefined) return met('others', this.#others.take(now))
    return met('device', this.#bucketOf(device, now).take(now)) ?? met('devices', this.#all.take(now))
  }

  /** This session proved to be of this device. */
  isOf(session: string, device: string): void {
    if (this.#deviceOf.get(session) === device) return
    keepYoungest(this.#deviceOf, session, device)
  }

  #bucketOf(device: string, now: number): Bucket {
    const bucket = this.#devices.get(device) ?? new Bucket(this.#rates.device, now)
    keepYoungest(this.#devices, device, bucket)
    return bucket
  }
}

const met = (limit: keyof RequestRates, wait: number): LimitMet | undefined =>
  wait === 0 ? undefined : { limit, wait }

function keepYoungest<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

/** A token bucket: a request takes one token, and tokens come back with time. */
class Bucket {
  readonly #rate: Rate
  #left: number
  #at: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#left = rate.atOnce
    this.#at = now
  }

  /**
   * Takes a token and returns 0; without one, the milliseconds until a tenth of them is back, so that who waits can then
   * do a piece of work and not one request.
   */
  take(now: number): number {
    const { atOnce, aSecond } = this.#rate
    this.#left = Math.min(atOnce, this.#left + ((now - this.#at) / 1000) * aSecond)
    this.#at = now
    if (this.#left < 1) return Math.ceil(((Math.max(1, atOnce / 10) - this.#left) / aSecond) * 1000)
    this.#left -= 1
    return 0
  }
}
