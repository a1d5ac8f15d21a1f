import type { Bytes } from '#bytes.ts'
import type { CompareAnswer } from '#contract/compare.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { isUnreadable } from '../../files/state/damage.ts'
import { keysBeside, type ToSend } from '../../files/state/aside-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { ownRights } from '../../files/state/rights.ts'
import { blocksOf, type StoredRow } from '../../files/state/stored-rows.ts'
import { fileText, folderName } from '../../kept/id-text.ts'
import type { RoundProblem } from '../../platform/refusals.ts'
import { giveErasuresAgain } from '../send/give-erasures-again.ts'
import { sendChunksAgain } from '../send/chunks.ts'
import type { Sync } from '../sync.ts'
import { type Giving, giveOffers } from './give.ts'
import { type ServerOffer, offersOfRecords, offersOfSegments } from './offers.ts'
import { segmentsToGive } from './segments-to-give.ts'
import { filesAside } from './set-aside-rows.ts'
import { forgetRefused } from './told-refused.ts'
import { settleRefusedOffer } from './write-again.ts'

/** What a server said that it has of one file. */
export interface ToldOfFile {
  readonly file: FileId
  readonly records: readonly Bytes[]
  readonly folders: readonly { readonly folder: number; readonly seq: number; readonly head: Bytes }[]
}

export const toldOf = (file: FileId, { access, folders }: CompareAnswer): ToldOfFile => ({
  file,
  records: access.find((change) => fileText(change.file) === file)?.records ?? [],
  folders: folders.filter((one) => fileText(one.file) === file),
})

/**
 * Gives the server what it has less of than this device, with the proof that came with it, and once more what a server
 * that was set back did not take. Nothing is set aside for it: what the server refuses stays here as it is.
 */
export async function giveLacking(
  open: Sync,
  told: readonly ToldOfFile[],
  signal: AbortSignal,
): Promise<Result<true, RoundProblem>> {
  const unerased = await giveErasuresAgain(open, await standingAgain(open, told), signal)
  if (unerased) return refuse(unerased)
  const files = new Set<FileId>()
  async function* streams(): AsyncIterable<ServerOffer> {
    for (const one of told) yield* await lackingRecords(open, one)
  }
  async function* segments(): AsyncIterable<ServerOffer> {
    for (const one of told) {
      const lacking = await lackingSegments(open, one)
      if (lacking.length > 0) files.add(one.file)
      yield* lacking
    }
    for (const file of await filesAside(open)) yield* await segmentsToGive(open, file, new Set())
  }
  const giving: Giving = {
    signal,
    taken: (batch, offer) => {
      if (offer.is === 'segments')
        for (const { row } of offer.segments) if (row !== undefined) forgetRefused(open, batch, row)
    },
    refused: (batch, offer, why) => settleRefusedOffer(open, batch, offer, why),
  }
  const given = await giveOffers(open, streams(), giving)
  const all = given.ok ? await giveOffers(open, segments(), giving) : given
  // A server that lost rows of a file may have lost its documents. They go with the next round.
  if (files.size > 0) await sendChunksAgain(open, files)
  return all
}

/** The files that were erased and that the server has again. */
async function standingAgain(open: Sync, told: readonly ToldOfFile[]): Promise<readonly FileId[]> {
  const files: FileId[] = []
  for (const { file, records } of told) {
    const record = open.erased.has(file) ? await open.rows.getSound('erased', file) : undefined
    if (record && !records.some((one) => equal(one, record))) files.push(file)
  }
  return files
}

/** The stream, where the server's is the beginning of this one, and the record of an erasure that it does not know. */
async function lackingRecords(open: Sync, { file, records }: ToldOfFile): Promise<readonly ServerOffer[]> {
  if (open.erased.has(file)) {
    const record = records.length > 0 ? await open.rows.getSound('erased', file) : undefined
    return record ? offersOfRecords(file, [record]) : []
  }
  const held = await followed(open, file)
  const isShorter =
    held && records.length < held.length && records.every((record, at) => equal(record, held[at] ?? NOTHING))
  return isShorter ? offersOfRecords(file, await withKeys(open, file, held)) : []
}

async function withKeys(open: Sync, file: FileId, held: readonly Bytes[]): Promise<readonly ToSend[]> {
  const access = open.access.get(file)
  return access ? keysBeside(open, access, held) : held
}

const NOTHING = new Uint8Array(0)

/** The access stream of a file that this member may still open. */
async function followed(open: Sync, file: FileId): Promise<readonly Bytes[] | undefined> {
  const state = isUnreadable(open, file) ? undefined : await stateOf(open, file)
  if (!state || state.records.length === 0) return undefined
  await accessOf(open, file, state)
  return Object.keys(ownRights(open, file, state)).length > 0 ? state.records : undefined
}

/** The rows behind the server's end of a folder, where that end stands among the rows here. */
async function lackingSegments(open: Sync, { file, folders }: ToldOfFile): Promise<readonly ServerOffer[]> {
  if (open.erased.has(file) || !(await followed(open, file))) return []
  const state = await stateOf(open, file)
  if (!state) return []
  const rights = ownRights(open, file, state)
  const rows = Map.groupBy(
    (await blocksOf(open, file)).flatMap(({ folder, rows: of }) => of.map((row) => ({ folder, row }))),
    ({ folder }) => folder,
  )
  return [...rows].flatMap(([folder, stored]) => {
    const there = folders.find((one) => one.folder === folder) ?? { seq: 0, head: NOTHING }
    const here = stored.map(({ row }) => row)
    const isLacking = rights[folderName(folder)] !== undefined && there.seq < (state.folders[String(folder)]?.seq ?? 0)
    if (!isLacking || !(there.seq === 0 || here.some((row) => isEnd(row, there)))) return []
    return offersOfSegments(
      file,
      [...new Map(here.map((row) => [row.seq, row])).values()]
        .filter(({ seq }) => seq > there.seq)
        .sort((a, b) => a.seq - b.seq),
    )
  })
}

function isEnd({ seq, receipt }: StoredRow, end: { readonly seq: number; readonly head: Bytes }): boolean {
  const head = parseReceipt(receipt)?.body.head
  return seq === end.seq && head !== undefined && equal(head, end.head)
}
