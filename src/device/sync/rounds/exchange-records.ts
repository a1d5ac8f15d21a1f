import type { DeliveryGroup } from '#contract/sync.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { type Refusal, asRefusal } from '../../platform/refusals.ts'
import { fileText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { receiveDirectory } from '../../vault/directory.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { storeOwnRecords } from '../receive/own-segments.ts'
import { receiveAnswer } from '../receive/receive-answer.ts'
import { persistBatch } from '../../files/state/batch.ts'
import { newReceiveBatch } from '../receive/receive-batch.ts'

/** Sends access records that the server must accept now or not at all, and receives the answer. */
export async function exchangeRecords(open: Sync, group: DeliveryGroup): Promise<Result<true, Refusal | 'head-moved'>> {
  const done = await exchangeGroups(open, [group])
  return done.ok ? (done.value[0] ?? refuse('server-refused')) : done
}

/** As `exchangeRecords`, for several files at once: what the server said of each group, in their order. */
export async function exchangeGroups(
  open: Sync,
  groups: readonly DeliveryGroup[],
): Promise<Result<readonly Result<true, Refusal | 'head-moved'>[], Refusal>> {
  const place = await open.feedPosition.get()
  const after = open.directory.head.seq
  const answer = await askSync(open, requestFrom(open, place, groups))
  if (!answer.ok) return refuse(asRefusal(answer.code))
  return open.mutex.run(async (turn) => {
    if (!(await receiveDirectory(open, turn, after, answer.value.directory)).ok) return refuse('directory-broken')
    const batch = newReceiveBatch()
    // The answer contains the stream with these records, unless it was too large.
    const told = new Set(answer.value.access.map((change) => fileText(change.file)))
    const outcomes = groups.map(({ id }) => answer.value.outcomes.find((one) => equal(one.id, id)))
    for (const [at, group] of groups.entries()) {
      if (!outcomes[at]?.ok) continue
      for (const item of group.items)
        if (item.is === 'access' && !told.has(fileText(item.file)))
          await storeOwnRecords(open, batch, fileText(item.file), [item.record])
    }
    await receiveAnswer(open, batch, answer.value)
    // The cursor is not moved: the next round pulls the rows that this answer announced.
    await persistBatch(open, turn, batch, 'durable')
    return accept(
      outcomes.map((outcome) => {
        if (outcome?.ok) return accept(true)
        if (outcome?.code === 'head-moved' || outcome?.code === 'recipients-wrong') return refuse('head-moved')
        return refuse(outcome ? asRefusal(outcome.code) : 'server-refused')
      }),
    )
  })
}
