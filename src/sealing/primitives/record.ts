import type { Bytes } from '#bytes.ts'
import { equal } from './bytes.ts'
import { fromCbor, toCbor } from './cbor.ts'
import { sign, verify, type SigningKey, type Verify } from './ed25519.ts'
import { sha256 } from './hash.ts'
import { ID_LENGTH } from './id.ts'
import { labelled } from './label.ts'
import { bytesShape, bytesUpTo, exactly, mapOf, type ShapeCheck } from './shape.ts'

export type Stream = 'directory' | 'access'

/** The head of a stream of records: the seq of its last record and that record's hash. */
export interface Head {
  readonly seq: number
  readonly hash: Bytes
}

export type RecordAuthor = { readonly root: true } | { readonly member: Bytes } | { readonly device: Bytes }

export interface Signer {
  readonly by: RecordAuthor
  readonly key: SigningKey
}

/** A record whose signature is not verified yet; `body` is decoded only after that. */
export interface ParsedRecord {
  readonly body: Bytes
  readonly by: RecordAuthor
  readonly sig: Bytes
}

/** Largest record, in bytes. */
export const RECORD_LIMIT = 128 * 1024
export const BEFORE_FIRST: Head = { seq: 0, hash: new Uint8Array(32) }

const root = mapOf({ root: exactly(true) })
const member = mapOf({ member: bytesShape(ID_LENGTH) })
const device = mapOf({ device: bytesShape(ID_LENGTH) })
const signedBy: ShapeCheck<RecordAuthor> = (value) => root(value) ?? member(value) ?? device(value)
const parsed = mapOf({ body: bytesUpTo(RECORD_LIMIT), by: signedBy, sig: bytesShape(64) })

/**
 * CBOR `{ body, by, sig }`. The signature covers `by`, so that a record cannot be attributed to another signer who
 * registered the same key.
 */
export async function signRecord(
  stream: Stream,
  signer: Signer,
  body: Readonly<Record<string, unknown>>,
): Promise<Bytes> {
  const encoded = toCbor(body)
  const sig = await sign(signer.key, signedBytes(stream, encoded, signer.by))
  const record = toCbor({ body: encoded, by: named(signer.by), sig })
  if (record.length > RECORD_LIMIT) throw new RangeError('a record has at most 128 KiB')
  return record
}

export function parseRecord(record: Uint8Array): ParsedRecord | undefined {
  return record.length > RECORD_LIMIT ? undefined : parsed(fromCbor(record))
}

export function isSignedWith(
  publicKey: Bytes,
  stream: Stream,
  record: ParsedRecord,
  by: Verify = verify,
): Promise<boolean> {
  return by(publicKey, signedBytes(stream, record.body, record.by), record.sig)
}

/**
 * The hash that the next record names as `prev`. CBOR is deterministic here, so the bytes of a record are the record.
 */
export const hashRecord = (record: Bytes): Promise<Bytes> => sha256(record)

/** The position fields of a record, as part of its body. */
export const nextPlace = (head: Head | undefined) => ({ seq: (head?.seq ?? 0) + 1, prev: (head ?? BEFORE_FIRST).hash })

export function followsHead(place: { readonly seq: number; readonly prev: Bytes }, head: Head | undefined): boolean {
  const next = nextPlace(head)
  return place.seq === next.seq && equal(place.prev, next.prev)
}

const signedBytes = (stream: Stream, body: Bytes, by: RecordAuthor) => labelled(stream, toCbor({ body, by: named(by) }))

function named(by: RecordAuthor): RecordAuthor {
  if ('root' in by) return { root: true }
  return 'member' in by ? { member: by.member } : { device: by.device }
}
