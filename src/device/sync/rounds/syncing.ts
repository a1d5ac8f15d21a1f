import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type Refusal, type RoundProblem, asRefusal } from '../../platform/refusals.ts'
import type { SyncState } from '../api.ts'
import { DamagedFile } from '../../files/state/damage.ts'
import type { Topic } from '../../kept/changed-rows.ts'
import type { Sync } from '../sync.ts'
import { ReplicaFailure } from '../../kept/replica/replica.ts'
import { Locked } from '../../kept/locked.ts'
import { DamagedRow } from '../../kept/sealed-rows.ts'
import { today } from '../../platform/today.ts'
import { reportErasures } from '../send/report-erasures.ts'
import { syncRound, type RoundContext } from './round.ts'
import { teamFile } from '../../files/state/team-file.ts'

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 5 * 60_000
/** Longest wait that a busy server may ask for. */
const LONGEST_ASKED = 30 * 60_000

export const NEVER: SyncState = {
  is: 'never',
  progress: null,
  lastAt: null,
  retryAt: null,
  problem: null,
  unsent: 0,
  clockAhead: null,
}

/** The state of the round itself; the rest is read when asked for. */
type RoundState = Omit<SyncState, 'unsent' | 'clockAhead'>

/**
 * Runs one sync at a time; calls during a running one join it. After a failed round it sets when to try again: later each time, and spread so that
 * devices do not return all at once.
 */
export class Syncing {
  readonly #open: Sync
  readonly #revoked: (lost: number) => Promise<void>
  #running: Promise<Result<SyncState, Refusal>> | null = null
  #stop = new AbortController()
  #rounds: Omit<RoundContext, 'signal' | 'progress'> = {
    retries: { alone: new Set(), rebuilt: new Map() },
    lookedForLeft: false,
  }
  #failures = 0
  #day: PlainDate
  #state: RoundState = { is: 'never', progress: null, lastAt: null, retryAt: null, problem: null }

  constructor(open: Sync, revoked: (lost: number) => Promise<void>) {
    this.#open = open
    this.#day = today(open)
    this.#revoked = revoked
  }

  state(): SyncState {
    return { ...this.#state, unsent: this.#open.outbox.unsent, clockAhead: this.#open.clockAhead }
  }

  sync(): Promise<Result<SyncState, Refusal>> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    // The caller of the round receives its failure, and the state tells it too.
    await this.#running?.catch(() => undefined)
  }

  async #run(): Promise<Result<SyncState, Refusal>> {
    const open = this.#open
    this.#stop = new AbortController()
    const before = this.#state
    this.#set({ ...before, is: 'working', progress: null, retryAt: null })
    open.askedToWait = 0
    let problem: RoundProblem | null
    try {
      problem = await this.#round()
    } catch (failure) {
      if (open.alive) this.#wait('broke', before)
      throw failure
    }
    if (!open.alive) return refuse('locked')
    if (problem === null) {
      this.#failures = 0
      const stopped = this.#stop.signal.aborted
      this.#set({
        is: stopped ? 'stopped' : 'resting',
        progress: null,
        lastAt: stopped ? before.lastAt : open.platform.clock(),
        retryAt: null,
        problem: null,
      })
      this.#tell()
      return accept(this.state())
    }
    this.#wait(problem === 'try-later' ? problem : asRefusal(problem), before)
    return refuse(asRefusal(problem))
  }

  /** Until `retryAt` no round starts by itself. A wait that the server asked for is kept, and spread like our own. */
  #wait(problem: NonNullable<SyncState['problem']>, before: RoundState): void {
    const { platform, askedToWait } = this.#open
    this.#failures += 1
    const own = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1)) * (0.5 + platform.random())
    const asked = Math.min(LONGEST_ASKED, askedToWait) * (1 + platform.random() / 2)
    this.#set({
      is: 'waiting',
      progress: null,
      lastAt: before.lastAt,
      retryAt: platform.clock() + Math.round(Math.max(own, asked)),
      problem,
    })
    this.#tell()
  }

  async #round(): Promise<RoundProblem | null> {
    const progress = (done: number, of: number) => this.#set({ ...this.#state, progress: { done, of } })
    const rounds: RoundContext = { ...this.#rounds, signal: this.#stop.signal, progress }
    try {
      const problem = await syncRound(this.#open, rounds)
      this.#rounds.lookedForLeft = rounds.lookedForLeft && !this.#stop.signal.aborted
      if (problem === 'author-revoked') {
        const { deliverLast, isRevoked } = await import('../reconcile/revoked.ts')
        if (!(await isRevoked(this.#open))) return 'server-refused'
        const done = await deliverLast(this.#open)
        if (done) await this.#revoked(done.lost)
        return 'not-entitled'
      }
      if (problem === 'no-network' && this.#stop.signal.aborted) return null
      if (problem === null && !this.#stop.signal.aborted) await this.#checkHeads()
      if (problem === null) await reportErasures(this.#open)
      else this.#rounds.lookedForLeft = false
      return problem
    } catch (failure) {
      this.#rounds.lookedForLeft = false
      if (failure instanceof ReplicaFailure) return failure.code
      if (failure instanceof Locked) return 'locked'
      if (failure instanceof DamagedRow || failure instanceof DamagedFile) return 'damaged'
      throw failure
    }
  }

  async #checkHeads(): Promise<void> {
    if ((await this.#open.rows.names('seenhead')).length > 0)
      await (await import('../heads/seen-heads.ts')).checkHeads(this.#open)
  }

  /** Reports what the round changed, and on a new day everything that may have become due. After a round that changed nothing no screen reads again. */
  #tell(): void {
    const day = today(this.#open)
    const topics = new Set<Topic>(['sync', ...this.#open.changedRows.drain(teamFile(this.#open))])
    if (day !== this.#day) topics.add('files')
    this.#day = day
    this.#open.platform.changed([...topics])
  }

  #set(state: RoundState): void {
    this.#state = state
    this.#open.platform.changed(['sync'])
  }
}
