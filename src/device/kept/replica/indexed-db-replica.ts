import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb'
import { type RowChange, type Replica, ReplicaFailure, type ReplicaRow } from './replica.ts'

interface Schema extends DBSchema {
  rows: { key: string; value: Uint8Array }
}

/**
 * Rows in IndexedDB. The browser may close the handle at any moment (a sleeping phone does): it is opened again and the batch is tried once more. In
 * other apps a dead handle that was not reopened has lost whole days of work.
 */
export class IndexedDbReplica implements Replica {
  readonly #name: string
  #open: Promise<IDBPDatabase<Schema>> | null = null

  constructor(name: string) {
    this.#name = name
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    this.#open ??= openDB<Schema>(this.#name, 1, {
      upgrade: (database) => void database.createObjectStore('rows'),
      terminated: () => (this.#open = null),
      blocking: () => void this.close(),
    })
    return this.#open
  }

  async #run<Value>(use: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
    try {
      return await use(await this.#database())
    } catch (problem) {
      if (isFull(problem)) throw new ReplicaFailure('storage-full', problem)
      this.#open = null
    }
    try {
      return await use(await this.#database())
    } catch (problem) {
      this.#open = null
      throw new ReplicaFailure(isFull(problem) ? 'storage-full' : 'storage-unavailable', problem)
    }
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return this.#run((database) => database.get('rows', key))
  }

  list(prefix: string): Promise<readonly ReplicaRow[]> {
    return this.#run(async (database) => {
      const store = database.transaction('rows').store
      const [keys, values] = await Promise.all([store.getAllKeys(under(prefix)), store.getAll(under(prefix))])
      return keys.flatMap((key, at) => {
        const value = values[at]
        return value ? [{ key, value }] : []
      })
    })
  }

  keys(prefix: string): Promise<readonly string[]> {
    return this.#run((database) => database.getAllKeys('rows', under(prefix)))
  }

  many(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return this.#run((database) => {
      const { store } = database.transaction('rows')
      return Promise.all(keys.map((key) => store.get(key)))
    })
  }

  write(changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    return this.#run(async (database) => {
      const transaction = database.transaction('rows', 'readwrite', {
        durability: how === 'durable' ? 'strict' : 'relaxed',
      })
      // The browser's own store without a promise per row: for thousands of rows the promises cost more than the rows, and a failing request ends the transaction.
      const store = unwrap(transaction.store)
      try {
        for (const { key, value, through } of changes) {
          if (value === null) store.delete(through === undefined ? key : IDBKeyRange.bound(key, through))
          else store.put(value, key)
        }
      } catch (problem) {
        transaction.done.catch(() => undefined)
        transaction.abort()
        throw problem
      }
      await transaction.done
    })
  }

  compact(): Promise<void> {
    return Promise.resolve()
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    if (open) (await open).close()
  }
}

const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
const isFull = (problem: unknown) => problem instanceof Error && problem.name === 'QuotaExceededError'
