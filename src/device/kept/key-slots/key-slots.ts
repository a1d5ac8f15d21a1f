/**
 * Where the sealed keys of each member of this device stand, apart from the rows: a place that is overwritten in place, so that a wipe leaves
 * nothing to find on the disk.
 */
export interface KeySlots {
  members(): Promise<readonly string[]>
  read(member: string): Promise<Uint8Array | undefined>
  /** Durable when it resolves; after a crash the old or the new is there, whole. */
  write(member: string, bytes: Uint8Array): Promise<void>
  wipe(member: string): Promise<void>
}
