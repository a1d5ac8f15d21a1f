import type { Bytes } from '#bytes.ts'
import { toHex } from '#store/database/hex.ts'
import { inRole, type Store } from '#store/database/role.ts'
import { writeAccessLines } from '#store/people/access-log.ts'
import type { AccessLine, WriteLines } from '#store/segments/appended.ts'
import type { SessionRow } from '#store/people/sessions.ts'

/** How much is kept; what goes beyond is refused as before. */
const MOST_LINES = 20_000
const MOST_OF_EACH = 1_000
/** How often lines that wait are tried again. */
const AGAIN = 5_000

interface Challenge {
  readonly org: Bytes
  readonly device: Bytes
  readonly ends_at: number
}

/**
 * What a server keeps in memory while the disk of its database has no room, so that who may read goes on reading: lines
 * of the access log, which are written once there is room, and sessions that are opened or used meanwhile. Whatever
 * else would be written is refused.
 */
export class WithoutRoom {
  readonly #store: Store
  readonly #now: () => number
  readonly #isFull: (error: unknown) => boolean
  #lines: AccessLine[] = []
  #tried = 0
  readonly #sessions = new Map<string, SessionRow>()
  readonly #used = new Map<string, number>()
  readonly #challenges = new Map<string, Challenge>()

  constructor(store: Store, now: () => number, isFull: (error: unknown) => boolean) {
    this.#store = store
    this.#now = now
    this.#isFull = isFull
  }

  /** Whether a line waits to be written. */
  get some(): boolean {
    return this.#lines.length > 0
  }

  /**
   * Does what reads and writes its lines in one transaction; once more, with its lines kept here, where there is no room for them.
   * Where lines wait, others wait behind them, in their order.
   */
  async reading<Read>(does: (write: WriteLines) => Promise<Read>): Promise<Read> {
    if (this.some) await this.writeWaiting()
    const read = () => this.#readingWithout(does)
    return this.some && this.#lines.length < MOST_LINES ? read() : this.orKept(() => does(writeAccessLines), read)
  }

  /** `keeps` in the place of `writes` where there is no room for what that writes. */
  async orKept<Done>(writes: () => Promise<Done>, keeps: () => Promise<Done> | Done): Promise<Done> {
    try {
      return await writes()
    } catch (error) {
      if (!this.#isFull(error) || this.#lines.length >= MOST_LINES) throw error
      return keeps()
    }
  }

  async #readingWithout<Read>(does: (write: WriteLines) => Promise<Read>): Promise<Read> {
    const kept: AccessLine[] = []
    const done = await does((_, lines) => Promise.resolve(void kept.push(...lines)))
    this.#lines.push(...kept)
    return done
  }

  /** Writes the lines that wait, if there is room again. */
  async writeWaiting(): Promise<void> {
    if (!this.some || this.#now() - this.#tried < AGAIN) return
    this.#tried = this.#now()
    const lines = this.#lines
    this.#lines = []
    try {
      for (const [, of] of Map.groupBy(lines, ({ org }) => toHex(org)))
        if (of[0]) await inRole(this.#store, { as: 'clerk', org: of[0].org }, (tx) => writeAccessLines(tx, of))
    } catch (error) {
      this.#lines = [...lines, ...this.#lines]
      if (!this.#isFull(error)) throw error
    }
  }

  /** As `writeWaiting`, before the server ends: what has no room then is lost. */
  async writeLast(): Promise<void> {
    this.#tried = 0
    await this.writeWaiting().catch(() => undefined)
  }

  keepLine(line: AccessLine): void {
    this.#lines.push(line)
  }

  keepChallenge(challenge: Bytes, of: Challenge): void {
    keepIn(this.#challenges, challenge, of)
  }

  takeChallenge(challenge: Bytes): Challenge | undefined {
    const taken = this.#challenges.get(toHex(challenge))
    this.#challenges.delete(toHex(challenge))
    return taken
  }

  keepSession(token: Bytes, session: SessionRow): void {
    keepIn(this.#sessions, token, session)
  }

  /** A session that stands here alone. Whether its device still may, the caller asks. */
  session(token: Bytes): SessionRow | undefined {
    return this.#sessions.get(toHex(token))
  }

  /** That a session was used, of one that stands in the database. */
  keepUse(token: Bytes, at: number): void {
    keepIn(this.#used, token, at)
  }

  usedAt(token: Bytes): number {
    return this.#used.get(toHex(token)) ?? 0
  }

  endSession(token: Bytes): void {
    this.#sessions.delete(toHex(token))
  }
}

/** The oldest goes where there are too many. */
function keepIn<Value>(map: Map<string, Value>, key: Bytes, value: Value): void {
  const [oldest] = map.size >= MOST_OF_EACH ? map.keys() : []
  if (oldest !== undefined) map.delete(oldest)
  map.set(toHex(key), value)
}
