import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import type { Directory } from '#sealing/directory/directory.ts'

/** Verified access streams of files. They hold against one directory: once it changes, each is verified again. */
export class VerifiedAccess {
  readonly #directory: () => Directory
  readonly #states = new Map<FileId, AccessState>()
  #against: Directory

  constructor(directory: () => Directory) {
    this.#directory = directory
    this.#against = directory()
  }

  #current(): Map<FileId, AccessState> {
    if (this.#against !== this.#directory()) this.#states.clear()
    this.#against = this.#directory()
    return this.#states
  }

  get(file: FileId): AccessState | undefined {
    return this.#current().get(file)
  }

  set(file: FileId, state: AccessState): void {
    this.#current().set(file, state)
  }

  delete(file: FileId): void {
    this.#states.delete(file)
  }

  clear(): void {
    this.#states.clear()
  }
}
