import type { Bytes } from '#bytes.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { verifyAccess, type AccessState } from '#sealing/access/access.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { toHex } from '#store/database/hex.ts'
import type { RoleTransaction } from '#store/database/role.ts'
import { accessStreams } from '#store/segments/stored.ts'

interface Standing {
  readonly file: Bytes
  readonly hash: Bytes
  readonly erased: boolean
}

const KEPT = 5_000

/**
 * Cache of verified access streams, least recently used out first, so that an append does not read and verify a whole
 * stream again.
 */
export class Streams {
  readonly #kept = new Map<string, AccessState>()

  /** Caches the state of a stream after a commit. */
  keep(state: AccessState): void {
    const key = keyOf(state.org, state.file)
    this.#kept.delete(key)
    this.#kept.set(key, state)
    const oldest = this.#kept.size > KEPT ? this.#kept.keys().next().value : undefined
    if (oldest !== undefined) this.#kept.delete(oldest)
  }

  /** The state of each of these files at its locked head; none for an erased file. */
  async within(
    tx: RoleTransaction,
    directory: Directory,
    standing: readonly Standing[],
  ): Promise<Map<string, AccessState>> {
    const states = new Map<string, AccessState>()
    const missing: Standing[] = []
    for (const head of standing.filter(({ erased }) => !erased)) {
      const kept = this.#kept.get(keyOf(directory.org, head.file))
      if (kept && equal(kept.head.hash, head.hash)) states.set(toHex(head.file), kept)
      else missing.push(head)
    }
    const records = await accessStreams(
      tx,
      directory.org,
      missing.map(({ file }) => file),
    )
    for (const { file } of missing) {
      const stream = records.filter((row) => equal(row.file, file)).map((row) => own(row.record))
      const read = await verifyAccess(stream, directory, { org: directory.org, file })
      if (!read.ok) throw new Error(`a stored access stream does not verify: ${read.code} at ${read.detail.position}`)
      this.keep(read.value)
      states.set(toHex(file), read.value)
    }
    return states
  }
}

const keyOf = (org: Uint8Array, file: Uint8Array) => `${toHex(org)}/${toHex(file)}`
