import type { Bytes } from '#bytes.ts'
import type { ChangedRows } from './changed-rows.ts'
import { KeyedNames } from './keyed-names.ts'
import { deleteUnder, type Replica } from './replica/replica.ts'
import { SealedRows } from './sealed-rows.ts'

/**
 * The replica as the rooms of a device get it. They can write rows only through `SealedRows.persist`, which asks for a `Turn`. Wiping a member is the
 * one exception: it deletes every row whatever it contains, so there is nothing that it could have read too early, and a locked member has no mutex.
 */
export class GuardedReplica {
  readonly #replica: Replica

  constructor(replica: Replica) {
    this.#replica = replica
  }

  /** The names of rows in a store that is counted while its member is locked. */
  namesInClear(member: string, store: 'act' | 'marked' | 'said'): Promise<readonly string[]> {
    return this.#replica.keys(`${member}/${store}/`)
  }

  /** The rows of one member; topics of what is written through them are noted in `changed`. */
  async rowsOf(
    { member, localKey, home }: { member: string; localKey: Bytes; home: Bytes },
    changed: ChangedRows,
  ): Promise<SealedRows> {
    const names = await KeyedNames.under(localKey, this.#replica, member)
    return new SealedRows({ names, member, localKey, home, changed })
  }

  /** Deletes every row of a member. Throws `ReplicaFailure`. */
  async wipe(member: string): Promise<void> {
    await this.#replica.write(await deleteUnder(this.#replica, `${member}/`), 'durable')
  }
}
