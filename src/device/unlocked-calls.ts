import type { WhyRefused } from '#domain/deciding/decide.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal, Topic } from './api.ts'
import { teamFile } from './files/folds/folds.ts'
import type { Open, Surroundings } from './open.ts'
import { afterRound } from './after-round.ts'
import type { SyncState } from './sync/api.ts'
import type { Syncing } from './sync/rounds/syncing.ts'
import { orRefusal, type Unlocked } from './with-keys.ts'

type Written<Value> = Promise<Result<Value, Refusal, WhyRefused>>

/**
 * Who is unlocked on a device, and the ways in which a call uses the opened keys. It stands apart from the device itself, whose every property the page may ask its worker for.
 */
export class UnlockedCalls {
  readonly around: Surroundings
  opened: Open | null = null
  syncing: Syncing | null = null

  constructor(around: Surroundings) {
    this.around = around
  }

  /** A round with the server, and what is done after one. */
  readonly round = async (): Promise<Result<SyncState, Refusal>> => {
    const [open, syncing] = [this.opened, this.syncing]
    if (!open || !syncing) return refuse('locked')
    const done = await syncing.sync()
    if (done.ok && open.alive) await orRefusal(() => afterRound(open, () => syncing.sync()).then(accept))
    return done
  }

  /** Does the work unlocked; what the storage cannot do is a refusal and nothing of the work was kept. */
  async unlocked<Value, Code extends string, Detail = undefined>(
    work: (open: Open) => Promise<Result<Value, Code, Detail>>,
  ): Unlocked<Value, Code, Detail> {
    const open = this.opened
    if (!open) return refuse('locked')
    return orRefusal(() => work(open))
  }

  /** As `unlocked`; whoever listens is told what to read again. */
  async telling<Value, Code extends string, Detail = undefined>(
    topics: readonly Topic[],
    work: (open: Open) => Promise<Result<Value, Code, Detail>>,
  ): Unlocked<Value, Code, Detail> {
    const open = this.opened
    const done = await this.unlocked(work)
    if (done.ok) this.#tell(open, topics)
    return done
  }

  /** As `telling`, one call after another: work that reads, decides and writes. */
  async writing<Value>(topics: readonly Topic[], work: (open: Open) => Written<Value>): Written<Value> {
    const open = this.opened
    if (!open) return refuse('locked', {})
    const done = await orRefusal(() =>
      open.turns.take(async () => (open.alive ? accept(await work(open)) : refuse('locked'))),
    )
    if (!done.ok) return refuse(done.code, {})
    if (done.value.ok) this.#tell(open, topics)
    return done.value
  }

  /** Tells of these, and of what was written beside them. */
  #tell(open: Open | null, topics: readonly Topic[]): void {
    this.around.changed([...new Set([...topics, ...(open ? open.changedRows.take(teamFile(open)) : [])])])
  }
}
