import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal, OVERHEAD } from '../primitives/aes-gcm.ts'
import { randomBytes, u32, u8 } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'

/** Most plaintext in one chunk: sealed it has 256 KiB. */
export const PART_LIMIT = 262_144 - OVERHEAD

/** Kept only in the entry that names the attachment. */
export interface AttachmentKey {
  readonly attachment: Bytes
  readonly key: Bytes
}

export interface ChunkPlace extends AttachmentKey {
  readonly index: number
  readonly last: boolean
}

export const newAttachment = (): AttachmentKey => ({ attachment: newId(), key: randomBytes(32) })

/** The parts in order; an empty attachment has one empty part. */
export function attachmentParts(bytes: Bytes): readonly Bytes[] {
  const count = Math.max(1, Math.ceil(bytes.length / PART_LIMIT))
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PART_LIMIT, (at + 1) * PART_LIMIT))
}

export function sealChunk(place: ChunkPlace, part: Bytes): Promise<Bytes> {
  if (part.length > PART_LIMIT) throw new RangeError(`a part has at most ${String(PART_LIMIT)} bytes`)
  return aesGcmSeal(place.key, part, chunkPlace(place))
}

/** Refuses a chunk of another attachment or another position in it, and one that claims to be the last and is not. */
export async function openChunk(place: ChunkPlace, chunk: Bytes): Promise<Result<Bytes, 'not-authentic'>> {
  const part = await aesGcmOpen(place.key, chunk, chunkPlace(place))
  return part ? accept(part) : refuse('not-authentic')
}

const chunkPlace = ({ attachment, index, last }: ChunkPlace) =>
  labelled('chunk', attachment, u32(index), u8(last ? 1 : 0))
