import { ReplicaFailure } from '../replica/replica.ts'
import { Mutex } from '../mutex.ts'
import type { KeySlots } from './key-slots.ts'
import { newest, nextPage, PAGES } from './pages.ts'

/** What a worker has and the page's types do not say. */
interface SyncAccess {
  read(into: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  getSize(): number
  flush(): void
  close(): void
}
type InPlace = FileSystemFileHandle & { createSyncAccessHandle?: () => Promise<SyncAccess> }

/**
 * Key slots in the browser's private file system, which, unlike IndexedDB, overwrites in place. A mutex orders the calls: reading a file while it is
 * overwritten or deleted would fail.
 */
export class OpfsKeySlots implements KeySlots {
  readonly #folder: string
  readonly #mutex = new Mutex()

  constructor(folder: string) {
    this.#folder = folder
  }

  async #directory(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle(this.#folder, { create: true })
  }

  members(): Promise<readonly string[]> {
    return this.#mutex.run(async () => {
      const names: string[] = []
      for await (const name of (await this.#directory()).keys()) names.push(name)
      return names
    })
  }

  read(member: string): Promise<Uint8Array | undefined> {
    return this.#mutex.run(async () => {
      const file = await find(await this.#directory(), member)
      return file ? newest(await content(file))?.bytes : undefined
    })
  }

  write(member: string, bytes: Uint8Array): Promise<void> {
    return this.#mutex.run(() => this.#write(member, bytes))
  }

  wipe(member: string): Promise<void> {
    return this.#mutex.run(() => this.#wipe(member))
  }

  async #write(member: string, bytes: Uint8Array): Promise<void> {
    const file = await (await this.#directory()).getFileHandle(member, { create: true })
    const { at, page } = nextPage(newest(await content(file)), bytes)
    await writeAt(file, at, page).catch((problem: unknown) => {
      if (problem instanceof DOMException && problem.name === 'QuotaExceededError')
        throw new ReplicaFailure('storage-full', problem)
      throw problem
    })
  }

  async #wipe(member: string): Promise<void> {
    const directory = await this.#directory()
    const file = await find(directory, member)
    if (!file) return
    // A shorter file was cut off while it was made, before it held any key: overwriting it would fail on a full disk.
    if ((await file.getFile()).size >= PAGES) {
      await writeAt(file, 0, crypto.getRandomValues(new Uint8Array(PAGES)))
      await writeAt(file, 0, new Uint8Array(PAGES))
    }
    await directory.removeEntry(member)
  }
}

async function find(directory: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await directory.getFileHandle(name)
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotFoundError') return undefined
    throw problem
  }
}

async function content(file: FileSystemFileHandle): Promise<Uint8Array> {
  return new Uint8Array(await (await file.getFile()).arrayBuffer())
}

/** Overwrites in place where the browser allows it (a worker); on a page the browser copies and swaps. */
async function writeAt(file: InPlace, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (file.createSyncAccessHandle) {
    const access = await file.createSyncAccessHandle()
    try {
      if (access.getSize() < PAGES) access.write(new Uint8Array(PAGES - access.getSize()), { at: access.getSize() })
      access.write(bytes, { at })
      access.flush()
    } finally {
      access.close()
    }
    return
  }
  const before = await content(file)
  const whole = new Uint8Array(PAGES)
  whole.set(before.subarray(0, PAGES))
  whole.set(bytes, at)
  const writable = await file.createWritable()
  await writable.write(whole)
  await writable.close()
}
