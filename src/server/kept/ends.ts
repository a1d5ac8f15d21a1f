import type { Bytes } from '#bytes.ts'
import { toHex } from '#store/database/hex.ts'
import type { Store } from '#store/database/role.ts'
import { endGrants } from '#store/segments/ends-and-bars.ts'

/** Ends the grants whose day has come, once a day for each organisation, before the first of that day is served. */
export class Ends {
  readonly #store: Store
  readonly #today: () => string
  readonly #done = new Map<string, string>()

  constructor(store: Store, today: () => string) {
    this.#store = store
    this.#today = today
  }

  /** The database was set back: grants that had ended may run again. */
  forget(): void {
    this.#done.clear()
  }

  async upToDate(org: Bytes): Promise<void> {
    const today = this.#today()
    if (this.#done.get(toHex(org)) === today) return
    await endGrants(this.#store, org, today)
    this.#done.set(toHex(org), today)
  }
}
