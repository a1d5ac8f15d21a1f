import type { Bytes } from '#bytes.ts'
import { toHex } from '#store/database/hex.ts'
import type { Store } from '#store/database/role.ts'
import { endGrants } from '#store/segments/ends-and-bars.ts'
import { dropWithheld } from '#store/segments/withheld.ts'

/**
 * Ends the grants whose day has come, and deletes the words that nobody brought back in 30 days: once a day for each
 * organisation, before the first of that day is served.
 */
export class Ends {
  readonly #store: Store
  readonly #today: () => string
  readonly #now: () => number
  readonly #done = new Map<string, string>()

  constructor(store: Store, today: () => string, now: () => number) {
    this.#store = store
    this.#today = today
    this.#now = now
  }

  /** The database was set back: grants that had ended may run again. */
  forget(): void {
    this.#done.clear()
  }

  async upToDate(org: Bytes): Promise<void> {
    const today = this.#today()
    if (this.#done.get(toHex(org)) === today) return
    await endGrants(this.#store, org, today)
    await dropWithheld(this.#store, org, this.#now())
    this.#done.set(toHex(org), today)
  }
}
