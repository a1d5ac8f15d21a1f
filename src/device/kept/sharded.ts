import type { RowChange } from './replica/replica.ts'
import type { SealedRows } from './sealed-rows.ts'

const SHARDS = 32

/** How a value is written as JSON, and read from it again. */
export interface RowFormat<Value, Packed> {
  readonly pack: (value: Value) => Packed
  readonly unpack: (packed: Packed) => Value
}

/**
 * A map from files to small values, complete in memory while unlocked and stored in a few sealed rows: an unlock opens 32 rows instead of one a file,
 * and a save seals one of them again. A row holds JSON: it is parsed far faster than structured bytes.
 */
export class Sharded<Value extends object> {
  readonly #rows: SealedRows
  readonly #store: 'line' | 'keys'
  readonly #shards: Map<string, Value>[]
  readonly #pack: (value: Value) => unknown
  /** Cached JSON of a value: a row holds those of many files, few of which change. */
  readonly #texts = new WeakMap<Value, string>()

  private constructor(
    rows: SealedRows,
    store: 'line' | 'keys',
    shards: Map<string, Value>[],
    pack: (value: Value) => unknown,
  ) {
    this.#rows = rows
    this.#store = store
    this.#shards = shards
    this.#pack = pack
  }

  static async load<Value extends object, Packed>(
    rows: SealedRows,
    store: 'line' | 'keys',
    { pack, unpack }: RowFormat<Value, Packed>,
  ): Promise<Sharded<Value>> {
    const shards = Array.from({ length: SHARDS }, () => new Map<string, Value>())
    for (const { row, value } of await rows.list(store)) {
      const packed = Object.entries(JSON.parse(value) as Record<string, Packed>)
      shards[Number(row)] = new Map(packed.map(([file, one]) => [file, unpack(one)]))
    }
    return new Sharded(rows, store, shards, pack)
  }

  get(file: string): Value | undefined {
    return this.#shards[shardOf(file)]?.get(file)
  }

  *entries(): Generator<[string, Value]> {
    for (const shard of this.#shards) yield* shard
  }

  forget(): void {
    for (const shard of this.#shards) shard.clear()
  }

  /** In memory alone, until `changes` makes it durable. */
  show(file: string, value: Value): void {
    this.#shards[shardOf(file)]?.set(file, value)
  }

  #textOf(value: Value): string {
    const text = this.#texts.get(value) ?? JSON.stringify(this.#pack(value))
    this.#texts.set(value, text)
    return text
  }

  /** The rows that make these changes durable. Call `keep` before any other code may read. */
  async changes(
    values: ReadonlyMap<string, Value | null>,
  ): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
    const touched = new Map<number, Map<string, Value>>()
    for (const [file, value] of values) {
      const at = shardOf(file)
      const shard = touched.get(at) ?? new Map(this.#shards[at])
      touched.set(at, shard)
      if (value === null) shard.delete(file)
      else shard.set(file, value)
    }
    const text = (shard: Map<string, Value>) =>
      `{${[...shard].map(([file, value]) => `${JSON.stringify(file)}:${this.#textOf(value)}`).join(',')}}`
    const changes = await Promise.all(
      [...touched].map(([at, shard]) => this.#rows.put(this.#store, String(at), text(shard))),
    )
    return {
      changes,
      keep: () => {
        for (const [file, value] of values) {
          const shard = this.#shards[shardOf(file)]
          if (value === null) shard?.delete(file)
          else shard?.set(file, value)
        }
      },
    }
  }
}

/** Which row holds a file: work on many files that goes row by row seals each row once. */
export function shardOf(file: string): number {
  let value = 0
  for (let at = 0; at < file.length; at += 1) value = (value * 31 + file.charCodeAt(at)) >>> 0
  return value % SHARDS
}
