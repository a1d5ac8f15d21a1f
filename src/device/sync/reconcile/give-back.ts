import type { FileId } from '#domain/entry/ids.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import { isUnreadable } from '../../files/state/damage.ts'
import { keysBeside } from '../../files/state/aside-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { sendChunks, sendChunksAgain } from '../send/chunks.ts'
import type { Pulls } from '../receive/pulls.ts'
import { GivenCount } from '../set-back-told.ts'
import type { Sync } from '../sync.ts'
import { type Comparing, differingFiles } from './compare.ts'
import { fetchSetBack } from './fetch-set-back.ts'
import { type Giving, giveOffers } from './give.ts'
import { giveUpRecords } from './give-up-records.ts'
import { heldHere } from './held-here.ts'
import { notesOffered, offersOfRecords, type ServerOffer } from './offers.ts'
import { endRestore } from './restore.ts'
import { segmentsToGive } from './segments-to-give.ts'
import { filesAside } from './set-aside-rows.ts'
import { forgetRefused } from './told-refused.ts'
import { settleRefusedOffer } from './write-again.ts'

/** Each finds here what the one before gave; a server that takes everything needs two. */
const MOST_PASSES = 4
/** The server has another stream of the file, or its erasure: that is received, and judged by what it says. */
const STANDS_OTHERWISE: ReadonlySet<string> = new Set(['head-moved', 'file-erased'])

/** What this round has given already: access streams that were answered, and rows that were refused. `fetched`: files that were compared in full. */
export interface GivenBack {
  readonly fetched: Set<FileId>
  readonly files: Set<FileId>
  readonly rows: Set<string>
  readonly count: GivenCount
  passes: number
}

export const nothingGiven = (fetched: Set<FileId>): GivenBack => ({
  fetched,
  files: new Set(),
  rows: new Set(),
  count: new GivenCount(),
  passes: 0,
})

export interface GivingBack extends Comparing {
  readonly pulls: Pulls
  /** Files done and files to be looked at. */
  readonly progress: (done: number, of: number) => void
}

/**
 * Gives the restored server what it lacks, many files in one request: first the access records, redactions among them,
 * and the erasures, since a server that was set back has forgotten who may no longer open what; then the segments of
 * each file in the original order. It ends with a pass that finds nothing to give: until then what was set aside stays
 * so, and a stop or a kill costs only the request that was under way.
 */
export async function giveBack(open: Sync, how: GivingBack, given: GivenBack): Promise<RoundProblem | null> {
  const found = await differingFiles(open, await heldHere(open), how)
  if (!found.ok && found.code !== 'not-found' && found.code !== 'not-understood') return found.code
  // One answer that said *equal* of what is not, or a kill, and it would be taken for what the server never lost.
  const unseen = found.ok ? [...found.value.files].filter((file) => !given.fetched.has(file)) : []
  if (unseen.length > 0) return fetchSetBack(open, how.pulls, how, new Set(unseen), given.fetched)
  const lacking = streamsToGive(open, found.ok ? found.value.files : undefined, given)
  // Each file says what the server lacks before anything is sent.
  const notes = new Map<FileId, number>()
  const aside: FileId[] = []
  for (const file of await filesAside(open)) {
    const offers = await segmentsToGive(open, file, given.rows)
    if (offers.length > 0) aside.push(file)
    notes.set(
      file,
      offers.reduce((sum, offer) => sum + notesOffered(offer), 0),
    )
  }
  await given.count.toGive(open, notes)
  const of = lacking.length + aside.length
  let [done, offered] = [0, 0]
  async function* offersOf(files: readonly FileId[], find: (file: FileId) => Promise<readonly ServerOffer[]>) {
    for (const file of files) {
      const found = await find(file)
      offered += found.length
      yield* found
      how.progress((done += 1), of)
    }
  }
  const giving: Giving = {
    signal: how.signal,
    taken: (batch, offer) => {
      if (offer.is === 'access') given.files.add(offer.file)
      else for (const { row } of offer.segments) if (row !== undefined) forgetRefused(open, batch, row)
      given.count.taken(offer.file, notesOffered(offer))
    },
    answered: (batch) => given.count.keepIn(open, batch),
    refused: async (batch, offer, why) => {
      if (offer.is === 'access') given.files.add(offer.file)
      else for (const { row } of offer.segments) if (row !== undefined) given.rows.add(row)
      if (offer.is === 'access' && !STANDS_OTHERWISE.has(why) && (await giveUpRecords(open, batch, offer))) return
      await settleRefusedOffer(open, batch, offer, why)
    },
  }
  for (const offers of [
    offersOf(lacking, (file) => recordsOf(open, file)),
    // Not in one request with the streams, one of which may have to be brought a second time.
    offersOf(aside, (file) => segmentsToGive(open, file, given.rows)),
  ]) {
    const sent = await giveOffers(open, offers, giving)
    if (!sent.ok) return sent.code
  }
  if (how.signal.aborted || !open.alive) return null
  given.passes += 1
  return offered === 0 || given.passes >= MOST_PASSES ? endGiving(open) : null
}

async function endGiving(open: Sync): Promise<RoundProblem | null> {
  await sendChunksAgain(open)
  await open.mutex.run(async (turn) => {
    const batch = newBatch()
    await endRestore(open, batch)
    await persistBatch(open, turn, batch, 'durable')
  })
  return (await sendChunks(open)) ?? null
}

/** The files of which the server has another access stream than this device, erased ones among them. A server of before comparisons is offered all. */
function streamsToGive(open: Sync, differing: ReadonlySet<FileId> | undefined, given: GivenBack): readonly FileId[] {
  const states = [...open.states].filter(([, state]) => state.records.length > 0)
  const files = [...states.map(([file]) => file), ...open.erased]
  const doubted = new Set(states.flatMap(([file, state]) => (state.doubtedErasure ? [file] : [])))
  return files.filter((file) => !given.files.has(file) && (differing?.has(file) !== false || doubted.has(file)))
}

async function recordsOf(open: Sync, file: FileId): Promise<readonly ServerOffer[]> {
  if (isUnreadable(open, file)) return []
  const state = open.erased.has(file) ? undefined : await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (state) return offersOfRecords(file, access ? await keysBeside(open, access, state.records) : state.records)
  const record = await open.rows.getSound('erased', file)
  return record ? offersOfRecords(file, [record]) : []
}
