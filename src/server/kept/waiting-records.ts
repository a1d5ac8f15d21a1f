import type { Bytes } from '#bytes.ts'
import { randomBytes, randomInt } from 'node:crypto'
import { putEvidence, type EvidenceRow } from '#store/evidence/records.ts'
import { toHex } from '#store/database/hex.ts'
import type { Store } from '#store/database/role.ts'

/** Fewest senders of a batch, unless the agency's settings name another number. */
export const SENDERS = 3
const DAY = 86_400_000
/** Records that waited this long are written although too few others sent any. */
export const LONGEST_WAIT = 7 * DAY
/** Records of one sender that are held; more are refused. */
export const MOST_WAITING = 4_096

interface Waiting {
  readonly row: EvidenceRow
  readonly since: number
}

/** Of whom nobody knows who it is: a member has one name in one epoch, and another in the next. */
export interface Sender {
  readonly name: Bytes
  readonly epoch: number
}

interface OfSender {
  readonly epoch: number
  readonly rows: Map<string, Waiting>
}

/**
 * Evidence records that were sent and are not written yet. The order of rows in a database, their transaction, its log
 * and its replicas tell when a row came; held against the access log that gives a record back to its sender. So records
 * wait, in memory alone, until several senders have some, and are written mixed, in one transaction. Of a batch nobody
 * has sent more than one part in `senders`: what one sender has beyond that waits on. A device sends again what was lost
 * with this memory.
 */
export class WaitingRecords {
  /** Names this memory: a device that knows it need not send again what waits in it. */
  readonly memory: Bytes = new Uint8Array(randomBytes(16))
  readonly #store: Store
  readonly #senders: number
  readonly #bySender = new Map<string, OfSender>()
  #batches = 0
  #writing: Promise<unknown> = Promise.resolve()

  constructor(store: Store, senders: number) {
    this.#store = store
    this.#senders = senders
  }

  /** How many batches this memory has written. */
  get batches(): number {
    return this.#batches
  }

  /** Whether any record waits. */
  get some(): boolean {
    return this.#bySender.size > 0
  }

  /** Holds records of one sender, in place of those with the same ids of whoever sent them. False if they are too many. */
  hold({ name, epoch }: Sender, rows: readonly EvidenceRow[], since: number): boolean {
    const own = this.#bySender.get(toHex(name))?.rows ?? new Map<string, Waiting>()
    const fresh = rows.filter(({ id }) => !own.has(toHex(id)))
    if (own.size + fresh.length > MOST_WAITING) return false
    for (const row of rows) {
      const before = own.get(toHex(row.id))
      this.forget([row.id])
      own.set(toHex(row.id), { row, since: Math.min(since, before?.since ?? since) })
    }
    if (own.size > 0) this.#bySender.set(toHex(name), { epoch, rows: own })
    return true
  }

  /** Drops what waits under these ids. */
  forget(ids: readonly Bytes[]): void {
    for (const id of ids) for (const { rows } of this.#bySender.values()) rows.delete(toHex(id))
    for (const [name, { rows }] of this.#bySender) if (rows.size === 0) this.#bySender.delete(name)
  }

  /** Writes the batch that can be written now, if there is one. */
  async write(org: Bytes, now: number): Promise<void> {
    const before = this.#writing
    const writing = (async () => {
      // A batch that could not be written was reported to whoever sent the last of it, and is tried again here.
      await Promise.allSettled([before])
      const batch = mixed(this.#due(now))
      if (batch.length === 0) return
      await putEvidence(
        this.#store,
        org,
        batch.map(({ row }) => row),
        [],
      )
      this.#batches += 1
      for (const { rows } of this.#bySender.values())
        for (const waiting of batch) if (rows.get(toHex(waiting.row.id)) === waiting) rows.delete(toHex(waiting.row.id))
    })()
    this.#writing = writing
    await writing
  }

  #due(now: number): readonly Waiting[] {
    const senders = [...this.#bySender.values()]
      .map(({ epoch, rows }) => ({ epoch, some: [...rows.values()] }))
      .filter(({ some }) => some.length > 0)
    const all = senders.flatMap(({ some }) => some)
    if (all.some(({ since }) => now - since >= LONGEST_WAIT)) return all
    // A member who sent in two epochs has two names: mixed by epoch, nobody counts for two.
    return [...Map.groupBy(senders, ({ epoch }) => epoch).values()].flatMap((of) => {
      const most = mostOfEach(
        of.map(({ some }) => some.length),
        this.#senders,
      )
      return of.flatMap(({ some }) => mixed(some).slice(0, most))
    })
  }
}

/** The largest number such that, if each sender gives at most so many records, nobody gives more than one part in `senders`. 0 with fewer senders. */
export function mostOfEach(counts: readonly number[], senders: number): number {
  for (let most = Math.max(0, ...counts); most > 0; most -= 1)
    if (senders * most <= counts.reduce((sum, count) => sum + Math.min(count, most), 0)) return most
  return 0
}

function mixed<Item>(items: readonly Item[]): readonly Item[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    const [here, there] = [order[at], order[other]]
    if (here !== undefined && there !== undefined) [order[at], order[other]] = [there, here]
  }
  return order
}
