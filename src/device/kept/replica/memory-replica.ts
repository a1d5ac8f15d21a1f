import { OrderedRows } from './ordered-rows.ts'
import type { RowChange, Replica, ReplicaRow } from './replica.ts'

/** Rows that live as long as the process: for tests and for a look into a backup. */
export class MemoryReplica implements Replica {
  readonly #rows: OrderedRows = new OrderedRows()

  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#rows.get(key)?.slice())
  }
  list(prefix: string): Promise<readonly ReplicaRow[]> {
    return Promise.resolve(this.#rows.list(prefix).map((row) => ({ key: row.key, value: row.value.slice() })))
  }
  keys(prefix: string): Promise<readonly string[]> {
    return Promise.resolve(this.#rows.keys(prefix))
  }
  many(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return Promise.resolve(keys.map((key) => this.#rows.get(key)?.slice()))
  }
  write(changes: readonly RowChange[]): Promise<void> {
    this.#rows.apply(changes)
    return Promise.resolve()
  }
  compact(): Promise<void> {
    return Promise.resolve()
  }
  close(): Promise<void> {
    return Promise.resolve()
  }

  /** A second replica with the same rows: what copying a browser profile gives. */
  copy(): MemoryReplica {
    const twin = new MemoryReplica()
    twin.#rows.apply([...this.#rows.entries()].map(([key, value]) => ({ key, value })))
    return twin
  }
}
