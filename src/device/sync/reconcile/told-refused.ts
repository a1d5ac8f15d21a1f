import type { FileId } from '#domain/entry/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { addToBatch, type Batch, newBatch, persistBatch } from '../../files/state/batch.ts'
import { stateOf } from '../../files/state/file-state.ts'
import { putAttention } from '../../files/state/attention-rows.ts'
import { keyOfPlace } from '../../files/folds/found.ts'
import { ownRights } from '../../files/state/rights.ts'
import { foldedFile } from '../../files/folds/folded-file.ts'
import { withOriginals } from '../../files/folds/originals.ts'
import type { AttentionItem } from '../../kept/row-types.ts'
import type { Sync } from '../sync.ts'
import type { ServerOffer } from './offers.ts'

/** Among what needs a person: a segment that was acknowledged once and is not taken again. */
const ASIDE = 'aside-'
const idOfRow = (row: string): string => `${ASIDE}${row.slice(row.indexOf('.') + 1)}`
const idOfAccess = (file: FileId): string => `access-aside-${file}`

/**
 * What the server does not take again although it comes with its receipts. The words stay set aside, are shown to whoever
 * reads the folder, and are offered again with each comparison until a person has settled them. Who may open the file is
 * told to those who decide it. An erased file says nothing: its record comes with the answer.
 */
export async function noteRefused(open: Sync, batch: Batch, offer: ServerOffer, why: string): Promise<void> {
  if (why === 'file-erased' || open.erased.has(offer.file)) return
  if (offer.is === 'access') {
    const state = open.states.get(offer.file)
    if (!state || ownRights(open, offer.file, state).card !== 'keep') return
    const words = { file: offer.file, entries: [], why: 'access-not-taken-back', mine: false } as const
    return note(open, batch, { ...words, id: idOfAccess(offer.file) })
  }
  for (const { row, segment } of offer.segments) {
    if (row === undefined) continue
    const entries = (await withOriginals(open, offer.file, segment)).map(({ entry }) => entry)
    await note(open, batch, {
      id: idOfRow(row),
      file: offer.file,
      entries,
      segment: base64url(segment),
      why: 'not-taken-back',
      mine: entries.length > 0 && entries.every(({ by, adopted }) => by === open.member && adopted === undefined),
    })
  }
}

async function note(
  open: Sync,
  batch: Batch,
  item: Omit<AttentionItem, 'at' | 'quarantine' | 'settled'>,
): Promise<void> {
  if (open.attention.has(item.id)) return
  const [first] = item.entries
  const at = first ? Date.parse(first.recordedAt) : open.platform.clock()
  const kept = await putAttention(open, { ...item, at, quarantine: null, settled: null })
  batch.changes.push(...kept.changes)
  batch.keep.push(kept.keep)
}

/** Whether a person has written these words into the file again, or left them out. */
export const isSettledByPerson = (open: Sync, row: string): boolean => {
  const item = open.attention.get(idOfRow(row))
  return item !== undefined && item.settled !== null
}

/** The server has it after all. What a person has settled stays settled. */
export function forgetRefused(open: Sync, batch: Batch, row: string): void {
  const item = open.attention.get(idOfRow(row))
  if (item?.settled !== null) return
  addToBatch(batch, { change: open.rows.drop('attention', item.id), keep: () => void open.attention.delete(item.id) })
}

/** The server has the records of this file after all: another device gave them. */
export function forgetAccessRefused(open: Sync, batch: Batch, file: FileId): void {
  const item = open.attention.get(idOfAccess(file))
  if (item?.settled !== null) return
  addToBatch(batch, { change: open.rows.drop('attention', item.id), keep: () => void open.attention.delete(item.id) })
}

/** Words that are in their file now, sealed anew by their author's device, need nobody any more. */
export function forgetReturned(open: Sync): Promise<void> {
  return open.mutex.run(async (turn) => {
    const batch = newBatch()
    for (const item of open.attention.values()) {
      const state = item.id.startsWith(ASIDE) && item.file && item.settled === null && (await stateOf(open, item.file))
      if (!state || !item.file || item.entries.length === 0) continue
      const { places } = await foldedFile(open, turn, item.file, state)
      if (item.entries.every(({ folder, id }) => keyOfPlace(folder, id) in places))
        addToBatch(batch, {
          change: open.rows.drop('attention', item.id),
          keep: () => void open.attention.delete(item.id),
        })
    }
    if (batch.changes.length > 0) await persistBatch(open, turn, batch, 'relaxed')
  })
}
