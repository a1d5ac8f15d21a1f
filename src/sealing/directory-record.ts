import type { Bytes } from './bytes.ts'
import { nextPlace, signRecord, type Head, type Signer } from './record.ts'

/** Where the record goes and who signs it. `head` is the directory's head, undefined for the first record. */
export interface DirectoryPlace {
  readonly org: Bytes
  readonly head: Head | undefined
  readonly signer: Signer
}

/** Signed by root; all keys public. */
export const organisationRecord = (place: DirectoryPlace, fields: { rootKey: Bytes; recoveryKey: Bytes; receiptKey: Bytes; teamFile: Bytes }) =>
  build(place, 'organisation', fields)

/** Signed by a custodian, or root. The same keys again change the roles. */
export const memberRecord = (place: DirectoryPlace, fields: { member: Bytes; x: Bytes; e: Bytes; roles: readonly string[]; external: boolean }) =>
  build(place, 'member', fields)

/** Signed by root. */
export const custodianRecord = (place: DirectoryPlace, fields: { member: Bytes }) => build(place, 'custodian', fields)

/** Signed by root: a new signing key after recovery by the organisation. Ends a custodian's office. */
export const memberKeysRecord = (place: DirectoryPlace, fields: { member: Bytes; e: Bytes }) => build(place, 'member-keys', fields)

/** Signed by a custodian, or root. */
export const memberRemovedRecord = (place: DirectoryPlace, fields: { member: Bytes }) => build(place, 'member-removed', fields)

/** Signed by the member whose device it is. */
export const deviceRecord = (place: DirectoryPlace, fields: { device: Bytes; member: Bytes; key: Bytes }) => build(place, 'device', fields)

/** Signed by the member whose device it is, a custodian, or root. */
export const deviceRevokedRecord = (place: DirectoryPlace, fields: { device: Bytes }) => build(place, 'device-revoked', fields)

/** Signed by root. */
export const receiptKeyRecord = (place: DirectoryPlace, fields: { receiptKey: Bytes }) => build(place, 'receipt-key', fields)

function build({ org, head, signer }: DirectoryPlace, type: string, fields: Readonly<Record<string, unknown>>): Promise<Bytes> {
  return signRecord('directory', signer, { ...fields, ...nextPlace(head), org, type })
}
