import { type z } from 'zod'
import { NOTHING_BACK } from '#contract/answer.ts'
import { QuarantineList } from '#contract/quarantine.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { base64url, fromBase64url } from '#sealing/primitives/bytes.ts'
import { parseSegment, segmentId } from '#sealing/segments/segment.ts'
import type { Attention, Delivery } from '../api.ts'
import { isUndecidedId, settleUndecided, undecidedAttention } from '../undecided.ts'
import { putState, stateOf } from '../../files/state/file-state.ts'
import { foldNow } from '../../files/folds/folded-file.ts'
import { withOriginals } from '../../files/folds/originals.ts'
import type { ActPart } from '../../files/write/act-part.ts'
import { partsWrittenBefore } from '../../files/write/written-before.ts'
import { writeAct } from '../../files/write/write.ts'
import { fileText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'
import {
  damagedFiles,
  damageId,
  isUnsettled,
  NOT_LISTED,
  malformedId,
  openAttention,
  recordsAside,
  ofFigures,
} from './attention.ts'
import { refusalOf, type Refusal } from '../../platform/refusals.ts'
import { askSignedIn } from '../../vault/session.ts'
import type { AttentionItem } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { forgetReturned } from './told-refused.ts'
import { mayUseVersion3 } from '../../files/state/speaks.ts'

/** What a person must look at: their own refused words, and, for members who keep a file, what is in the server's quarantine. The first works offline. */
export async function needsAttention(open: Sync): Promise<Result<readonly Attention[], Refusal>> {
  await forgetReturned(open)
  const listed = await askSignedIn(open, { method: 'GET', path: '/v1/quarantine' }, QuarantineList)
  const undecided = await open.mutex.run((turn) => undecidedAttention(open, turn))
  if (!listed.ok) return accept([...openAttention(open), ...undecided])
  const ids = new Set<string>()
  for (const item of listed.value.items) ids.add(await open.mutex.run((turn) => keepListed(open, turn, item)))
  await open.mutex.run((turn) => noteSettled(open, turn, ids))
  const found = new Set([...damagedFiles(open), ...recordsAside(open), ...ofFigures(open)].map(({ id }) => id))
  // What the server no longer lists was settled by another member; nothing is deleted because the server says so.
  const items = openAttention(open).filter(
    ({ id }) =>
      found.has(id) ||
      ids.has(id) ||
      open.attention.get(id)?.quarantine === null ||
      open.attention.get(id)?.claimed === true,
  )
  return accept([...items, ...undecided])
}

/** Another member settled what the server lists no more: if it is set back later, this is not among what was lost. */
async function noteSettled(open: Sync, turn: Turn, listed: ReadonlySet<string>): Promise<void> {
  for (const item of open.attention.values()) {
    const { id, settled, claimed, quarantine } = item
    if (settled === null && !claimed && quarantine !== null && quarantine !== NOT_LISTED && !listed.has(id))
      await keepItem(open, turn, { ...item, quarantine: NOT_LISTED })
  }
}

/** Recognised by the signed segment: the server's own numbers begin again after a restore. */
async function keepListed(
  open: Sync,
  turn: Turn,
  item: z.infer<typeof QuarantineList>['items'][number],
): Promise<string> {
  const parsed = parseSegment(item.segment)
  const id = `quarantine-${parsed.ok ? base64url(await segmentId(parsed.value)) : String(item.item)}`
  const known = open.attention.get(id)
  const file = fileText(item.file)
  if (known?.quarantine === item.item || open.states.get(file)?.away) return id
  const fresh = {
    id,
    file,
    entries: (await withOriginals(open, file, item.segment)).map(({ entry }) => entry),
    segment: base64url(item.segment),
    why: item.code,
    at: item.at,
    mine: false,
    settled: null,
  }
  const kept = await putAttention(open, { ...(known ?? fresh), quarantine: item.item })
  await open.rows.persist(turn, kept.changes, 'durable')
  kept.keep()
  return id
}

/**
 * `write-again`: writes my own words once more, unchanged. `adopt`: writes another author's words in this member's name, saying who wrote them. `leave`:
 * marks the item, deletes nothing. `fetch-again`: for a file that is damaged here. `strike`: for late words that stand on the server.
 */
export async function settleAttention(
  open: Sync,
  how: Parameters<Delivery['settleAttention']>[0],
): Promise<Result<true, Refusal>> {
  if (how.as === 'fetch-again') return askAgain(open, how.id)
  if (isUndecidedId(how.id)) return open.mutex.run((turn) => settleUndecided(open, turn, how))
  if (how.as === 'strike') return refuse('not-entitled')
  const malformed = [...open.states.keys()].find((file) => malformedId(file) === how.id)
  if (malformed && how.as === 'leave') return open.mutex.run((turn) => leaveMalformed(open, turn, malformed))
  const aside = recordsAside(open).find(({ id }) => id === how.id)
  if (aside && how.as === 'leave') return open.mutex.run((turn) => leaveRecord(open, turn, aside))
  const figures = ofFigures(open).find(({ id }) => id === how.id)
  if (how.as === 'leave' && figures) {
    if (figures.why === 'records-unread') open.unreadRecords = 0
    else open.tokenKeyChanged = false
    return accept(true)
  }
  const item = open.attention.get(how.id)
  if (!item || item.settled !== null) return refuse('not-found')
  if (how.as !== 'leave') {
    if ((how.as === 'write-again') !== item.mine) return refuse('not-entitled')
    if (item.entries.length === 0) return refuse('not-readable')
  }
  const { as } = how
  const claimed = await claim(open, item, as === 'adopt' ? 'adopted' : 'left')
  return claimed.ok ? open.mutex.run((turn) => settleHere(open, turn, item, as)) : claimed
}

/** Notes that cannot be read stay stored and left out of the file; nobody is asked about them again, and the file still says that they exist. */
async function leaveMalformed(open: Sync, turn: Turn, file: FileId): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  state.alarms = state.alarms.map((one) => (isUnsettled(one) ? { ...one, settled: true } : one))
  await open.rows.persist(turn, [await putState(open, file, state)], 'durable')
  open.states.set(file, state)
  return accept(true)
}

/** The record stays in the directory without effect, and is no longer listed here. */
async function leaveRecord(open: Sync, turn: Turn, { id, why, at }: Attention): Promise<Result<true, Refusal>> {
  await keepItem(open, turn, { id, file: null, entries: [], why, at, mine: false, quarantine: null, settled: 'leave' })
  return accept(true)
}

/** The next round requests this file from the server again. */
function askAgain(open: Sync, id: string): Result<true, Refusal> {
  const [, damage] = [...open.damaged].find(([file]) => damageId(file) === id) ?? []
  if (!damage) return refuse('not-found')
  damage.asked = false
  return accept(true)
}

/** If several members keep a file, only one may adopt: the server decides who was first. The claim is stored before asking, so that a lost answer loses no words. */
async function claim(open: Sync, item: AttentionItem, as: 'adopted' | 'left'): Promise<Result<true, Refusal>> {
  if (item.quarantine === null) return accept(true)
  await open.mutex.run((turn) => keepItem(open, turn, { ...item, claimed: true }))
  const told = await askSignedIn(
    open,
    { method: 'POST', path: '/v1/quarantine/settle', body: { v: 1, item: item.quarantine, as } },
    NOTHING_BACK,
  )
  if (told.ok) return accept(true)
  const { claimed: _, ...unclaimed } = item
  if (told.code === 'not-found')
    await open.mutex.run((turn) => keepItem(open, turn, { ...unclaimed, settled: 'leave' }))
  return refuse(refusalOf(told.code))
}

async function keepItem(open: Sync, turn: Turn, item: AttentionItem): Promise<void> {
  const kept = await putAttention(open, item)
  await open.rows.persist(turn, kept.changes, 'durable')
  kept.keep()
}

async function settleHere(
  open: Sync,
  turn: Turn,
  item: AttentionItem,
  as: 'write-again' | 'leave' | 'adopt',
): Promise<Result<true, Refusal>> {
  const files = [...new Set(item.entries.map((entry) => entry.file))]
  // No fold may be persisted while these words are marked in memory only.
  await foldNow(open, turn, files)
  const settled = await putAttention(open, { ...item, settled: as })
  // Marked in memory before they are written again, or the fold would contain the refused words twice; on disk both are in one batch.
  settled.keep()
  let done = false
  try {
    const written =
      as === 'leave'
        ? undefined
        : await writeAct(open, turn, await partsOf(open, item, as), undefined, settled.changes, { leaving: 'later' })
    if (written?.ok === false) return refuse(written.code)
    if (!written) await open.rows.persist(turn, settled.changes, 'durable')
    done = true
  } finally {
    if (!done) open.attention.set(item.id, item)
  }
  await foldNow(open, turn, files, { fromRows: true })
  return accept(true)
}

async function partsOf(open: Sync, item: AttentionItem, as: 'write-again' | 'adopt'): Promise<readonly ActPart[]> {
  return partsWrittenBefore(item.entries, {
    adopts: (entry) => as === 'adopt' || entry.adopted !== undefined,
    originals: await originalsOf(open, item),
  })
}

/** By entry, the segment that proves its words. Apps before version 3 could not read such an entry. */
async function originalsOf(open: Sync, { file, segment }: AttentionItem): Promise<ReadonlyMap<EntryId, string>> {
  const bytes = segment !== undefined && mayUseVersion3(open) ? fromBase64url(segment) : undefined
  const proven = file && bytes ? await withOriginals(open, file, bytes) : []
  return new Map(proven.map(({ entry, original }) => [entry.id, original]))
}
