import type { Bytes } from '#bytes.ts'
import { OVERHEAD } from '../primitives/aes-gcm.ts'
import { fromCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { actShape } from './proposed-act.ts'
import { FOLDER_COUNT, folderNumberShape, isRising, rightsShape, WHEREABOUTS, type FolderRights } from './right.ts'
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
 * under it. Without `previous` a new chain of keys begins: a member who is granted the folder later reads only from this epoch on,
 * until an epoch has the last key of the chain before in `earlier`.
 */
export interface Epoch {
  readonly folder: number
  readonly epoch: number
  readonly check: Bytes
  readonly previous?: Bytes
  readonly earlier?: { readonly epoch: number; readonly sealed: Bytes }
}

/**
 * One HPKE message to one member. It holds the current keys of the folders it names. `until`: the first day (ISO date,
 * UTC) on which the server no longer serves these folders to the member.
 */
export interface Grant {
  readonly member: Bytes
  readonly rights: FolderRights
  readonly wrap: Bytes
  readonly until?: string
}

const id = bytesShape(ID_LENGTH)
const place = { org: id, file: id, seq: wholeShape(1), prev: bytesShape(32), at: wholeShape(1) }
const epoch: ShapeCheck<Epoch> = mapWith(
  { folder: folderNumberShape, epoch: wholeShape(1, 0xffff_ffff), check: bytesShape(32) },
  {
    previous: bytesShape(32 + OVERHEAD),
    earlier: mapOf({ epoch: wholeShape(1, 0xffff_ffff), sealed: bytesShape(32 + OVERHEAD) }),
  },
)
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u
const day: ShapeCheck<string> = (value) => (typeof value === 'string' && DAY.test(value) ? value : undefined)
const grant: ShapeCheck<Grant> = mapWith({ member: id, rights: rightsShape, wrap: bytesUpTo(1024) }, { until: day })
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

const barred = mapOf({ ...place, type: exactly('barred'), member: id })
const barConfirmed = mapOf({ ...place, type: exactly('bar-confirmed'), member: id })
const barLifted = mapWith({ ...place, type: exactly('bar-lifted'), member: id }, { second })
const recovering = { ...place, type: exactly('recovered'), epochs: epochs(1), grants: grants(1) }
const recovered = mapOf({ ...recovering, second })
/** Two shareholders signed in place of the second person. */
const shares = bytesShape(64)
const liftedByShares = mapOf({ ...place, type: exactly('bar-lifted'), member: id, shares })
const recoveredByShares = mapOf({ ...recovering, shares })

const proposed = mapOf({ ...place, type: exactly('proposed'), act: actShape })
/** `proposed` is the hash of the record that says what is to be done. */
const onProposal = { ...place, proposed: bytesShape(32) }
/** Under which key the words of an act are set aside: for each member who signed, and for recovery. */
const aside = mapOf({
  check: bytesShape(32),
  wraps: listOf(mapOf({ member: id, wrap: bytesUpTo(128) }), 1, 64),
  recovery: bytesUpTo(128),
})
/** `shares`: two shareholders signed, with the root key, beside who asked for it. */
const seconded = mapWith({ ...onProposal, type: exactly('seconded') }, { aside, shares })
const withdrawn = mapOf({ ...onProposal, type: exactly('withdrawn') })
const carriedOut = mapWith({ ...onProposal, type: exactly('carried-out') }, { hour: wholeShape(1) })
const broughtBack = mapOf({ ...onProposal, type: exactly('brought-back'), key: bytesShape(32) })

const folderList = listOf(folderNumberShape, 1, FOLDER_COUNT)
const risingFolders: ShapeCheck<readonly number[]> = (value) => {
  const read = folderList(value)
  return read && isRising(read) ? read : undefined
}
const steppedOut = mapOf({ ...place, type: exactly('stepped-out'), folders: risingFolders })

export type Removed = NonNullable<ReturnType<typeof removed>>
export type SecondPerson = NonNullable<ReturnType<typeof second>>
export type WrappedAside = NonNullable<ReturnType<typeof aside>>
export type AccessBody =
  | NonNullable<ReturnType<typeof opened>>
  | NonNullable<ReturnType<typeof granted>>
  | NonNullable<ReturnType<typeof folder>>
  | NonNullable<ReturnType<typeof rotated>>
  | NonNullable<ReturnType<typeof redacted>>
  | NonNullable<ReturnType<typeof erased>>
  | NonNullable<ReturnType<typeof barred>>
  | NonNullable<ReturnType<typeof barConfirmed>>
  | NonNullable<ReturnType<typeof barLifted>>
  | NonNullable<ReturnType<typeof recovered>>
  | NonNullable<ReturnType<typeof liftedByShares>>
  | NonNullable<ReturnType<typeof recoveredByShares>>
  | NonNullable<ReturnType<typeof proposed>>
  | NonNullable<ReturnType<typeof seconded>>
  | NonNullable<ReturnType<typeof withdrawn>>
  | NonNullable<ReturnType<typeof carriedOut>>
  | NonNullable<ReturnType<typeof broughtBack>>
  | NonNullable<ReturnType<typeof steppedOut>>

/** Undefined for a body of no known type, or whose fields are not exactly those of its type. */
export function readAccessBody(body: Bytes): AccessBody | undefined {
  const value = fromCbor(body)
  return (
    opened(value) ??
    granted(value) ??
    folder(value) ??
    rotated(value) ??
    redacted(value) ??
    erased(value) ??
    barred(value) ??
    barConfirmed(value) ??
    barLifted(value) ??
    recovered(value) ??
    liftedByShares(value) ??
    recoveredByShares(value) ??
    proposed(value) ??
    seconded(value) ??
    withdrawn(value) ??
    carriedOut(value) ??
    broughtBack(value) ??
    steppedOut(value)
  )
}

/** The version of the protocol that a reader must know to verify a body of this form. */
export function versionOfBody(body: AccessBody): 1 | 2 | 3 | 4 {
  switch (body.type) {
    case 'barred':
    case 'bar-confirmed':
      return 2
    case 'bar-lifted':
    case 'recovered':
      return 'shares' in body ? 4 : 2
    case 'rotated':
      if (body.epochs.some(({ folder, previous, earlier }) => earlier || (!previous && folder !== WHEREABOUTS)))
        return 3
      return body.epochs.every(({ previous }) => previous !== undefined) && !body.grants.some(hasEnd) ? 1 : 2
    case 'opened':
    case 'granted':
    case 'folder':
      return body.grants.some(hasEnd) ? 2 : 1
    case 'redacted':
    case 'erased':
      return 1
    case 'proposed':
      return body.act.is === 'bring-back' ? 4 : 3
    case 'seconded':
      return body.aside || body.shares ? 4 : 3
    case 'carried-out':
      return body.hour === undefined ? 3 : 4
    case 'withdrawn':
    case 'stepped-out':
      return 3
    case 'brought-back':
      return 4
  }
}

const hasEnd = ({ until }: Grant) => until !== undefined
