import type { RowChange, ReplicaRow } from './replica.ts'

/** Largest batch whose keys are inserted one by one. */
const FEW = 100

/** Rows in memory, in order of their keys: the working form of the memory and the file replica. */
export class OrderedRows {
  readonly #rows = new Map<string, Uint8Array>()
  /** Keys in order. Null where many changed since. */
  #sorted: string[] | null = []

  get(key: string): Uint8Array | undefined {
    return this.#rows.get(key)
  }

  keys(prefix: string): string[] {
    this.#sorted ??= [...this.#rows.keys()].sort()
    const sorted = this.#sorted
    const found: string[] = []
    for (let at = firstNotBefore(sorted, prefix); at < sorted.length; at += 1) {
      const key = sorted[at]
      if (!key?.startsWith(prefix)) break
      found.push(key)
    }
    return found
  }

  list(prefix: string): ReplicaRow[] {
    return this.keys(prefix).flatMap((key) => {
      const value = this.#rows.get(key)
      return value ? [{ key, value }] : []
    })
  }

  apply(changes: readonly RowChange[]): void {
    const few = changes.length <= FEW && changes.every(({ through }) => through === undefined)
    for (const { key, value, through } of changes) {
      if (value === null) {
        const gone =
          through === undefined ? [key] : [...this.#rows.keys()].filter((each) => each >= key && each <= through)
        for (const each of gone) if (this.#rows.delete(each)) this.#place(each, few)
      } else {
        const isNew = !this.#rows.has(key)
        this.#rows.set(key, new Uint8Array(value))
        if (isNew) this.#place(key, few)
      }
    }
  }

  /** Inserts or removes a key in order: for few changes the keys are not sorted again. */
  #place(key: string, few: boolean): void {
    if (!few) this.#sorted = null
    if (!this.#sorted) return
    const at = firstNotBefore(this.#sorted, key)
    if (this.#sorted[at] === key) this.#sorted.splice(at, 1)
    else this.#sorted.splice(at, 0, key)
  }

  get size(): number {
    return this.#rows.size
  }

  entries(): IterableIterator<[string, Uint8Array]> {
    return this.#rows.entries()
  }
}

function firstNotBefore(sorted: readonly string[], prefix: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}
