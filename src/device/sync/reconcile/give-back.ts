import { equal } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Sync } from '../sync.ts'
import { receiveDirectory } from '../../vault/directory.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { sendChunks, sendChunksAgain } from '../send/chunks.ts'
import { offerDirectory } from '../../vault/offer-directory.ts'
import { type GroupToGiveBack, groupsToGiveBack } from './restore.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { settleReturned } from '../receive/own-segments.ts'
import { receiveAnswer } from '../receive/receive-answer.ts'
import { persistBatch, addToBatch } from '../../files/state/batch.ts'
import { newReceiveBatch, type ReceiveBatch } from '../receive/receive-batch.ts'

/** Sends the restored server what it lacks, group by group; what it refuses is stored here and shown. */
export async function giveBack(open: Sync): Promise<RoundProblem | null> {
  await offerDirectory(open)
  const found = await open.mutex.run(async (turn) => {
    const batch = newReceiveBatch()
    const list = await groupsToGiveBack(open, batch)
    await persistBatch(open, turn, batch, 'durable')
    return list
  })
  for (const offer of found) {
    const problem = await giveOne(open, offer)
    if (problem) return problem
  }
  await sendChunksAgain(open)
  const over = open.restoring.drop()
  await open.mutex.run((turn) => open.rows.persist(turn, [over.change], 'durable'))
  over.keep()
  const unsent = await sendChunks(open)
  return unsent ?? null
}

async function giveOne(open: Sync, offer: GroupToGiveBack): Promise<RoundProblem | null> {
  const place = await open.feedPosition.get()
  const after = open.directory.head.seq
  const answer = await askSync(open, requestFrom(open, place, [offer.group]))
  if (!answer.ok) return answer.code
  return open.mutex.run(async (turn) => {
    const batch = newReceiveBatch()
    await receiveDirectory(open, turn, after, answer.value.directory)
    const outcome = answer.value.outcomes.find((one) => equal(one.id, offer.group.id))
    if (!outcome) return 'server-refused'
    if (outcome.ok) {
      const taken = await settleReturned(open, batch, offer.group, outcome)
      if (!taken) return 'server-refused'
      batch.changes.push(...offer.rows.map((row) => open.rows.drop('old', row)))
    } else if (offer.rows.length > 0) {
      await setAside(open, batch, offer, outcome.code)
    }
    await receiveAnswer(open, batch, answer.value)
    addToBatch(
      batch,
      await open.feedPosition.put({ cursor: answer.value.cursor, incarnation: answer.value.incarnation }),
    )
    await persistBatch(open, turn, batch, 'durable')
    return null
  })
}

/** Stores under another name what the server refused, and tells a person. */
async function setAside(open: Sync, batch: ReceiveBatch, offer: GroupToGiveBack, why: string): Promise<void> {
  for (const row of offer.rows) {
    const value = await open.rows.getSealed('old', row)
    if (value) batch.changes.push(open.rows.putSealed('lost', row, value), open.rows.drop('old', row))
  }
  const item = await putAttention(open, {
    id: idText(newId()),
    file: offer.file,
    entries: [],
    why,
    at: open.platform.clock(),
    mine: false,
    quarantine: null,
    settled: null,
  })
  batch.changes.push(...item.changes)
  batch.keep.push(item.keep)
}
