import { createHash } from 'node:crypto'
import { open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, encode } from 'cborg'
import { OrderedRows } from '../kept/replica/ordered-rows.ts'
import { type RowChange, type Replica, ReplicaFailure, type ReplicaRow } from '../kept/replica/replica.ts'
import { lockFolder } from './folder-lock.ts'

const HEAD = 4 + 16
const LOG = 'rows.log'

/**
 * Rows in one append log, for the command line: `u32 length ‖ first 16 bytes of SHA-256 ‖ CBOR of the batch`, repeated. A batch that a crash cut short
 * fails its sum and is cut off at the next start, so that a batch is there completely or not at all. Returns null where another process holds the
 * folder.
 */
export async function openFileReplica(folder: string): Promise<FileReplica | null> {
  const hold = await lockFolder(folder)
  if (!hold) return null
  const path = join(folder, LOG)
  const rows = new OrderedRows()
  const bytes = await readFile(path).catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw problem
  })
  const { sound, batches } = replay(bytes, rows)
  let log = await open(path, 'a+', 0o600)
  await log.truncate(sound)
  if (batches > 1000 && batches > rows.size) log = await compact(folder, log, rows)
  return new FileReplica(folder, log, rows, hold.release)
}

export class FileReplica implements Replica {
  readonly #folder: string
  #log: FileHandle
  readonly #rows: OrderedRows
  readonly #release: () => Promise<void>
  #last: Promise<void> = Promise.resolve()
  #torn = false

  constructor(folder: string, log: FileHandle, rows: OrderedRows, release: () => Promise<void>) {
    this.#folder = folder
    this.#log = log
    this.#rows = rows
    this.#release = release
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#rows.get(key))
  }
  list(prefix: string): Promise<readonly ReplicaRow[]> {
    return Promise.resolve(this.#rows.list(prefix))
  }
  keys(prefix: string): Promise<readonly string[]> {
    return Promise.resolve(this.#rows.keys(prefix))
  }
  many(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return Promise.resolve(keys.map((key) => this.#rows.get(key)))
  }

  write(changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    return this.#inOrder(() => this.#append(changes, how))
  }

  compact(): Promise<void> {
    return this.#inOrder(async () => {
      this.#log = await compact(this.#folder, this.#log, this.#rows)
    })
  }

  #inOrder(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #append(changes: readonly RowChange[], how: 'durable' | 'relaxed'): Promise<void> {
    if (this.#torn) throw new ReplicaFailure('storage-unavailable')
    const { size } = await this.#log.stat()
    try {
      await this.#log.appendFile(framed(changes))
      if (how === 'durable') await this.#log.datasync()
    } catch (problem) {
      // Cuts off the half-written batch; if even that fails, nothing may be appended any more.
      await this.#log.truncate(size).catch(() => (this.#torn = true))
      throw new ReplicaFailure(
        (problem as NodeJS.ErrnoException).code === 'ENOSPC' ? 'storage-full' : 'storage-unavailable',
        problem,
      )
    }
    this.#rows.apply(changes)
  }

  async close(): Promise<void> {
    await this.#last
    await this.#log.close()
    await this.#release()
  }
}

function framed(changes: readonly RowChange[]): Buffer {
  const batch = encode(
    changes.map(({ key, value, through }) => (through === undefined ? [key, value] : [key, value, through])),
  )
  const frame = Buffer.alloc(HEAD + batch.length)
  frame.writeUInt32BE(batch.length, 0)
  frame.set(sum(batch), 4)
  frame.set(batch, HEAD)
  return frame
}

function replay(bytes: Buffer, rows: OrderedRows): { sound: number; batches: number } {
  let [at, batches] = [0, 0]
  while (at + HEAD <= bytes.length) {
    const end = at + HEAD + bytes.readUInt32BE(at)
    if (end > bytes.length) break
    const batch = bytes.subarray(at + HEAD, end)
    if (!sum(batch).equals(bytes.subarray(at + 4, at + HEAD))) break
    rows.apply(
      (decode(batch) as [string, Uint8Array | null, string?][]).map(
        ([key, value, through]): RowChange =>
          value ? { key, value } : { key, value, ...(through === undefined ? {} : { through }) },
      ),
    )
    at = end
    batches += 1
  }
  return { sound: at, batches }
}

async function compact(folder: string, old: FileHandle, rows: OrderedRows): Promise<FileHandle> {
  const fresh = join(folder, `${LOG}.new`)
  const log = await open(fresh, 'w', 0o600)
  let part: RowChange[] = []
  for (const [key, value] of rows.entries()) {
    part.push({ key, value })
    if (part.length === 200) {
      await log.appendFile(framed(part))
      part = []
    }
  }
  if (part.length > 0) await log.appendFile(framed(part))
  await log.datasync()
  await log.close()
  await old.close()
  await rename(fresh, join(folder, LOG))
  return open(join(folder, LOG), 'a+', 0o600)
}

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, 16)
