import { OrderedKeys } from './ordered-keys.ts'
import type { RowChange, ReplicaRow } from './replica.ts'

/** Rows in memory, in order of their keys: the working form of the memory and the file replica. */
export class OrderedRows {
  readonly #rows = new Map<string, Uint8Array>()
  readonly #keys = new OrderedKeys()

  get(key: string): Uint8Array | undefined {
    return this.#rows.get(key)
  }

  keys(prefix: string): string[] {
    return this.#keys.under(prefix)
  }

  list(prefix: string): ReplicaRow[] {
    return this.keys(prefix).flatMap((key) => {
      const value = this.#rows.get(key)
      return value ? [{ key, value }] : []
    })
  }

  apply(changes: readonly RowChange[]): void {
    const touched = new Set<string>()
    for (const { key, value, through } of changes) {
      if (value !== null) {
        this.#rows.set(key, new Uint8Array(value))
        touched.add(key)
        continue
      }
      const gone =
        through === undefined ? [key] : [...this.#rows.keys()].filter((each) => each >= key && each <= through)
      for (const each of gone) if (this.#rows.delete(each)) touched.add(each)
    }
    const here = (key: string) => this.#rows.has(key)
    this.#keys.change(
      [...touched].filter(here),
      [...touched].filter((key) => !here(key)),
    )
  }

  get size(): number {
    return this.#rows.size
  }

  entries(): IterableIterator<[string, Uint8Array]> {
    return this.#rows.entries()
  }
}
