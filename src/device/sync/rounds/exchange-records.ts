import type { DeliveryGroup, SyncAnswer } from '#contract/sync.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import type { FeedPosition } from '../../kept/row-types.ts'
import { type Refusal, asRefusal } from '../../platform/refusals.ts'
import { fileText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import { directoryAsked, receiveDirectory } from '../../vault/directory.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { storeOwnRecords } from '../receive/own-segments.ts'
import { receiveAnswer } from '../receive/receive-answer.ts'
import { addToBatch, type Batch, persistBatch } from '../../files/state/batch.ts'
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
  const after = directoryAsked(open)
  const answer = await askSync(open, requestFrom(open, place, groups))
  if (!answer.ok) return refuse(asRefusal(answer.code))
  return open.mutex.run(async (turn) => {
    if (!(await receiveDirectory(open, turn, after, answer.value)).ok) return refuse('directory-broken')
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
    const taken = groups.filter((_, at) => outcomes[at]?.ok)
    if (taken.length > 0) await keepProof(open, batch, { place, answer: answer.value, taken })
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

/**
 * The cursor of the answer names what the server took just now, so that it is noticed where the server is set back to
 * before it. It is kept where the answer told of nothing else. Otherwise the next round asks for all of that from where
 * this device stood, and compares, since until then no cursor shows that these records were taken.
 */
async function keepProof(
  open: Sync,
  batch: Batch,
  how: {
    readonly place: FeedPosition | undefined
    readonly answer: SyncAnswer
    readonly taken: readonly DeliveryGroup[]
  },
): Promise<void> {
  const { cursor, incarnation } = how.answer
  if ((await isWhereAsked(open, how.place, how.answer)) && tellsOnlyOf(how.taken, how.answer))
    addToBatch(batch, await open.feedPosition.put({ cursor, incarnation }))
  else open.comparison.wanted = true
}

/** A round that runs at the same time may have moved the position meanwhile. */
async function isWhereAsked(open: Sync, asked: FeedPosition | undefined, answer: SyncAnswer): Promise<boolean> {
  const now = await open.feedPosition.get()
  return !!asked && !!now && equal(asked.cursor, now.cursor) && equal(asked.incarnation, answer.incarnation)
}

function tellsOnlyOf(taken: readonly DeliveryGroup[], { access, folders, gone, more }: SyncAnswer): boolean {
  const files = new Set(
    taken.flatMap(({ items }) => items.flatMap((item) => (item.is === 'access' ? [fileText(item.file)] : []))),
  )
  return !more && folders.length === 0 && gone.length === 0 && access.every(({ file }) => files.has(fileText(file)))
}
