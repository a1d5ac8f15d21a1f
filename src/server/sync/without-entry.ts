import type { Bytes } from '#bytes.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { dropEntry, hashOf, parseSegment } from '#sealing/segments/segment.ts'

/**
 * A stored segment without the ciphertext of one entry; as it is where that entry has another hash than the record that
 * redacts it says. Readers take a missing ciphertext under the right hash alone.
 */
export function withoutEntry(segment: Uint8Array, entry: number, hash: Uint8Array): Bytes {
  const parsed = parseSegment(own(segment))
  if (!parsed.ok) throw new Error('a stored segment has the form it was taken in')
  const here = hashOf(parsed.value, entry)
  return here && equal(here, hash) ? dropEntry(parsed.value, entry) : parsed.value.bytes
}
