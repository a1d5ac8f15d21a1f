import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { type Replica, ReplicaFailure, type RowChange } from '#device/kept/replica/replica.ts'

/** The storage of a phone, which may be full. */
export class PhoneStorage extends MemoryReplica {
  isFull = false

  override write(changes: readonly RowChange[]): Promise<void> {
    return this.isFull ? Promise.reject(new ReplicaFailure('storage-full')) : super.write(changes)
  }

  /** With the rows that another storage has. */
  static async copyOf(other: Replica): Promise<PhoneStorage> {
    const copy = new PhoneStorage()
    await copy.write(await other.list(''))
    return copy
  }
}
