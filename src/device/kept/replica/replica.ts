/** One row to put, or (`value` null) to delete: `through` deletes every row from `key` up to and with that one. */
export type RowChange =
  | { readonly key: string; readonly value: Uint8Array; readonly through?: undefined }
  | { readonly key: string; readonly value: null; readonly through?: string }

export interface ReplicaRow {
  readonly key: string
  readonly value: Uint8Array
}

/**
 * Where a device keeps its sealed rows: an ordered map from opaque keys to bytes. It never sees what is in them, and of most
 * not what they are called (`KeyedNames`).
 */
export interface Replica {
  get(key: string): Promise<Uint8Array | undefined>
  /** Rows whose key begins so, in order of their keys. */
  list(prefix: string): Promise<readonly ReplicaRow[]>
  keys(prefix: string): Promise<readonly string[]>
  /** The rows of these keys, in their order. */
  many(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]>
  /** All of the changes or none. `durable`: on the disk when this resolves; what a person was told is saved is written so. Throws `ReplicaFailure`. */
  write(changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void>
  /** Leaves nothing on the disk of rows that were deleted or overwritten, as far as it is in our hands: a browser clears up when it likes. */
  compact(): Promise<void>
  close(): Promise<void>
}

/** The storage itself failed: full or not available. Nothing of the batch was stored. */
export class ReplicaFailure extends Error {
  readonly code: 'storage-full' | 'storage-unavailable'
  constructor(code: 'storage-full' | 'storage-unavailable', cause?: unknown) {
    super(code, { cause })
    this.name = 'ReplicaFailure'
    this.code = code
  }
}

export async function deleteUnder(replica: Replica, prefix: string): Promise<readonly RowChange[]> {
  return (await replica.keys(prefix)).map((key) => ({ key, value: null }))
}
