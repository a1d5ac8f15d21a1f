import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, rightOf, verifyAccessRecord } from '#sealing/access/access.ts'
import { readAccessBody } from '#sealing/access/access-body.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { verify } from '#sealing/primitives/ed25519.ts'
import { erasureText } from '#sealing/access/erasure.ts'
import { isSignedWith, parseRecord } from '#sealing/primitives/record.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'

const CARD = 0

/**
 * Whether this record erases the file: it continues the stored stream, or (the records between were erased too and cannot be fetched) it has the
 * signatures of two different people, one of whom keeps the card as far as this device knows.
 */
export async function erases(
  open: Sync,
  file: FileId,
  record: Bytes,
  before: AccessState | undefined,
): Promise<boolean> {
  if (!before) return false
  const next = await verifyAccessRecord(before, record, open.directory, { org: open.org, file: idBytes(file) })
  if (next.ok) return next.value.erased !== undefined
  return next.code === 'head-moved' && (await signedByTwo(open, file, record, before))
}

async function signedByTwo(open: Sync, file: FileId, bytes: Bytes, before: AccessState): Promise<boolean> {
  const record = parseRecord(bytes)
  if (!record || !('device' in record.by)) return false
  const body = readAccessBody(record.body)
  if (
    body?.type !== 'erased' ||
    !equal(body.org, open.org) ||
    !equal(body.file, idBytes(file)) ||
    body.seq <= before.head.seq
  )
    return false
  const first = deviceAt(open.directory, record.by.device, body.at)
  const second = deviceAt(open.directory, body.second.device, body.at)
  if (first?.standing !== 'certified' || second?.standing !== 'certified') return false
  if (!equal(second.member, body.second.member) || equal(first.member, second.member)) return false
  const signed = await isSignedWith(first.key, 'access', record)
  const confirmed = await verify(second.key, erasureText(open.org, idBytes(file), body.prev), body.second.sig)
  return signed && confirmed && [first.member, second.member].some((member) => rightOf(before, member, CARD) === 'keep')
}
