import type { Bytes } from '#bytes.ts'
import { concat, utf8 } from '#sealing/primitives/bytes.ts'
import { toCbor } from '#sealing/primitives/cbor.ts'
import { sign } from '#sealing/primitives/ed25519.ts'
import { newId } from '#sealing/primitives/id.ts'
import { labelled } from '#sealing/primitives/label.ts'
import { signRecord, type Head, type Signer } from '#sealing/primitives/record.ts'

/** Where a record is appended, and a signer certified in the directory. */
export interface Amid {
  readonly org: Bytes
  readonly head: Head
  readonly signer: Signer
  readonly someone: { readonly member: Bytes; readonly x: Bytes; readonly e: Bytes }
}

/** A body of any bytes, signed as a record of the directory. */
export async function signedBody(signer: Signer, body: Bytes): Promise<Bytes> {
  const by = signer.by
  return toCbor({ body, by, sig: await sign(signer.key, labelled('directory', toCbor({ body, by }))) })
}
const nested = (depth: number): Bytes => concat(new Uint8Array(depth).fill(0x81), new Uint8Array([0]))

type Made = (amid: Amid) => Promise<Bytes>
const withBody =
  (body: (someone: Amid['someone']) => Readonly<Record<string, unknown>>): Made =>
  ({ org, head, signer, someone }) =>
    signRecord('directory', signer, { org, seq: head.seq + 1, prev: head.hash, ...body(someone) })
const withBytes =
  (body: Bytes): Made =>
  ({ signer }) =>
    signedBody(signer, body)

/** Each as a member who may certify would sign it, or one who may not. */
export const MALFORMED_RECORDS: Readonly<Record<string, Made>> = {
  'of a type that nobody knows': withBody(({ member }) => ({ type: 'king', member })),
  'without a type': withBody(({ member }) => ({ member })),
  'with a field too many': withBody(({ member }) => ({ type: 'member-removed', member, also: 1 })),
  'with a field too few': withBody(() => ({ type: 'member-removed' })),
  'with a field of another shape': withBody(() => ({ type: 'member-removed', member: 'Besa' })),
  'about somebody who is not there': withBody(() => ({ type: 'member-removed', member: newId() })),
  'with a key that stands already': withBody(({ x, e }) => ({
    type: 'member',
    member: newId(),
    x: x,
    e,
    roles: [],
    external: false,
  })),
  'with a key that is none': withBody(() => ({
    type: 'member',
    member: newId(),
    x: new Uint8Array(32),
    e: new Uint8Array(32),
    roles: [],
    external: false,
  })),
  'with a role of 10,000 letters': withBody(({ member, x, e }) => ({
    type: 'member',
    member,
    x,
    e,
    roles: ['a'.repeat(10_000)],
    external: false,
  })),
  'that is no map': withBytes(toCbor([1, 2, 3])),
  'of no bytes': withBytes(new Uint8Array(0)),
  'of words': withBytes(utf8('not a record')),
  'nested 40 deep': withBytes(nested(40)),
  'nested 3,000 deep': withBytes(nested(3_000)),
  'nested 100,000 deep': withBytes(nested(100_000)),
  'that begins another organisation': withBody(({ member, x, e }) => ({
    type: 'organisation',
    rootKey: e,
    recoveryKey: x,
    receiptKey: e,
    teamFile: member,
  })),
}
