import type { Change, Row } from './replica.ts'

/** Rows in memory, in order of their keys: the working form of the memory and the file replica. */
export class OrderedRows {
  readonly #rows = new Map<string, Uint8Array>()
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

  list(prefix: string): Row[] {
    return this.keys(prefix).flatMap((key) => {
      const value = this.#rows.get(key)
      return value ? [{ key, value }] : []
    })
  }

  apply(changes: readonly Change[]): void {
    for (const { key, value, through } of changes) {
      if (value === null) {
        const gone =
          through === undefined ? [key] : [...this.#rows.keys()].filter((each) => each >= key && each <= through)
        for (const each of gone) if (this.#rows.delete(each)) this.#sorted = null
      } else {
        if (!this.#rows.has(key)) this.#sorted = null
        this.#rows.set(key, new Uint8Array(value))
      }
    }
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
