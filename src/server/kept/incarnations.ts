import type { Bytes } from '#bytes.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import type { ChanceMark, Cursor } from '#store/segments/cursor.ts'
import { renewIncarnation, standingOf } from '#store/people/incarnation.ts'
import type { Store } from '#store/database/role.ts'
import type { Log } from './log.ts'

/**
 * The incarnation of the database, asked anew for each request: several processes serve one database, and each of them
 * may find out that it was set back. Proof of that is a mark of chance of the present incarnation, in a cursor under the
 * server's MAC or in the memory of this process, which the database does not have. A proof counts once: the cursors of
 * the incarnation before prove nothing any more.
 */
export class Incarnations {
  readonly #store: Store
  readonly #log: Log
  readonly #now: () => number
  /** The newest mark that this process saw: the database may be set back while it runs. */
  #seen: { readonly incarnation: Bytes; readonly mark: ChanceMark } | undefined

  /** The incarnation that this process served last. */
  #served: Bytes | undefined
  readonly #setBack: () => Promise<void>

  /**
   * `setBack`: what a server does when it starts, and once more where the database under it has gone back: it may have
   * files again that were erased, and grants that ended.
   */
  constructor(
    store: Store,
    { log, now }: { readonly log: Log; readonly now: () => number },
    setBack: () => Promise<void>,
  ) {
    this.#store = store
    this.#log = log
    this.#now = now
    this.#setBack = setBack
  }

  /** `cursor`: what the caller was given last. */
  async current(cursor?: Cursor): Promise<Bytes> {
    const incarnation = await this.#standing(cursor)
    // Another process may have begun it.
    if (this.#served && !equal(this.#served, incarnation)) await this.#setBack()
    this.#served = incarnation
    return incarnation
  }

  async #standing(cursor: Cursor | undefined): Promise<Bytes> {
    const seen = this.#seen
    const named = [...(cursor?.chance ? [{ incarnation: cursor.i, mark: cursor.chance }] : []), ...(seen ? [seen] : [])]
    const { incarnation, lost } = await standingOf(
      this.#store,
      named.map(({ mark }) => mark),
    )
    if (!lost) return incarnation
    for (const { incarnation: of, mark } of named)
      if (equal(of, incarnation) && (await standingOf(this.#store, [mark])).lost) return this.#renew(incarnation)
    return incarnation
  }

  /** What stood in this incarnation is not in the database, which another process may have found, too. Returns the incarnation that stands then. */
  async setBackSince(incarnation: Bytes): Promise<Bytes> {
    await this.#renew(incarnation)
    return this.current()
  }

  /** Keeps the newest mark of an answer. */
  note(incarnation: Bytes, mark: ChanceMark | null): void {
    if (mark) this.#seen = { incarnation, mark }
  }

  async #renew(from: Bytes): Promise<Bytes> {
    this.#seen = undefined
    // So that it differs from what is served next, also where nothing was served before.
    this.#served ??= from
    const incarnation = await renewIncarnation(this.#store, from, this.#now())
    this.#log({ event: 'set-back' })
    return incarnation
  }
}
