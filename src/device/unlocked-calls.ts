import type { WhyRefused } from '#domain/deciding/decide.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from './platform/refusals.ts'
import type { Topic } from './kept/changed-rows.ts'
import type { Sync } from './sync/sync.ts'
import { afterRound } from './after-round.ts'
import type { SyncState } from './sync/api.ts'
import type { Syncing } from './sync/rounds/syncing.ts'
import { orRefusal, type UnlockedResult } from './or-refusal.ts'
import { teamFile } from './files/state/team-file.ts'
import type { DevicePlatform } from './platform/platform.ts'
import type { Turn } from './kept/mutex.ts'

type Written<Value> = Promise<Result<Value, Refusal, WhyRefused>>

/**
 * Who is unlocked on a device, and the ways in which a call uses the opened keys. Apart from the device itself, because the page may ask its worker for
 * every property of a device.
 */
export class UnlockedCalls {
  readonly platform: DevicePlatform
  opened: Sync | null = null
  syncing: Syncing | null = null

  constructor(platform: DevicePlatform) {
    this.platform = platform
  }

  /** A round with the server, and the work that follows one. */
  readonly round = async (): Promise<Result<SyncState, Refusal>> => {
    const [open, syncing] = [this.opened, this.syncing]
    if (!open || !syncing) return refuse('locked')
    const done = await syncing.sync()
    if (done.ok && open.alive) await orRefusal(() => afterRound(open, () => syncing.sync()).then(accept))
    return done
  }

  /** Runs work with the unlocked member; a failure of the storage becomes a refusal, and nothing of the work was stored. */
  async unlocked<Value, Code extends string, Detail = undefined>(
    work: (open: Sync) => Promise<Result<Value, Code, Detail>>,
  ): UnlockedResult<Value, Code, Detail> {
    const open = this.opened
    if (!open) return refuse('locked')
    return orRefusal(() => work(open))
  }

  /** As `unlocked`; then tells subscribers what to read again. */
  async telling<Value, Code extends string, Detail = undefined>(
    topics: readonly Topic[],
    work: (open: Sync) => Promise<Result<Value, Code, Detail>>,
  ): UnlockedResult<Value, Code, Detail> {
    const open = this.opened
    const done = await this.unlocked(work)
    if (done.ok) this.#tell(open, topics)
    return done
  }

  /** As `telling`, while holding the mutex. */
  inTurn<Value, Code extends string, Detail = undefined>(
    topics: readonly Topic[],
    work: (open: Sync, turn: Turn) => Promise<Result<Value, Code, Detail>>,
  ): UnlockedResult<Value, Code, Detail> {
    return topics.length === 0
      ? this.unlocked((open) => open.mutex.run((turn) => work(open, turn)))
      : this.telling(topics, (open) => open.mutex.run((turn) => work(open, turn)))
  }

  /** As `inTurn`, for writing into files: a refusal carries its reasons. */
  async writing<Value>(topics: readonly Topic[], work: (open: Sync, turn: Turn) => Written<Value>): Written<Value> {
    const open = this.opened
    if (!open) return refuse('locked', {})
    const done = await orRefusal(() =>
      open.mutex.run(async (turn) => (open.alive ? accept(await work(open, turn)) : refuse('locked'))),
    )
    if (!done.ok) return refuse(done.code, {})
    if (done.value.ok) this.#tell(open, topics)
    return done.value
  }

  /** Tells subscribers of these topics, and of those whose rows were written. */
  #tell(open: Sync | null, topics: readonly Topic[]): void {
    this.platform.changed([...new Set([...topics, ...(open ? open.changedRows.drain(teamFile(open)) : [])])])
  }
}
