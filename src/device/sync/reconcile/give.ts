import type { GroupOutcome, SyncAnswer } from '#contract/sync.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { nothingKnown } from '#sealing/segments/signed-tree.ts'
import { addToBatch, persistBatch } from '../../files/state/batch.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { directoryAsked, receiveDirectory } from '../../vault/directory.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { settleReturned } from '../receive/own-segments.ts'
import { receiveAnswer } from '../receive/receive-answer.ts'
import { newReceiveBatch, type ReceiveBatch } from '../receive/receive-batch.ts'
import type { Sync } from '../sync.ts'
import { fillsParcel, latestReceipt, nextParcel, type ServerOffer, type Parcel, withoutRefused } from './offers.ts'
import { LATER } from './refused-group.ts'

export interface Giving {
  readonly signal: AbortSignal
  /** Stores what the server does not take, also where it is brought with its receipts, and tells a person. */
  readonly refused: (batch: ReceiveBatch, offer: ServerOffer, why: string) => Promise<void>
  readonly taken: (batch: ReceiveBatch, offer: ServerOffer) => void
  /** After one request, before what was answered becomes durable. */
  readonly answered?: (batch: ReceiveBatch) => Promise<void>
}

/** Sends offers in as few requests as they fit into. What was answered stays done where it is stopped. */
export async function giveOffers(
  open: Sync,
  offers: AsyncIterable<ServerOffer>,
  giving: Giving,
): Promise<Result<true, RoundProblem>> {
  const queue: ServerOffer[] = []
  const sendNext = async (): Promise<RoundProblem | null> => {
    const sent = await send(open, nextParcel(queue), giving)
    if (!sent.ok) return sent.code
    queue.unshift(...sent.value)
    return null
  }
  for await (const offer of offers) {
    queue.push(offer)
    while (fillsParcel(queue)) {
      if (giving.signal.aborted || !open.alive) return accept(true)
      const problem = await sendNext()
      if (problem) return refuse(problem)
    }
  }
  while (queue.length > 0 && !giving.signal.aborted && open.alive) {
    const problem = await sendNext()
    if (problem) return refuse(problem)
  }
  return accept(true)
}

/** Returns what is to be offered again. */
async function send(open: Sync, parcel: Parcel, giving: Giving): Promise<Result<readonly ServerOffer[], RoundProblem>> {
  const place = await open.feedPosition.get()
  const after = directoryAsked(open)
  const groups = parcel.offers.map(({ group }) => group)
  const answer = await askSync(open, requestFrom(open, place, groups), { signal: giving.signal })
  if (!answer.ok) return refuse(answer.code)
  return open.mutex.run(async (turn) => {
    if (!open.alive) return refuse('locked')
    const batch = newReceiveBatch()
    await receiveDirectory(open, turn, after, answer.value)
    const again = await settleParcel(open, batch, parcel, answer.value, giving)
    if (!again.ok) return again
    await giving.answered?.(batch)
    const taken = await receiveAnswer(open, batch, answer.value)
    // Rows that this answer only announced come with the next round, which asks from the same position.
    if (taken.wanted.length === 0)
      addToBatch(
        batch,
        await open.feedPosition.put({ cursor: answer.value.cursor, incarnation: answer.value.incarnation }),
      )
    await persistBatch(open, turn, batch, 'durable')
    return again
  })
}

async function settleParcel(
  open: Sync,
  batch: ReceiveBatch,
  { offers }: Parcel,
  { outcomes }: SyncAnswer,
  giving: Giving,
): Promise<Result<readonly ServerOffer[], RoundProblem>> {
  const again: ServerOffer[] = []
  const known = nothingKnown()
  for (const { offer, group } of offers) {
    const outcome = outcomes.find((one) => equal(one.id, group.id))
    if (!outcome) return refuse('server-refused')
    if (outcome.ok) {
      if (!(await settleReturned(open, batch, group, outcome, known))) return refuse('server-refused')
      giving.taken(batch, offer)
    } else if (LATER.has(outcome.code)) return refuse(outcome.code)
    else again.push(...(await refusedOffer(open, batch, offer, outcome, giving)))
  }
  return accept(again)
}

/** An access record is brought once more with what shows that it was accepted before; of what is refused then the rest is offered again. */
async function refusedOffer(
  open: Sync,
  batch: ReceiveBatch,
  offer: ServerOffer,
  { code, at }: Extract<GroupOutcome, { ok: false }>,
  giving: Giving,
): Promise<readonly ServerOffer[]> {
  if (offer.is === 'access' && !offer.receipt && code !== 'head-moved') {
    const receipt = await latestReceipt(open, offer.file)
    if (receipt) return [{ ...offer, receipt }]
  }
  const { again, refused } = withoutRefused(offer, at)
  await giving.refused(batch, refused, code)
  return again
}
