import type { Bytes } from '#bytes.ts'
import { toHex } from '#store/database/hex.ts'
import type { Store } from '#store/database/role.ts'
import { keepLogMonths } from '#store/people/access-log.ts'
import { endGrants } from '#store/segments/ends-and-bars.ts'
import type { ErasureNote } from '#store/segments/erasure-book.ts'
import { eraseDue } from '#store/segments/files-aside.ts'
import { dropWithheld } from '#store/segments/withheld.ts'

/** How many months a line of the access log is kept, unless whoever runs the server says otherwise. */
export const LOG_MONTHS = 36

interface HowEnded {
  readonly logMonths?: number | undefined
  readonly keepErasures: (erasures: readonly ErasureNote[]) => Promise<void>
}

/**
 * Once a day, before the first request of that day is served: ends the grants whose day has come, deletes the words and
 * the whole files that nobody brought back in 30 days, and the lines of the access log that are older than the server
 * keeps them. `keepErasures` notes an erasure outside the database.
 */
export class Ends {
  readonly #store: Store
  readonly #now: () => number
  readonly #logMonths: number
  readonly #keepErasures: (erasures: readonly ErasureNote[]) => Promise<void>
  readonly #done = new Map<string, string>()
  #logDay: string | undefined

  constructor(store: Store, now: () => number, { logMonths = LOG_MONTHS, keepErasures }: HowEnded) {
    this.#store = store
    this.#now = now
    this.#logMonths = logMonths
    this.#keepErasures = keepErasures
  }

  /** The database was set back: grants that had ended may run again. */
  forget(): void {
    this.#done.clear()
    this.#logDay = undefined
  }

  async upToDate(org: Bytes): Promise<void> {
    const today = this.#today()
    await this.#keepLog(today)
    if (this.#done.get(toHex(org)) === today) return
    await endGrants(this.#store, org, today)
    await dropWithheld(this.#store, org, this.#now())
    await eraseDue(this.#store, org, this.#now(), this.#keepErasures)
    this.#done.set(toHex(org), today)
  }

  /** Also before any agency is known: the founding of one writes lines, too. */
  logUpToDate(): Promise<void> {
    return this.#keepLog(this.#today())
  }

  /** The server's day, UTC. */
  #today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10)
  }

  async #keepLog(today: string): Promise<void> {
    if (this.#logDay === today) return
    const oldest = new Date(today)
    oldest.setUTCMonth(oldest.getUTCMonth() - this.#logMonths)
    await keepLogMonths(this.#store, this.#now(), oldest.getTime())
    this.#logDay = today
  }
}
