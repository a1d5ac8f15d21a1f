import type { Hono } from 'hono'
import type { AgencyPlace } from '#store/agencies/agency-place.ts'
import type { Env } from '../http/env.ts'
import type { AgencyMeasures } from '../kept/measures.ts'

/** The app of one agency, over its own database. */
export interface OpenAgency {
  readonly app: Hono<Env>
  /** Something waits in memory alone, such as records that are mixed before they are written. */
  readonly waits: () => boolean
  readonly measure: () => Promise<AgencyMeasures>
  close(): Promise<void>
}

interface Slot {
  readonly key: string
  readonly opening: Promise<OpenAgency>
  /** Once it is open. */
  agency: OpenAgency | undefined
  used: number
  running: number
}

/** An agency of which nobody asked anything for so long is closed, and opened again by its next request. */
const IDLE = 15 * 60_000
/** A database that could not be opened is tried again after so long. */
const AGAIN = 5_000

/** Opens each agency with its first request. What one of them lacks is told to its own callers alone. */
export class OpenAgencies {
  readonly #open: (place: AgencyPlace) => Promise<OpenAgency>
  readonly #now: () => number
  readonly #slots = new Map<number, Slot>()
  readonly #failed = new Map<number, { readonly key: string; readonly at: number }>()
  readonly #closing = new Set<Promise<void>>()

  constructor(open: (place: AgencyPlace) => Promise<OpenAgency>, now: () => number) {
    this.#open = open
    this.#now = now
  }

  get count(): number {
    return this.#slots.size
  }

  /** Runs work with the app of an agency; undefined where its database cannot be opened now. */
  async use<Value>(place: AgencyPlace, work: (agency: OpenAgency) => Promise<Value>): Promise<Value | undefined> {
    const slot = this.#slotOf(place)
    if (!slot) return undefined
    slot.running += 1
    try {
      let agency: OpenAgency
      try {
        agency = await slot.opening
        slot.agency = agency
        this.#failed.delete(place.number)
      } catch {
        this.#failed.set(place.number, { key: slot.key, at: this.#now() })
        if (this.#slots.get(place.number) === slot) this.#slots.delete(place.number)
        return undefined
      }
      return await work(agency)
    } finally {
      slot.running -= 1
      slot.used = this.#now()
    }
  }

  /** Of the agencies that are open, and of those whose database did not open when somebody last asked. Opens none. */
  async measure(): Promise<readonly AgencyMeasures[]> {
    const failed = [...this.#failed.keys()].filter((number) => this.#slots.get(number)?.agency === undefined)
    const open = [...this.#slots.values()].flatMap(({ agency }) => (agency ? [agency.measure()] : []))
    return [
      ...(await Promise.all(open)),
      ...failed.map((agency) => ({
        agency,
        answers: false,
        database: undefined,
        pool: undefined,
        requests: undefined,
      })),
    ]
  }

  /** Closes what nobody used for a while, and agencies that are served no more. */
  closeIdle(): void {
    for (const [number, { at }] of this.#failed) if (this.#now() - at >= IDLE) this.#failed.delete(number)
    for (const [number, slot] of this.#slots)
      if (slot.running === 0 && this.#now() - slot.used >= IDLE) void this.#closeUnlessWaiting(number, slot)
  }

  async closeAll(): Promise<void> {
    for (const [number, slot] of this.#slots) this.#close(number, slot)
    await Promise.all(this.#closing)
  }

  #slotOf(place: AgencyPlace): Slot | undefined {
    const key = `${place.cluster} ${place.name} ${String(place.turn)}`
    const slot = this.#slots.get(place.number)
    if (slot?.key === key) return slot
    // It was moved, or its password changed: requests that run on the old place end there.
    if (slot) this.#close(place.number, slot)
    const failed = this.#failed.get(place.number)
    if (failed?.key === key && this.#now() - failed.at < AGAIN) return undefined
    const fresh: Slot = { key, opening: this.#open(place), agency: undefined, used: this.#now(), running: 0 }
    this.#slots.set(place.number, fresh)
    return fresh
  }

  async #closeUnlessWaiting(number: number, slot: Slot): Promise<void> {
    const agency = await slot.opening.catch(() => undefined)
    if (agency?.waits() === true || slot.running > 0 || this.#slots.get(number) !== slot) return
    this.#close(number, slot)
  }

  #close(number: number, slot: Slot): void {
    this.#slots.delete(number)
    const closing = slot.opening
      .then((agency) => agency.close())
      .catch(() => undefined)
      .finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}
