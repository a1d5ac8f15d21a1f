import type { Bytes } from '#bytes.ts'
import { own } from '#sealing/primitives/bytes.ts'
import { dropEntry, parseSegment } from '#sealing/segments/segment.ts'

/** A stored segment without the ciphertext of one entry. */
export function withoutEntry(segment: Uint8Array, entry: number): Bytes {
  const parsed = parseSegment(own(segment))
  if (!parsed.ok) throw new Error('a stored segment has the form it was taken in')
  return dropEntry(parsed.value, entry)
}
