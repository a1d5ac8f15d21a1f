/** A map on top of another: reads fall through, writes stay here until they are merged. */
export class Layer<Value> {
  readonly #own = new Map<string, Value>()
  readonly #below: Layer<Value> | undefined

  constructor(below?: Layer<Value>) {
    this.#below = below
  }

  get(key: string): Value | undefined {
    return this.#own.get(key) ?? this.#below?.get(key)
  }

  /** Absent here and in the map below. */
  isEmpty(): boolean {
    return this.#own.size === 0 && (this.#below?.isEmpty() ?? true)
  }

  set(key: string, value: Value): void {
    this.#own.set(key, value)
  }

  /** What was written here. */
  values(): IterableIterator<Value> {
    return this.#own.values()
  }

  merge(): void {
    for (const [key, value] of this.#own) this.#below?.set(key, value)
  }
}
