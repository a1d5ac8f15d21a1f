import type { Bytes } from '#bytes.ts'
import { openLocal, sealLocal } from '#sealing/members/local.ts'
import { type RowChange, deleteUnder, type Replica } from './replica/replica.ts'
import { assertHeld, type Turn } from './mutex.ts'
import type { Stores } from './stores.ts'

/** The keys were dropped while work was running. */
export class Locked extends Error {
  constructor() {
    super('locked')
    this.name = 'Locked'
  }
}

/** A row that was sealed here and no longer opens: the storage returned other bytes than it was given. */
export class DamagedRow extends Error {
  readonly store: string
  readonly row: string
  constructor(store: string, row: string) {
    super(`a row of ${store} does not open under the local key`)
    this.name = 'DamagedRow'
    this.store = store
    this.row = row
  }
}

/**
 * The rows of one member on this device, each sealed under the member's local key and bound to its store and name. Several members share a replica; none
 * has the key of another. `home` is the id the device had when it was set up: a later identity does not reseal all rows.
 */
export class SealedRows {
  readonly #replica: Replica
  readonly #namespace: string
  #localKey: Bytes | null
  readonly #home: Bytes
  /** Store → rows of it that did not open and were left out. */
  readonly #damaged = new Map<string, Set<string>>()

  constructor(how: { replica: Replica; member: string; localKey: Bytes; home: Bytes }) {
    this.#replica = how.replica
    this.#namespace = how.member
    this.#localKey = how.localKey
    this.#home = how.home
  }

  /** Drops the key: from here on no row opens and none can be sealed, and running work stops with `Locked`. */
  forget(): void {
    this.#localKey?.fill(0)
    this.#localKey = null
  }

  #key(): Bytes {
    if (!this.#localKey) throw new Locked()
    return this.#localKey
  }

  key(store: string, row: string): string {
    return `${this.#namespace}/${store}/${row}`
  }

  /** The rows of the same member under another key, which opens nothing that the member's own key sealed. */
  underKey(localKey: Bytes): SealedRows {
    return new SealedRows({ replica: this.#replica, member: this.#namespace, localKey, home: this.#home })
  }

  /** Writes all of the changes or none. Throws `ReplicaFailure`. */
  async persist(turn: Turn, changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    assertHeld(turn)
    await this.#replica.write(changes, how)
  }

  async get<Store extends keyof Stores>(store: Store, row: string): Promise<Stores[Store] | undefined> {
    const sealed = await this.#replica.get(this.key(store, row))
    return sealed ? ((await this.#open(store, row, sealed)) as Stores[Store]) : undefined
  }

  /** The rows that open. A damaged one is left out; `drainDamaged` names it. */
  async list<Store extends keyof Stores>(
    store: Store,
    prefix = '',
  ): Promise<readonly { readonly row: string; readonly value: Stores[Store] }[]> {
    const start = this.key(store, '').length
    const rows = await this.#replica.list(this.key(store, prefix))
    const opened = await Promise.all(
      rows.map(async ({ key, value }) => ({
        row: key.slice(start),
        opened: await this.#opened(store, key.slice(start), value),
      })),
    )
    return opened.flatMap(({ row, opened: one }) => {
      if (one.ok) return [{ row, value: one.value as Stores[Store] }]
      this.#note(store, row)
      return []
    })
  }

  #note(store: string, row: string): void {
    this.#damaged.set(store, (this.#damaged.get(store) ?? new Set<string>()).add(row))
  }

  get hasDamaged(): boolean {
    return this.#damaged.size > 0
  }

  /** Returns the rows of a store that were left out since the last call, for the code that repairs that store. */
  drainDamaged(store: keyof Stores): readonly string[] {
    const rows = [...(this.#damaged.get(store) ?? [])]
    this.#damaged.delete(store)
    return rows
  }

  /** The row, or undefined where it does not exist or does not open: for what can be made again. */
  async getSound<Store extends keyof Stores>(store: Store, row: string): Promise<Stores[Store] | undefined> {
    try {
      return await this.get(store, row)
    } catch (failure) {
      if (!(failure instanceof DamagedRow)) throw failure
      this.#note(store, row)
      return undefined
    }
  }

  async names(store: string, prefix = ''): Promise<readonly string[]> {
    const start = this.key(store, '').length
    return (await this.#replica.keys(this.key(store, prefix))).map((key) => key.slice(start))
  }

  async put<Store extends keyof Stores>(store: Store, row: string, value: Stores[Store]): Promise<RowChange> {
    return { key: this.key(store, row), value: await sealLocal(this.#key(), { device: this.#home, store, row }, value) }
  }

  /** Deletes every row of a store whose name begins with `prefix`. */
  async dropAll(store: string, prefix: string): Promise<readonly RowChange[]> {
    return deleteUnder(this.#replica, this.key(store, prefix))
  }

  drop(store: string, row: string): RowChange {
    return { key: this.key(store, row), value: null }
  }

  /** Stores bytes that were sealed elsewhere (received segments, chunks) as they are. */
  putSealed(store: string, row: string, value: Bytes): RowChange {
    return { key: this.key(store, row), value }
  }
  async getSealed(store: string, row: string): Promise<Bytes | undefined> {
    return (await this.#replica.get(this.key(store, row))) as Bytes | undefined
  }
  async listSealed(store: string, prefix: string): Promise<readonly { readonly row: string; readonly value: Bytes }[]> {
    const start = this.key(store, '').length
    return (await this.#replica.list(this.key(store, prefix))).map(({ key, value }) => ({
      row: key.slice(start),
      value: value as Bytes,
    }))
  }

  async #open(store: string, row: string, sealed: Uint8Array): Promise<unknown> {
    const opened = await this.#opened(store, row, sealed)
    if (!opened.ok) throw new DamagedRow(store, row)
    return opened.value
  }

  #opened(store: string, row: string, sealed: Uint8Array) {
    return openLocal(this.#key(), { device: this.#home, store, row }, sealed as Bytes)
  }
}
