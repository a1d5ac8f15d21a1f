import type { Bytes } from '#bytes.ts'
import { delayHoursShape, directoryActShape, rolesShape as roles } from './directory-act.ts'
import { fromCbor } from '../primitives/cbor.ts'
import { isPublicKey } from '../primitives/ed25519.ts'
import { isRecipientKey } from '../primitives/hpke.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { RECORD_LIMIT } from '../primitives/record.ts'
import {
  bytesShape,
  bytesUpTo,
  exactly,
  listOf,
  mapOf,
  mapWith,
  truth,
  wholeShape,
  type ShapeCheck,
} from '../primitives/shape.ts'

const id = bytesShape(ID_LENGTH)
const place = { org: id, seq: wholeShape(1), prev: bytesShape(32) }
const signingKey: ShapeCheck<Bytes> = (value) => sound(bytesShape(32)(value), isPublicKey)
const sealingKey: ShapeCheck<Bytes> = (value) => sound(bytesShape(32)(value), isRecipientKey)
/** Devices that a member can keep when their keys are replaced. */
const MOST_KEPT = 64
/** Of what a custodian does alone from version 3 on: hours from 1970, in UTC. */
const hour = { hour: wholeShape(0, 0xffff_ffff) }

const organisation = mapOf({
  ...place,
  type: exactly('organisation'),
  rootKey: signingKey,
  recoveryKey: sealingKey,
  receiptKey: signingKey,
  teamFile: id,
})
const member = mapOf({
  ...place,
  type: exactly('member'),
  member: id,
  x: sealingKey,
  e: signingKey,
  roles,
  external: truth,
})
const custodian = mapOf({ ...place, type: exactly('custodian'), member: id })
const custodianEnded = mapOf({ ...place, type: exactly('custodian-ended'), member: id })
const memberKeys = mapOf({ ...place, type: exactly('member-keys'), member: id, e: signingKey })
const memberRemoved = mapWith({ ...place, type: exactly('member-removed'), member: id }, hour)
const device = mapOf({ ...place, type: exactly('device'), device: id, member: id, key: signingKey })
const deviceRevoked = mapOf({ ...place, type: exactly('device-revoked'), device: id })
const receiptKey = mapOf({ ...place, type: exactly('receipt-key'), receiptKey: signingKey })
const keys = mapWith(
  {
    ...place,
    type: exactly('keys'),
    member: id,
    generation: wholeShape(2, 0xffff_ffff),
    x: sealingKey,
    e: signingKey,
    kept: listOf(id, 0, MOST_KEPT),
  },
  { second: mapOf({ device: id, sig: bytesShape(64) }) },
)
const keysEnded = mapWith({ ...place, type: exactly('keys-ended'), member: id }, hour)
const proposed = mapOf({ ...place, type: exactly('proposed'), act: directoryActShape })
const seconded = mapOf({ ...place, type: exactly('seconded'), proposed: bytesShape(32) })
const withdrawn = mapOf({ ...place, type: exactly('withdrawn'), proposed: bytesShape(32) })
const givenBack = mapOf({ ...place, type: exactly('given-back'), record: bytesUpTo(RECORD_LIMIT) })
const takenOut = mapOf({ ...place, type: exactly('taken-out'), member: id, ...hour })
const delaySet = mapOf({ ...place, type: exactly('delay-set'), hours: delayHoursShape })
const speaks = mapOf({ ...place, type: exactly('speaks'), version: wholeShape(2, 255) })

export type OrganisationBody = NonNullable<ReturnType<typeof organisation>>
export type GivenBackBody = NonNullable<ReturnType<typeof givenBack>>
export type KeysBody = NonNullable<ReturnType<typeof keys>>
export type DirectoryBody =
  | OrganisationBody
  | NonNullable<ReturnType<typeof member>>
  | NonNullable<ReturnType<typeof custodian>>
  | NonNullable<ReturnType<typeof custodianEnded>>
  | NonNullable<ReturnType<typeof memberKeys>>
  | NonNullable<ReturnType<typeof memberRemoved>>
  | NonNullable<ReturnType<typeof device>>
  | NonNullable<ReturnType<typeof deviceRevoked>>
  | NonNullable<ReturnType<typeof receiptKey>>
  | KeysBody
  | NonNullable<ReturnType<typeof keysEnded>>
  | NonNullable<ReturnType<typeof proposed>>
  | NonNullable<ReturnType<typeof seconded>>
  | NonNullable<ReturnType<typeof withdrawn>>
  | GivenBackBody
  | NonNullable<ReturnType<typeof takenOut>>
  | NonNullable<ReturnType<typeof delaySet>>
  | NonNullable<ReturnType<typeof speaks>>

/** Undefined for a body of no known type, or whose fields are not exactly those of its type. */
export function readDirectoryBody(body: Bytes): DirectoryBody | undefined {
  const value = fromCbor(body)
  return (
    organisation(value) ??
    member(value) ??
    custodian(value) ??
    custodianEnded(value) ??
    memberKeys(value) ??
    memberRemoved(value) ??
    device(value) ??
    deviceRevoked(value) ??
    receiptKey(value) ??
    keys(value) ??
    keysEnded(value) ??
    proposed(value) ??
    seconded(value) ??
    withdrawn(value) ??
    givenBack(value) ??
    takenOut(value) ??
    delaySet(value) ??
    speaks(value)
  )
}

const sound = (key: Bytes | undefined, is: (key: Bytes) => boolean) => (key && is(key) ? key : undefined)
