import { SyncAnswer, type SyncRequest } from '#contract/sync.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Sync } from '../sync.ts'
import { takeDirectory } from '../../vault/directory.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { sendChunks, sendChunksAgain } from '../send/chunks.ts'
import { offerDirectory } from '../../vault/offer-directory.ts'
import { type Offer, offers } from './restore.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { askSignedIn } from '../../vault/session.ts'
import { takeReturned } from '../receive/settle-outcome.ts'
import { takeAnswer } from '../receive/receive-answer.ts'
import { keepTaking, takeWritten } from '../../files/state/batch.ts'
import { newReceiveBatch, type ReceiveBatch } from '../receive/receive-batch.ts'

/** Gives the restored server what it lacks, group after group; whatever it does not take is kept here and shown. */
export async function giveBack(open: Sync): Promise<RoundProblem | null> {
  await offerDirectory(open)
  const found = await open.mutex.run(async (turn) => {
    const taking = newReceiveBatch()
    const list = await offers(open, taking)
    await keepTaking(open, turn, taking, 'durable')
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

async function giveOne(open: Sync, offer: Offer): Promise<RoundProblem | null> {
  const place = await open.place.get()
  const request: SyncRequest = {
    v: 1,
    incarnation: place?.incarnation ?? null,
    cursor: place?.cursor ?? null,
    directory: open.directory.head.seq,
    groups: [offer.group],
  }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/sync', body: request }, SyncAnswer)
  if (!answer.ok) return answer.code
  return open.mutex.run(async (turn) => {
    const taking = newReceiveBatch()
    await takeDirectory(open, turn, answer.value.directory)
    const outcome = answer.value.outcomes.find((one) => equal(one.id, offer.group.id))
    if (!outcome) return 'server-refused'
    if (outcome.ok) {
      const taken = await takeReturned(open, taking, offer.group, outcome)
      if (!taken) return 'server-refused'
      taking.changes.push(...offer.rows.map((row) => open.rows.drop('old', row)))
    } else {
      await setAside(open, taking, offer, outcome.code)
    }
    await takeAnswer(open, taking, answer.value)
    takeWritten(taking, await open.place.put({ cursor: answer.value.cursor, incarnation: answer.value.incarnation }))
    await keepTaking(open, turn, taking, 'durable')
    return null
  })
}

/** What the server did not take back stays here under another name, and somebody is told. */
async function setAside(open: Sync, taking: ReceiveBatch, offer: Offer, why: string): Promise<void> {
  for (const row of offer.rows) {
    const value = await open.rows.getSealed('old', row)
    if (value) taking.changes.push(open.rows.putSealed('lost', row, value), open.rows.drop('old', row))
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
  taking.changes.push(...item.changes)
  taking.keep.push(item.keep)
}
