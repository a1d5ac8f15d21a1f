import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { type Replica, ReplicaFailure, type RowChange } from '#device/kept/replica/replica.ts'

/** The storage of a phone, which may be full. */
export class PhoneStorage extends MemoryReplica {
  isFull = false
  readonly #failure: typeof ReplicaFailure

  /** `failure`: the one that the app on this phone knows. To another app it would be an error of which nothing is known. */
  constructor(failure = ReplicaFailure) {
    super()
    this.#failure = failure
  }

  override write(changes: readonly RowChange[]): Promise<void> {
    return this.isFull ? Promise.reject(new this.#failure('storage-full')) : super.write(changes)
  }

  /** With the rows that another storage has. */
  static async copyOf(other: Replica, failure?: typeof ReplicaFailure): Promise<PhoneStorage> {
    const copy = new PhoneStorage(failure)
    await copy.write(await other.list(''))
    return copy
  }
}
