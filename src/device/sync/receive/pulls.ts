import type { Verify } from '#sealing/primitives/ed25519.ts'
import { putState } from '../../files/state/file-state.ts'
import type { Sync } from '../sync.ts'
import type { FeedPosition } from '../../kept/row-types.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { pullAll } from './pull.ts'
import { CHECK_ON_THIS_THREAD } from './signature-check.ts'
import type { WantedRows } from './receive-answer.ts'
import type { SignatureCheck } from '../../platform/platform.ts'

/** From this number of signatures on, starting a thread for them saves time. */
const MANY_ROWS = 256

export interface Pulled {
  /** Another device uses this device's identity. */
  readonly copied: boolean
  readonly problem?: RoundProblem
}

interface Asked {
  readonly signal: AbortSignal
  /** Rows done and rows expected. */
  readonly progress: (done: number, of: number) => void
}

/**
 * The pulls of one round. Rows that an answer announced are fetched while the next answer is processed; the feed position of each answer is persisted
 * once its rows, and those of all earlier answers, were received or given up.
 */
export class Pulls {
  readonly #open: Sync
  readonly #asked: Asked
  #last: Promise<Pulled> = Promise.resolve({ copied: false })
  #under = 0
  #done = 0
  #of = 0
  #check: SignatureCheck = CHECK_ON_THIS_THREAD

  constructor(open: Sync, asked: Asked) {
    this.#open = open
    this.#asked = asked
  }

  /** Verifies the signatures of this round, in another thread where there are many. */
  get verify(): Verify {
    return this.#check.verify
  }

  /** Many signatures are expected: starts a thread for them. */
  expectMany(): void {
    if (this.#check === CHECK_ON_THIS_THREAD) this.#check = this.#open.platform.signatureCheck()
  }

  /** Whether rows are still to be received, so that no later feed position may be persisted yet. */
  get underWay(): boolean {
    return this.#under > 0
  }

  /** Starts pulling at once. `place` is the feed position after the answer that announced these rows; undefined where it is persisted already. */
  begin(wanted: readonly WantedRows[], place: FeedPosition | undefined): void {
    if (wanted.length === 0 && !place) return
    this.#under += 1
    this.#last = this.#pull(wanted, place, this.#last).finally(() => (this.#under -= 1))
    this.#last.catch(() => undefined)
  }

  /** The result of all pulls that were started so far. */
  ended(): Promise<Pulled> {
    return this.#last
  }

  /** Call when no pull is running any more. */
  end(): void {
    this.#check.end()
    this.#check = CHECK_ON_THIS_THREAD
  }

  /** As `ended`; later results do not repeat it. */
  async settled(): Promise<Pulled> {
    const pulled = await this.#last
    this.#last = Promise.resolve({ copied: false })
    return pulled
  }

  async #pull(
    wanted: readonly WantedRows[],
    place: FeedPosition | undefined,
    before: Promise<Pulled>,
  ): Promise<Pulled> {
    const mine = await this.#counted(wanted)
    const earlier = await before
    if (place) await keepPlace(this.#open, place)
    const problem = earlier.problem ?? mine.problem
    return { copied: earlier.copied || mine.copied, ...(problem ? { problem } : {}) }
  }

  async #counted(wanted: readonly WantedRows[]): Promise<Pulled> {
    if (wanted.length === 0) return { copied: false }
    this.#of += wanted.reduce((sum, { after, upto }) => sum + (upto - after), 0)
    if (this.#of >= MANY_ROWS) this.expectMany()
    this.#tell(0)
    return pullAll(this.#open, wanted, {
      verify: this.verify,
      signal: this.#asked.signal,
      progress: (rows) => {
        this.#tell(rows)
      },
    })
  }

  #tell(rows: number): void {
    this.#done += rows
    this.#asked.progress(this.#done, Math.max(this.#of, this.#done))
  }
}

/** Persists the feed position, with the states of files of which no row was received. */
async function keepPlace(open: Sync, place: FeedPosition): Promise<void> {
  await open.mutex.run(async (turn) => {
    if (!open.alive) return
    const left = [...open.unpersisted].flatMap((file) => {
      const state = open.states.get(file)
      return state ? [putState(open, file, state)] : []
    })
    const there = await open.feedPosition.put(place)
    await open.rows.persist(turn, [...(await Promise.all(left)), there.change], 'relaxed')
    there.keep()
    open.unpersisted.clear()
  })
}
