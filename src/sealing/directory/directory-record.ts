import type { Bytes } from '#bytes.ts'
import { directoryActOnWire, type DirectoryAct } from './directory-act.ts'
import { nextPlace, signRecord, type Head, type Signer } from '../primitives/record.ts'

/** Where the record is appended, and who signs it. `head` is the directory's head, undefined for the first record. */
export interface DirectoryPlace {
  readonly org: Bytes
  readonly head: Head | undefined
  readonly signer: Signer
}

/** Signed by root; all keys public. */
export const organisationRecord = (
  place: DirectoryPlace,
  {
    rootKey,
    recoveryKey,
    receiptKey,
    teamFile,
  }: { rootKey: Bytes; recoveryKey: Bytes; receiptKey: Bytes; teamFile: Bytes },
) => build(place, 'organisation', { rootKey, recoveryKey, receiptKey, teamFile })

/** Signed by a custodian, or root. The same keys with other roles change the roles. */
export const memberRecord = (
  place: DirectoryPlace,
  { member, x, e, roles, external }: { member: Bytes; x: Bytes; e: Bytes; roles: readonly string[]; external: boolean },
) => build(place, 'member', { member, x, e, roles, external })

/** Signed by root; from version 3 on also by a custodian, where two agreed on it. */
export const custodianRecord = (place: DirectoryPlace, { member }: { member: Bytes }) =>
  build(place, 'custodian', { member })

/** Signed by the member, who steps down; or by another custodian, where two agreed on it. */
export const custodianEndedRecord = (place: DirectoryPlace, { member }: { member: Bytes }) =>
  build(place, 'custodian-ended', { member })

/** Signed by root: a new signing key after the organisation recovered the member. Ends a custodian's office. */
export const memberKeysRecord = (place: DirectoryPlace, { member, e }: { member: Bytes; e: Bytes }) =>
  build(place, 'member-keys', { member, e })

/** Signed by a custodian, or root. From version 3 on with `hour` where nobody else agreed, and without it where two did. */
export const memberRemovedRecord = (place: DirectoryPlace, { member, hour }: { member: Bytes; hour?: number }) =>
  build(place, 'member-removed', { member, ...(hour !== undefined && { hour }) })

/** Signed by the member whose device it is. */
export const deviceRecord = (
  place: DirectoryPlace,
  { device, member, key }: { device: Bytes; member: Bytes; key: Bytes },
) => build(place, 'device', { device, member, key })

/** Signed by the member whose device it is, a custodian, or root. */
export const deviceRevokedRecord = (place: DirectoryPlace, { device }: { device: Bytes }) =>
  build(place, 'device-revoked', { device })

/**
 * A new generation of a member's keys. Signed with the present one; then `second` is a kept device of theirs. Signed by
 * root without `second`. Every device of the member that is not in `kept` counts as revoked.
 */
export const keysRecord = (
  place: DirectoryPlace,
  {
    member,
    generation,
    x,
    e,
    kept,
    second,
  }: {
    member: Bytes
    generation: number
    x: Bytes
    e: Bytes
    kept: readonly Bytes[]
    second?: { device: Bytes; sig: Bytes }
  },
) =>
  build(place, 'keys', {
    member,
    generation,
    x,
    e,
    kept,
    ...(second && { second: { device: second.device, sig: second.sig } }),
  })

/**
 * Signed by another custodian, or root: the member's keys and devices count no more, until two shares give new keys. With
 * `hour` where nobody else agreed.
 */
export const keysEndedRecord = (place: DirectoryPlace, { member, hour }: { member: Bytes; hour?: number }) =>
  build(place, 'keys-ended', { member, ...(hour !== undefined && { hour }) })

/** Signed by a custodian, or root: what is to be done once a second one has signed. */
export const directoryProposedRecord = (place: DirectoryPlace, { act }: { act: DirectoryAct }) =>
  build(place, 'proposed', { act: directoryActOnWire(act) })

/** Signed by another custodian, or root. `proposed` is the hash of the record that proposed it. */
export const directorySecondedRecord = (place: DirectoryPlace, { proposed }: { proposed: Bytes }) =>
  build(place, 'seconded', { proposed })

/** Signed by who signed before, by the member whom it is about, or by another custodian. */
export const directoryWithdrawnRecord = (place: DirectoryPlace, { proposed }: { proposed: Bytes }) =>
  build(place, 'withdrawn', { proposed })

/** Signed by the member themself, once two agreed: from this hour on their device writes what they can open for other programs. */
export const takenOutRecord = (place: DirectoryPlace, { member, hour }: { member: Bytes; hour: number }) =>
  build(place, 'taken-out', { member, hour })

/** Signed by a custodian, or root, once two agreed: from here on what two agree on waits for so many hours. */
export const delaySetRecord = (place: DirectoryPlace, { hours }: { hours: number }) =>
  build(place, 'delay-set', { hours })

/** Signed by any device that is certified: a record that the server had before it was set back, as it was signed. */
export const givenBackRecord = (place: DirectoryPlace, { record }: { record: Bytes }) =>
  build(place, 'given-back', { record })

/** Signed by root. */
export const receiptKeyRecord = (place: DirectoryPlace, { receiptKey }: { receiptKey: Bytes }) =>
  build(place, 'receipt-key', { receiptKey })

/**
 * Signed by a custodian, or root: from here on records of this version of the protocol count, and apps that cannot
 * verify them are not served.
 */
export const speaksRecord = (place: DirectoryPlace, { version }: { version: number }) =>
  build(place, 'speaks', { version })

/**
 * The fields are named one by one above, so that an object with further fields (a private key, for example) cannot leak
 * them into what everybody reads.
 */
function build(
  { org, head, signer }: DirectoryPlace,
  type: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<Bytes> {
  return signRecord('directory', signer, { ...fields, ...nextPlace(head), org, type })
}
