/** Most keys that are inserted one by one. */
const FEW = 100

/** Keys in order, found by their beginning. */
export class OrderedKeys {
  readonly #keys: Set<string>
  /** Null where many changed since. */
  #sorted: string[] | null = null

  constructor(keys: Iterable<string> = []) {
    this.#keys = new Set(keys)
  }

  under(prefix: string): string[] {
    this.#sorted ??= [...this.#keys].sort()
    const sorted = this.#sorted
    const found: string[] = []
    for (let at = firstNotBefore(sorted, prefix); at < sorted.length; at += 1) {
      const key = sorted[at]
      if (!key?.startsWith(prefix)) break
      found.push(key)
    }
    return found
  }

  /** For few changes the keys are not sorted again. */
  change(added: readonly string[], deleted: readonly string[]): void {
    const few = added.length + deleted.length <= FEW
    for (const key of deleted) if (this.#keys.delete(key)) this.#place(key, few)
    for (const key of added) {
      if (this.#keys.has(key)) continue
      this.#keys.add(key)
      this.#place(key, few)
    }
  }

  #place(key: string, few: boolean): void {
    if (!few) this.#sorted = null
    if (!this.#sorted) return
    const at = firstNotBefore(this.#sorted, key)
    if (this.#sorted[at] === key) this.#sorted.splice(at, 1)
    else this.#sorted.splice(at, 0, key)
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
