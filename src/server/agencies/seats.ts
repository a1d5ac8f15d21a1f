/** How many requests may be answered at one moment, how many of one agency, and how many of one agency may wait. */
export interface SeatLimits {
  readonly all: number
  readonly each: number
  readonly waiting: number
}

export type GiveBack = () => void

/**
 * Lets only so many requests use the databases at one moment. Agencies that wait are served in turn, so that one with
 * very many requests holds up itself alone.
 */
export class Seats {
  readonly #limits: SeatLimits
  readonly #taken = new Map<number, number>()
  /** In the order of their turns. */
  readonly #waiting = new Map<number, (() => void)[]>()
  #all = 0

  constructor(limits: SeatLimits) {
    this.#limits = limits
  }

  /** Resolves when the request may run; undefined at once where too many of its agency wait already. */
  async take(agency: number): Promise<GiveBack | undefined> {
    if (this.#all < this.#limits.all && this.#of(agency) < this.#limits.each) this.#sit(agency)
    else {
      const queue = this.#waiting.get(agency) ?? []
      if (queue.length >= this.#limits.waiting) return undefined
      this.#waiting.set(agency, queue)
      await new Promise<void>((called) => queue.push(called))
    }
    let seated = true
    return () => {
      if (!seated) return
      seated = false
      this.#all -= 1
      const left = this.#of(agency) - 1
      if (left === 0) this.#taken.delete(agency)
      else this.#taken.set(agency, left)
      this.#callNext()
    }
  }

  /** How many requests of an agency are answered now, and how many wait. */
  countsOf(agency: number): { readonly running: number; readonly waiting: number } {
    return { running: this.#of(agency), waiting: this.#waiting.get(agency)?.length ?? 0 }
  }

  #of(agency: number): number {
    return this.#taken.get(agency) ?? 0
  }

  #sit(agency: number): void {
    this.#all += 1
    this.#taken.set(agency, this.#of(agency) + 1)
  }

  #callNext(): void {
    for (const [agency, queue] of this.#waiting) {
      if (this.#all >= this.#limits.all) return
      if (this.#of(agency) >= this.#limits.each) continue
      const called = queue.shift()
      // Behind the others, or off the list.
      this.#waiting.delete(agency)
      if (queue.length > 0) this.#waiting.set(agency, queue)
      if (!called) continue
      this.#sit(agency)
      called()
      return
    }
  }
}
