import type { Bytes } from '#bytes.ts'
import { OVERHEAD } from '../primitives/aes-gcm.ts'
import { fromCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { FOLDER_COUNT, folderNumberShape, isRising, rightsShape, type FolderRights } from './right.ts'
import {
  bytesShape,
  bytesUpTo,
  exactly,
  listOf,
  mapOf,
  mapWith,
  wholeShape,
  type ShapeCheck,
} from '../primitives/shape.ts'

/**
 * A folder's key as every member may see it: its epoch number, its check value, and the key of the epoch before, sealed
 * under it.
 */
export interface Epoch {
  readonly folder: number
  readonly epoch: number
  readonly check: Bytes
  readonly previous?: Bytes
}

/** One HPKE message to one member. It holds the current keys of the folders it names. */
export interface Grant {
  readonly member: Bytes
  readonly rights: FolderRights
  readonly wrap: Bytes
}

const id = bytesShape(ID_LENGTH)
const place = { org: id, file: id, seq: wholeShape(1), prev: bytesShape(32), at: wholeShape(1) }
const epoch: ShapeCheck<Epoch> = mapWith(
  { folder: folderNumberShape, epoch: wholeShape(1, 0xffff_ffff), check: bytesShape(32) },
  { previous: bytesShape(32 + OVERHEAD) },
)
const grant: ShapeCheck<Grant> = mapOf({ member: id, rights: rightsShape, wrap: bytesUpTo(1024) })
const epochs = (least: number): ShapeCheck<readonly Epoch[]> => {
  const list = listOf(epoch, least, FOLDER_COUNT)
  return (value) => {
    const read = list(value)
    return read && isRising(read.map(({ folder }) => folder)) ? read : undefined
  }
}
const grants = (least: number) => listOf(grant, least, 128)
const removed = mapOf({ member: id, folders: listOf(folderNumberShape, 1, FOLDER_COUNT) })

const opened = mapOf({ ...place, type: exactly('opened'), epochs: epochs(1), grants: grants(1) })
const granted = mapOf({ ...place, type: exactly('granted'), grants: grants(1) })
const folder = mapOf({ ...place, type: exactly('folder'), epochs: epochs(1), grants: grants(1) })
const rotated = mapOf({
  ...place,
  type: exactly('rotated'),
  epochs: epochs(0),
  grants: grants(0),
  removed: listOf(removed, 0, 128),
})
const redacted = mapOf({
  ...place,
  type: exactly('redacted'),
  folder: folderNumberShape,
  device: id,
  entry: wholeShape(1),
  hash: bytesShape(32),
})
const second = mapOf({ member: id, device: id, sig: bytesShape(64) })
const erased = mapOf({ ...place, type: exactly('erased'), second })

export type Removed = NonNullable<ReturnType<typeof removed>>
export type SecondPerson = NonNullable<ReturnType<typeof second>>
export type AccessBody =
  | NonNullable<ReturnType<typeof opened>>
  | NonNullable<ReturnType<typeof granted>>
  | NonNullable<ReturnType<typeof folder>>
  | NonNullable<ReturnType<typeof rotated>>
  | NonNullable<ReturnType<typeof redacted>>
  | NonNullable<ReturnType<typeof erased>>

/** Undefined for a body of no known type, or whose fields are not exactly those of its type. */
export function readAccessBody(body: Bytes): AccessBody | undefined {
  const value = fromCbor(body)
  return opened(value) ?? granted(value) ?? folder(value) ?? rotated(value) ?? redacted(value) ?? erased(value)
}
