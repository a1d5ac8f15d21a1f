import type { Bytes } from '#bytes.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { ENTRY_BOUNDS, entryOfText } from '#domain/entry/entry-format.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'

/** Entries are sealed as UTF-8 JSON. */
export function readEntry(plaintext: Bytes): Entry | undefined {
  if (plaintext.length > ENTRY_BOUNDS.bytes) return undefined
  try {
    return entryOfText(new TextDecoder('utf-8', { fatal: true }).decode(plaintext))
  } catch {
    return undefined
  }
}

/** Whether an entry names the same file, folder, device and author as its segment's header. */
export const belongs = (
  entry: Entry,
  place: { file: FileId; folder: Folder; device: string; member: string | undefined },
) =>
  entry.file === place.file &&
  entry.folder === place.folder &&
  entry.device === place.device &&
  entry.by === place.member
