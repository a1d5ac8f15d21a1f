import type { GroupOutcome } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verifyTaken } from '#sealing/segments/receipt.ts'
import { nothingKnown } from '#sealing/segments/signed-tree.ts'
import { persistBatch } from '../../files/state/batch.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { SentGroup } from '../../kept/row-types.ts'
import { checkReceipts, settleDelivered } from '../receive/own-segments.ts'
import { newReceiveBatch } from '../receive/receive-batch.ts'
import type { Sync } from '../sync.ts'

/**
 * The received directory does not continue the stored one: nothing is received that would have to be verified against it. What this device wrote into
 * files whose members it knows was sent: groups that the server accepted are settled as delivered, and refused ones wait. Returns how many were
 * delivered.
 */
export async function settleSentOnly(
  open: Sync,
  turn: Turn,
  groups: readonly SentGroup[],
  outcomes: readonly GroupOutcome[],
): Promise<number> {
  const batch = newReceiveBatch()
  let delivered = 0
  for (const { group, outcome, receipts } of await withReceipts(open, groups, outcomes, verifyTaken))
    if (outcome.ok && (await settleDelivered(open, batch, group, outcome, receipts))) delivered += 1
  await persistBatch(open, turn, batch, 'relaxed')
  return delivered
}

/** The answered groups in the order of the answers; their receipts are verified in parallel. */
export async function withReceipts(
  open: Sync,
  groups: readonly SentGroup[],
  outcomes: readonly GroupOutcome[],
  verified?: typeof verifyTaken,
) {
  const answered = outcomes.flatMap((outcome) => {
    const group = groups.find((sent) => equal(sent.id, outcome.id))
    return group ? [{ group, outcome }] : []
  })
  const known = nothingKnown()
  return Promise.all(
    answered.map(async ({ group, outcome }) => ({
      group,
      outcome,
      receipts: outcome.ok ? await checkReceipts(open, group, outcome, known, verified) : [],
    })),
  )
}
