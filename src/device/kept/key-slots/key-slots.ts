/** Stores the sealed keys of each member of this device, apart from the rows: files that are overwritten in place, so that nothing can be found on the disk after a wipe. */
export interface KeySlots {
  members(): Promise<readonly string[]>
  read(member: string): Promise<Uint8Array | undefined>
  /** Durable when it resolves; after a crash the old or the new content is there, complete. */
  write(member: string, bytes: Uint8Array): Promise<void>
  wipe(member: string): Promise<void>
}
