import type { Bytes } from '#bytes.ts'
import type { DeliveryGroup, GroupItem } from '#contract/sync.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { itemToSend, recordToSend, type ToSend } from '../../files/state/aside-keys.ts'
import { blocksOf } from '../../files/state/stored-rows.ts'
import type { Sync } from '../sync.ts'
import { rowsAside } from './set-aside-rows.ts'

/** Of one request, with room for what is around them in a body of a mebibyte. */
const MOST_BYTES = 700_000
const MOST_ITEMS = 200
const MOST_GROUPS = 200

/** A segment with the receipt that it has; an empty one where that names positions of another branch. `row`: its name among what is set aside. */
export interface OfferedSegment {
  readonly segment: Bytes
  readonly receipt: Bytes
  readonly row?: string
}

/** Something of one file that the server may lack: records of its access stream, or segments of its folders in their order. Taken whole or not at all. */
export type ServerOffer =
  | { readonly is: 'access'; readonly file: FileId; readonly records: readonly ToSend[]; readonly receipt?: Bytes }
  | { readonly is: 'segments'; readonly file: FileId; readonly segments: readonly OfferedSegment[] }

export const offeredItems = (offer: ServerOffer): readonly GroupItem[] =>
  offer.is === 'access'
    ? offer.records.map((one) => ({ ...itemToSend(offer.file, one), ...(offer.receipt && { receipt: offer.receipt }) }))
    : offer.segments.map(({ segment, receipt }) => ({
        is: 'segment',
        bytes: segment,
        ...(receipt.length > 0 && { receipt }),
      }))

/** How many notes it carries: each entry of its segments is one, as among those that wait to be sent. */
export function notesOffered(offer: ServerOffer): number {
  if (offer.is === 'access') return 0
  return offer.segments.reduce((sum, { segment }) => {
    const parsed = parseSegment(segment)
    return parsed.ok ? sum + parsed.value.last - parsed.value.first + 1 : sum
  }, 0)
}

/** The records of a file's stream, in as many offers as they need. */
export const offersOfRecords = (file: FileId, records: readonly ToSend[], receipt?: Bytes): readonly ServerOffer[] =>
  inPieces(records, (one) => recordToSend(one).length + (receipt?.length ?? 0)).map((piece) => ({
    is: 'access',
    file,
    records: piece,
    ...(receipt && { receipt }),
  }))

export const offersOfSegments = (file: FileId, segments: readonly OfferedSegment[]): readonly ServerOffer[] =>
  inPieces(segments, ({ segment, receipt }) => segment.length + receipt.length).map((piece) => ({
    is: 'segments',
    file,
    segments: piece,
  }))

function inPieces<One>(all: readonly One[], sizeOf: (one: One) => number): readonly (readonly One[])[] {
  const pieces: One[][] = []
  let bytes = 0
  for (const one of all) {
    const last = pieces.at(-1)
    bytes += sizeOf(one)
    if (last && last.length < MOST_ITEMS && bytes <= MOST_BYTES) last.push(one)
    else {
      pieces.push([one])
      bytes = sizeOf(one)
    }
  }
  return pieces
}

export interface Parcel {
  readonly offers: readonly { readonly offer: ServerOffer; readonly group: DeliveryGroup }[]
}

const bytesOf = (offer: ServerOffer): number =>
  offeredItems(offer).reduce(
    (sum, item) => sum + (item.is === 'access' ? item.record.length : item.bytes.length) + (item.receipt?.length ?? 0),
    0,
  )

/** What one request carries, of any number of files. Takes at least one from the queue. */
export function nextParcel(queue: ServerOffer[]): Parcel {
  const offers: Parcel['offers'][number][] = []
  let [bytes, items] = [0, 0]
  for (;;) {
    const [next] = queue
    if (!next) return { offers }
    bytes += bytesOf(next)
    items += offeredItems(next).length
    if (offers.length > 0 && (bytes > MOST_BYTES || items > MOST_ITEMS * 5 || offers.length >= MOST_GROUPS))
      return { offers }
    queue.shift()
    offers.push({ offer: next, group: { id: newId(), items: [...offeredItems(next)] } })
  }
}

/** Whether one more request is full with these. */
export const fillsParcel = (queue: readonly ServerOffer[]): boolean =>
  queue.length >= MOST_GROUPS || queue.reduce((sum, offer) => sum + bytesOf(offer), 0) > MOST_BYTES

/**
 * What is left of a refused offer, without the refused item: what was before it, and of segments also what other devices
 * wrote, or this one in other folders. Nothing that follows on the refused one can be taken.
 */
export function withoutRefused(
  offer: ServerOffer,
  at: number,
): { readonly again: readonly ServerOffer[]; readonly refused: ServerOffer } {
  if (offer.is === 'access')
    return {
      again: at > 0 ? [{ ...offer, records: offer.records.slice(0, at) }] : [],
      refused: { ...offer, records: offer.records.slice(at) },
    }
  const chain = chainOf(offer.segments[at])
  const goes = (one: OfferedSegment, index: number) => index >= at && chainOf(one) === chain
  const rest = offer.segments.filter((one, index) => !goes(one, index))
  return {
    again: rest.length > 0 ? [{ ...offer, segments: rest }] : [],
    refused: { ...offer, segments: offer.segments.filter(goes) },
  }
}

function chainOf(one: OfferedSegment | undefined): string {
  const parsed = one && parseSegment(one.segment)
  return parsed?.ok ? `${String(parsed.value.folder)}/${base64url(parsed.value.device)}` : ''
}

/**
 * The receipt that stamps the latest position of a file's access stream: it shows that the records up to there were
 * accepted once. Undefined where this device has none.
 */
export async function latestReceipt(open: Sync, file: FileId): Promise<Bytes | undefined> {
  const here = (await blocksOf(open, file)).flatMap(({ rows }) => rows)
  let latest: { readonly receipt: Bytes; readonly access: number } | undefined
  for (const { receipt } of [...here, ...(await rowsAside(open, file))]) {
    const access = parseReceipt(receipt)?.body.access ?? 0
    if (access > (latest?.access ?? 0)) latest = { receipt, access }
  }
  return latest?.receipt
}
