import type { RowChange } from './replica/replica.ts'
import { DamagedRow, type SealedRows } from './sealed-rows.ts'
import type { Stores } from './stores.ts'

/** A store of one row that is read at every step of a sync: read once, then cached. What is written counts once `keep` is called. */
export class OneRow<Store extends keyof Stores> {
  readonly #rows: SealedRows
  readonly #store: Store
  readonly #lost: Stores[Store] | undefined
  #value: Promise<Stores[Store] | undefined> | undefined

  /** `lost`: the value to use if the stored row no longer opens. */
  constructor(rows: SealedRows, store: Store, lost?: Stores[Store]) {
    this.#rows = rows
    this.#store = store
    this.#lost = lost
  }

  get(): Promise<Stores[Store] | undefined> {
    const value = (this.#value ??= this.#read())
    // After a failure the next call reads again.
    value.catch(() => {
      if (this.#value === value) this.#value = undefined
    })
    return value
  }

  async #read(): Promise<Stores[Store] | undefined> {
    try {
      return await this.#rows.get(this.#store, '')
    } catch (failure) {
      if (failure instanceof DamagedRow) return this.#lost
      throw failure
    }
  }

  async put(value: Stores[Store]): Promise<Written> {
    return {
      change: await this.#rows.put(this.#store, '', value),
      keep: () => {
        this.#keep(value)
      },
    }
  }

  drop(): Written {
    return {
      change: this.#rows.drop(this.#store, ''),
      keep: () => {
        this.#keep(undefined)
      },
    }
  }

  #keep(value: Stores[Store] | undefined): void {
    this.#value = Promise.resolve(value)
  }
}

interface Written {
  readonly change: RowChange
  readonly keep: () => void
}
