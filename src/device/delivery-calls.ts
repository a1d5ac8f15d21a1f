import type { MemberId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { AccessCalls } from './access-calls.ts'
import type { Device } from './api.ts'
import type { Turn } from './kept/mutex.ts'
import type { compareHead } from './sync/heads/seen-heads.ts'
import type { Sync } from './sync/sync.ts'
import type { UnlockedCalls } from './unlocked-calls.ts'

/** The calls about what does not arrive: what was refused, an outbox as a file, and what devices show each other beside the server. Each loads its part when it is first used. */
export class DeliveryCalls extends AccessCalls {
  readonly #calls: UnlockedCalls

  constructor(calls: UnlockedCalls) {
    super(calls)
    this.#calls = calls
  }

  async #compare(open: Sync, turn: Turn, how: { code: string; member?: MemberId }): ReturnType<typeof compareHead> {
    const underWay = this.#calls.syncing?.state().is === 'working'
    return (await import('./sync/heads/seen-heads.ts')).compareHead(open, turn, { ...how, underWay })
  }

  // ── What was refused, and an outbox as a file
  readonly needsAttention: Device['needsAttention'] = () =>
    this.#calls.unlocked(async (open) => (await import('./sync/reconcile/settle-attention.ts')).needsAttention(open))
  readonly settleAttention: Device['settleAttention'] = (how) =>
    this.#calls.telling(['attention', 'files'], async (open) =>
      (await import('./sync/reconcile/settle-attention.ts')).settleAttention(open, how),
    )
  readonly exportOutbox: Device['exportOutbox'] = (passphrase) =>
    this.#calls.unlocked(async (open) => {
      const head = await (await import('./sync/heads/seen-heads.ts')).headToCarry(open)
      return (await import('./sync/send/outbox-by-file.ts')).exportOutbox(open, passphrase, head)
    })
  readonly importOutbox: Device['importOutbox'] = (how) =>
    this.#calls.telling([], async (open) =>
      (await import('./sync/send/outbox-by-file.ts')).importOutbox(open, how, (code) =>
        open.mutex.run((turn) => this.#compare(open, turn, { code })),
      ),
    )

  // ── How far the directory goes, as devices show it to each other
  readonly ownHead: Device['ownHead'] = () =>
    this.#calls.unlocked(async (open) => (await import('./sync/heads/seen-heads.ts')).ownHead(open))
  readonly compareHead: Device['compareHead'] = (how) =>
    this.#calls.inTurn(['members'], (open, turn) => this.#compare(open, turn, how))
  readonly splitViews: Device['splitViews'] = () =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./sync/heads/seen-heads.ts')).splitViews(open, turn)),
    )
  readonly leaveSplitView: Device['leaveSplitView'] = (id) =>
    this.#calls.inTurn(['members'], async (open, turn) =>
      (await import('./sync/heads/seen-heads.ts')).leaveSplitView(open, turn, id),
    )

  // ── A server that was set back
  readonly serverSetBack: Device['serverSetBack'] = () =>
    this.#calls.inTurn([], async (open, turn) =>
      accept(await (await import('./sync/set-back-told.ts')).serverSetBack(open, turn)),
    )
  readonly leaveSetBack: Device['leaveSetBack'] = () =>
    this.#calls.inTurn(['sync'], async (open, turn) =>
      (await import('./sync/set-back-told.ts')).leaveSetBack(open, turn),
    )
}
