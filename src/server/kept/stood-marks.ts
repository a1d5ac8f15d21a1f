import type { Bytes } from '#bytes.ts'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { STOOD_MARK } from '#contract/records.ts'
import { readDirectoryBody } from '#sealing/directory/directory-body.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { hashRecord, parseRecord } from '#sealing/primitives/record.ts'

const MAC = 16

/** `key` is the server's own (`Deps.cursorKey`). */
interface Marking {
  readonly key: Bytes
  readonly org: Bytes
}

/** Shows this server later that in this incarnation its directory had the record with this hash. */
export function stoodMark(by: Marking, incarnation: Bytes, hash: Bytes): Bytes {
  return new Uint8Array([...incarnation, ...macOf(by, incarnation, hash)])
}

function macOf({ key, org }: Marking, incarnation: Bytes, hash: Bytes): Buffer {
  const mac = createHmac('sha256', key).update('homeward/1/stood\0').update(org).update(incarnation).update(hash)
  return mac.digest().subarray(0, MAC)
}

/**
 * In which incarnation the directory had this record or, where it gives one back, that one; undefined where `mark` is no
 * mark of it.
 */
export async function stoodIn(by: Marking, record: Bytes, mark: Bytes | undefined): Promise<Bytes | undefined> {
  if (mark?.length !== STOOD_MARK) return undefined
  const [incarnation, mac] = [mark.slice(0, -MAC), mark.subarray(-MAC)]
  const lost = recordGivenBack(record)
  const hashes = await Promise.all((lost ? [record, lost] : [record]).map((one) => hashRecord(one)))
  return hashes.some((hash) => timingSafeEqual(mac, macOf(by, incarnation, hash))) ? incarnation : undefined
}

/** Whether one of these records, which do not stand here, stood here in the present incarnation: then the database was set back. */
export async function isSetBackSince(
  by: Marking,
  incarnation: Bytes,
  lacking: readonly { readonly record: Bytes; readonly mark: Bytes | undefined }[],
): Promise<boolean> {
  const own = lacking.filter(({ record }) => !recordGivenBack(record))
  const stood = await Promise.all(own.map(({ record, mark }) => stoodIn(by, record, mark)))
  return stood.some((one) => one && equal(one, incarnation))
}

/** Shows this server later that it erased this file by the record with this hash, in whatever incarnation. */
export function erasureMark({ key, org }: Marking, file: Bytes, hash: Bytes): Bytes {
  const mac = createHmac('sha256', key).update('homeward/1/erased\0').update(org).update(file).update(hash)
  return new Uint8Array(mac.digest().subarray(0, MAC))
}

export const isErasureMark = (
  by: Marking,
  { file, hash }: { readonly file: Bytes; readonly hash: Bytes },
  mark: Bytes,
): boolean => mark.length === MAC && timingSafeEqual(mark, erasureMark(by, file, hash))

/** The record that this one gives back; undefined where it gives none back. */
export function recordGivenBack(record: Bytes): Bytes | undefined {
  const parsed = parseRecord(record)
  const body = parsed && readDirectoryBody(parsed.body)
  return body?.type === 'given-back' ? body.record : undefined
}
