import type { Bytes } from '#sealing/primitives/bytes.ts'
import { parseSegment, segmentId, verifySegment } from '#sealing/segments/segment.ts'
import { digest } from '../sync/digest.ts'

/** A segment as it came, whose form was read, with the key of the device that it names. */
export interface Unverified {
  readonly bytes: Bytes
  readonly key: Bytes
}

export interface Verified {
  readonly id: Bytes
  /** Signed by that device, and holding the ciphertexts that were signed. */
  readonly signed: boolean
}

/** The costly part of reading a segment. */
export async function verified({ bytes, key }: Unverified): Promise<Verified> {
  const parsed = parseSegment(bytes)
  if (!parsed.ok) throw new Error('a segment was given to be verified that cannot be read')
  const [id, signed] = await Promise.all([segmentId(parsed.value, digest), verifySegment(parsed.value, key, digest)])
  return { id, signed }
}
