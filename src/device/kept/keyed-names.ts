import type { Bytes } from '#bytes.ts'
import { RowNames } from '#sealing/members/row-names.ts'
import { Locked } from './locked.ts'
import { OrderedKeys } from './replica/ordered-keys.ts'
import type { Replica, ReplicaRow, RowChange } from './replica/replica.ts'

/**
 * Stores whose names stay readable, because they are written or counted while the member is locked, or deleted in runs. A name here is a number, or 16
 * random bytes and a number: it says how much waits to be sent, and nothing of a file.
 */
const IN_CLEAR: ReadonlySet<string> = new Set(['act', 'group', 'marked', 'said', 'renaming'])

/** Begins a keyed name; no store begins with it. */
const KEYED = '='

/** The row that lists the names of all rows. */
const LIST = 'names/'
/** Names missing in the list that are opened one by one after each unlock, before the list is written again. */
const UNLISTED = 200

/** What is known of the names of a member, read once after an unlock. Names are without the member. */
interface Known {
  readonly keys: OrderedKeys
  /** Clear name → what it is sealed. */
  readonly sealed: Map<string, string>
  /** Rows that an older app stored under their clear names. */
  readonly former: Set<string>
  unlisted: number
}

/**
 * The replica with the rows of one member under their clear names, `<member>/<store>/<row>`. On the disk all but a few stores have keyed names, which
 * say nothing to who lacks the local key: neither which rows belong to one file or store, nor how many. So the clear names are in memory while the member
 * is unlocked. Rows that an older app stored under their clear names are read as well, and get a keyed name when they are written.
 */
export class KeyedNames implements Replica {
  readonly #replica: Replica
  readonly #member: string
  #names: RowNames | null
  #known: Promise<Known> | null = null

  private constructor(replica: Replica, member: string, names: RowNames | null) {
    this.#replica = replica
    this.#member = member
    this.#names = names
  }

  static async under(localKey: Bytes, replica: Replica, member: string): Promise<KeyedNames> {
    return new KeyedNames(replica, member, await RowNames.under(localKey))
  }

  /** The same rows for who has no key of the member: only stores whose names stay readable. */
  withoutKey(): KeyedNames {
    return new KeyedNames(this.#replica, this.#member, null)
  }

  /** Drops the key and every name. */
  forget(): void {
    this.#names?.forget()
    this.#names = null
    this.#known = null
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    if (this.#isInClear(key)) return this.#replica.get(key)
    const known = await this.#load()
    return this.#replica.get(known.former.has(key) ? key : this.#stored(key, known))
  }

  async many(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    if (keys.every((key) => this.#isInClear(key))) return this.#replica.many(keys)
    const known = await this.#load()
    return this.#replica.many(keys.map((key) => (known.former.has(key) ? key : this.#stored(key, known))))
  }

  async list(prefix: string): Promise<readonly ReplicaRow[]> {
    if (this.#isInClear(prefix)) return this.#replica.list(prefix)
    const keys = await this.keys(prefix)
    const values = await this.many(keys)
    return keys.flatMap((key, at) => {
      const value = values[at]
      return value ? [{ key, value }] : []
    })
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return this.#isInClear(prefix) ? this.#replica.keys(prefix) : (await this.#load()).keys.under(prefix)
  }

  async write(changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    const keyed = changes.filter(({ key }) => !this.#isInClear(key))
    if (keyed.length === 0) return this.#replica.write(changes, how)
    const known = await this.#load()
    await this.#replica.write(
      changes.flatMap((change) => this.#written(change, known)),
      how,
    )
    const { keys, former } = known
    const last = new Map(keyed.map(({ key, value }) => [key, value !== null]))
    const where = (stands: boolean) => [...last].flatMap(([key, here]) => (here === stands ? [key] : []))
    keys.change(where(true), where(false))
    for (const key of last.keys()) former.delete(key)
  }

  compact(): Promise<void> {
    return this.#replica.compact()
  }

  close(): Promise<void> {
    return this.#replica.close()
  }

  /** Up to `most` rows that still have their clear name on the disk. */
  async inFormerNames(most: number): Promise<readonly string[]> {
    return [...(await this.#load()).former].slice(0, most)
  }

  /** The row that lists all names, where so many are missing in it that the next unlock would take longer. */
  async newList(): Promise<RowChange | null> {
    const known = await this.#load()
    if (known.unlisted <= UNLISTED) return null
    known.unlisted = 0
    const from = this.#member.length + 1
    const names = known.keys.under(`${this.#member}/`).map((key) => key.slice(from))
    return {
      key: `${this.#member}/${LIST}`,
      value: await this.#key().sealList(names.map((name) => [name, this.#sealed(name, known)])),
    }
  }

  /** One batch writes the keyed name and deletes the clear one, so after a crash a row has either. */
  #written(change: RowChange, known: Known): readonly RowChange[] {
    const { key, value, through } = change
    if (this.#isInClear(key)) return [change]
    if (through !== undefined) throw new RangeError('keyed rows are not deleted in runs: they have no order')
    return [{ key: this.#stored(key, known), value }, ...(known.former.has(key) ? [{ key, value: null }] : [])]
  }

  #isInClear(key: string): boolean {
    const from = this.#member.length + 1
    return IN_CLEAR.has(key.slice(from, key.indexOf('/', from)))
  }

  #stored(key: string, known: Known): string {
    return `${this.#member}/${KEYED}${this.#sealed(key.slice(this.#member.length + 1), known)}`
  }

  /** Sealed once: most rows are written again and again. */
  #sealed(name: string, { sealed }: Known): string {
    const before = sealed.get(name)
    if (before !== undefined) return before
    const made = this.#key().seal(name)
    sealed.set(name, made)
    return made
  }

  #key(): RowNames {
    if (!this.#names) throw new Locked()
    return this.#names
  }

  #load(): Promise<Known> {
    const known = (this.#known ??= this.#read())
    // After a failure the next call reads again.
    known.catch(() => {
      if (this.#known === known) this.#known = null
    })
    return known
  }

  /** A keyed name that does not open is of a local key that is gone, and so is what the row holds: it is left out. */
  async #read(): Promise<Known> {
    const names = this.#key()
    const [stored, listed] = await Promise.all([this.#replica.keys(`${this.#member}/`), this.#readList(names)])
    if (this.#names !== names) throw new Locked()
    const [sealed, former, keys] = [new Map<string, string>(), new Set<string>(), [] as string[]]
    const from = this.#member.length + 1
    let unlisted = 0
    for (const key of stored) {
      if (!key.startsWith(KEYED, from)) {
        if (!this.#isInClear(key)) former.add(key)
        continue
      }
      const text = key.slice(from + KEYED.length)
      const known = listed(text)
      const name = known ?? names.open(text)
      if (name === undefined) continue
      if (known === undefined) unlisted += 1
      sealed.set(name, text)
      keys.push(`${this.#member}/${name}`)
    }
    // Sorted here, so that they stay nearly sorted: sorting again after many changes is then cheap.
    return { keys: new OrderedKeys([...keys, ...former].sort()), sealed, former, unlisted }
  }

  async #readList(names: RowNames): Promise<(sealed: string) => string | undefined> {
    const [list] = await this.#replica.many([`${this.#member}/${KEYED}${names.seal(LIST)}`])
    return list ? names.openList(list as Bytes) : () => undefined
  }
}
