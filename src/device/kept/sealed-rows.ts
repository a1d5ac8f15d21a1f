import type { Bytes } from '#bytes.ts'
import { openLocal, sealLocal } from '#sealing/members/local.ts'
import type { ChangedRows } from './changed-rows.ts'
import type { KeyedNames } from './keyed-names.ts'
import { Locked } from './locked.ts'
import { assertHeld, type Turn } from './mutex.ts'
import { type RowChange, deleteUnder } from './replica/replica.ts'
import type { Stores } from './stores.ts'

/** Stores of bytes that were sealed elsewhere. A segment names its file, its folder and its device in clear, so these rows are sealed again here when they are stored. */
const BYTES: ReadonlySet<string> = new Set(['seg', 'old', 'chunk', 'lost', 'dirty'])
/** Rows that are renamed in one turn: other work waits no longer than for these. */
const AT_ONCE = 64

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
  readonly #names: KeyedNames
  readonly #namespace: string
  #localKey: Bytes | null
  readonly #home: Bytes
  /** Store → rows of it that did not open and were left out. */
  readonly #damaged = new Map<string, Set<string>>()

  readonly #changed: ChangedRows | undefined

  /** Topics of what is written are noted in `changed`. */
  constructor(how: { names: KeyedNames; member: string; localKey: Bytes; home: Bytes; changed?: ChangedRows }) {
    this.#names = how.names
    this.#changed = how.changed
    this.#namespace = how.member
    this.#localKey = how.localKey
    this.#home = how.home
  }

  /** Drops the key: from here on no row opens and none can be sealed, and running work stops with `Locked`. */
  forget(): void {
    this.#localKey?.fill(0)
    this.#localKey = null
    this.#names.forget()
  }

  #key(): Bytes {
    if (!this.#localKey) throw new Locked()
    return this.#localKey
  }

  key(store: string, row: string): string {
    return `${this.#namespace}/${store}/${row}`
  }

  /** The rows of the same member under another key, which opens nothing that the member's own key sealed, and no name of its rows. */
  underKey(localKey: Bytes): SealedRows {
    return new SealedRows({ names: this.#names.withoutKey(), member: this.#namespace, localKey, home: this.#home })
  }

  /** Writes all of the changes or none. Throws `ReplicaFailure`. */
  async persist(turn: Turn, changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    assertHeld(turn)
    await this.#names.write(await Promise.all(changes.map((change) => this.#resealed(change))), how)
    this.#changed?.note(changes)
  }

  /**
   * Gives rows of an older app the names of now, some at a time; returns whether more may be left. Until the last row has its name and the disk was
   * cleared of the clear ones, a row says that this has begun. Last the list of all names is written, where it is needed.
   */
  async renameSome(turn: Turn): Promise<boolean> {
    const begun = this.key('renaming', '')
    const keys = await this.#names.inFormerNames(AT_ONCE)
    if (keys.length > 0) {
      const values = await this.#names.many(keys)
      const rows = keys.flatMap((key, at) => (values[at] ? [{ key, value: values[at] }] : []))
      await this.persist(turn, [{ key: begun, value: new Uint8Array(0) }, ...rows], 'relaxed')
      return true
    }
    if (await this.#names.get(begun)) {
      await this.#names.compact()
      await this.persist(turn, [{ key: begun, value: null }], 'relaxed')
    }
    const list = await this.#names.newList()
    if (list) await this.persist(turn, [list], 'relaxed')
    return false
  }

  async get<Store extends keyof Stores>(store: Store, row: string): Promise<Stores[Store] | undefined> {
    const sealed = await this.#names.get(this.key(store, row))
    return sealed ? ((await this.#open(store, row, sealed)) as Stores[Store]) : undefined
  }

  /** The rows that open. A damaged one is left out; `drainDamaged` names it. */
  async list<Store extends keyof Stores>(
    store: Store,
    prefix = '',
  ): Promise<readonly { readonly row: string; readonly value: Stores[Store] }[]> {
    const start = this.key(store, '').length
    const rows = await this.#names.list(this.key(store, prefix))
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
    return (await this.#names.keys(this.key(store, prefix))).map((key) => key.slice(start))
  }

  async put<Store extends keyof Stores>(store: Store, row: string, value: Stores[Store]): Promise<RowChange> {
    return { key: this.key(store, row), value: await sealLocal(this.#key(), { device: this.#home, store, row }, value) }
  }

  /** Deletes every row of a store whose name begins with `prefix`. */
  async dropAll(store: string, prefix: string): Promise<readonly RowChange[]> {
    return deleteUnder(this.#names, this.key(store, prefix))
  }

  drop(store: string, row: string): RowChange {
    return { key: this.key(store, row), value: null }
  }

  /** Bytes that were sealed elsewhere (received segments, chunks): sealed here as well when they are persisted. */
  putBytes(store: string, row: string, value: Bytes): RowChange {
    return { key: this.key(store, row), value }
  }

  /** The bytes of a row; as they are stored where they do not open, or where the store is not one of bytes. Readers check what others sealed. */
  async getBytes(store: string, row: string): Promise<Bytes | undefined> {
    const stored = await this.#names.get(this.key(store, row))
    return stored && this.#bytesOf(store, row, stored)
  }

  async listBytes(store: string, prefix: string): Promise<readonly { readonly row: string; readonly value: Bytes }[]> {
    const start = this.key(store, '').length
    const rows = await this.#names.list(this.key(store, prefix))
    return Promise.all(
      rows.map(async ({ key, value }) => {
        const row = key.slice(start)
        return { row, value: await this.#bytesOf(store, row, value) }
      }),
    )
  }

  /** A row of an older app is stored as it was received. */
  async #bytesOf(store: string, row: string, stored: Uint8Array): Promise<Bytes> {
    const opened = BYTES.has(store) ? await this.#opened(store, row, stored) : undefined
    return (opened?.ok && opened.value instanceof Uint8Array ? opened.value : stored) as Bytes
  }

  async #resealed(change: RowChange): Promise<RowChange> {
    const { key, value } = change
    const [, store = '', row] = /^[^/]*\/([^/]*)\/(.*)$/u.exec(key) ?? []
    if (value === null || row === undefined || !BYTES.has(store)) return change
    return { key, value: await sealLocal(this.#key(), { device: this.#home, store, row }, value) }
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
