import type { Bytes } from '#bytes.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { extendDirectory, verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { directoryAfter, directoryTip } from '#store/people/directory.ts'
import { toHex } from '#store/database/hex.ts'
import { type RoleTransaction, inRole, type Store } from '#store/database/role.ts'

/** Cache of each organisation's verified directory, brought up to date with the database before each use. */
export class Directories {
  readonly #store: Store
  readonly #kept = new Map<string, Directory>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The current directory; undefined where there is no such organisation. */
  current(org: Bytes): Promise<Directory | undefined> {
    return inRole(this.#store, { as: 'gate', it: org, org }, (tx) => this.within(tx, org))
  }

  /** The directory at its last use here: enough to check signatures before anything is locked. */
  async atHand(org: Bytes): Promise<Directory | undefined> {
    return this.#kept.get(toHex(org)) ?? this.current(org)
  }

  /** The directory as this transaction sees it. */
  async within(tx: RoleTransaction, org: Bytes, tip?: { seq: number; hash: Bytes }): Promise<Directory | undefined> {
    const stands = tip ?? (await directoryTip(tx, org))
    if (!stands) return undefined
    const kept = this.#kept.get(toHex(org))
    if (kept && equal(kept.head.hash, stands.hash)) return kept
    const directory = await this.#read(tx, org, kept && kept.head.seq < stands.seq ? kept : undefined)
    this.#kept.set(toHex(org), directory)
    return directory
  }

  async isCustodian(org: Bytes, member: Bytes): Promise<boolean> {
    const directory = await this.current(org)
    return directory !== undefined && memberAt(directory, member)?.custodian === true
  }

  /** The server stores only verified records, so one that does not verify here was altered in the database. */
  async #read(tx: RoleTransaction, org: Bytes, kept: Directory | undefined): Promise<Directory> {
    const rows = await directoryAfter(tx, org, kept?.head.seq ?? 0)
    const records = rows.map((row) => own(row.record))
    const read = kept ? await extendDirectory(kept, records) : await verifyDirectory(records)
    if (read.ok) return read.value
    if (kept) return this.#read(tx, org, undefined)
    throw new Error(`the stored directory does not verify: ${read.code} at ${read.detail.position}`)
  }
}
