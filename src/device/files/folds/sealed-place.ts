import { type FileId, FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { hashOf, parseSegment } from '#sealing/segments/segment.ts'
import type { Files } from '../files.ts'
import { getStored, isDamagedHere } from '../state/stored-rows.ts'

/** The chain, number and hash of an entry in its sealed segment. */
export async function placeOf(
  open: Files,
  file: FileId,
  folder: Folder,
  place: readonly [row: string, number: number],
): Promise<{ device: Uint8Array<ArrayBuffer>; number: number; hash: Uint8Array<ArrayBuffer> } | undefined> {
  const stored = await getStored(open, file, FOLDERS.indexOf(folder), Number(place[0].split('/')[1]))
  const parsed = stored && parseSegment(stored.segment)
  if (!stored || !parsed?.ok) return undefined
  if (await isDamagedHere(open, file, FOLDERS.indexOf(folder), stored)) return undefined
  const hash = hashOf(parsed.value, place[1])
  return hash ? { device: parsed.value.device, number: place[1], hash } : undefined
}
