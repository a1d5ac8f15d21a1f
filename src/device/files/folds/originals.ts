import type { Bytes } from '#bytes.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { saysTheSame } from '#domain/entry/first-author.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { type AccessState, currentEpoch, rightOf } from '#sealing/access/access.ts'
import { allowsWriting } from '#sealing/access/right.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { base64url, equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { ID_LENGTH, idText } from '#sealing/primitives/id.ts'
import { labelled } from '#sealing/primitives/label.ts'
import { keepEntry, openSegment, parseSegment, type Segment, verifySegment } from '#sealing/segments/segment.ts'
import { deviceText, folderName, idBytes, memberText } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import { folderKeyAt } from '../state/keyring.ts'
import { withoutOriginal } from './found.ts'
import { belongs, readEntry } from './read-entry.ts'

/** The id of an entry's words where another member adopts them: the same for everyone who does. */
export async function adoptedId(id: EntryId): Promise<EntryId> {
  return idText((await sha256(labelled('adopted', idBytes(id)))).subarray(0, ID_LENGTH)) as EntryId
}

/** An entry, its number in the chain of its device, and the segment that proves it. */
export interface OriginalEntry {
  readonly entry: Entry
  readonly number: number
  readonly original: string
}

/**
 * Each entry of a segment with the segment that proves it: the same one, with no other ciphertext. Empty where this
 * device has no key for it, or its signature is not its device's.
 */
export async function withOriginals(open: Files, file: FileId, bytes: Bytes): Promise<readonly OriginalEntry[]> {
  const parsed = parseSegment(bytes)
  if (!parsed.ok) return []
  const segment = parsed.value
  const author = deviceAt(open.directory, segment.device)
  const key = folderKeyAt(open, file, segment.folder, segment.epoch)
  if (!author || !key || !equal(segment.org, open.org) || !equal(segment.file, idBytes(file))) return []
  const opened = (await verifySegment(segment, author.key)) ? await openSegment(segment, key) : undefined
  if (!opened?.ok) return []
  const place = {
    file,
    folder: folderName(segment.folder),
    device: deviceText(segment.device),
    member: memberText(author.member),
  }
  return opened.value.flatMap((part) => {
    const entry = 'plaintext' in part ? readEntry(part.plaintext) : undefined
    return entry && belongs(entry, place)
      ? [{ entry, number: part.number, original: base64url(keepEntry(segment, part.number)) }]
      : []
  })
}

/**
 * An entry as a fold keeps it. Adopted words are proven where the segment that comes with them has the same words, in
 * this folder, under the signature of the device that they name, whose member could write there at that epoch.
 */
export async function provenEntry(
  open: Files,
  { file, access }: { readonly file: FileId; readonly access: AccessState | undefined },
  entry: Entry,
): Promise<Entry> {
  const { adopted } = entry
  if (adopted?.original === undefined) return entry
  const bytes = fromBase64url(adopted.original)
  const [first, ...others] = bytes ? await withOriginals(open, file, bytes) : []
  const kept = withoutOriginal(entry)
  if (!bytes || !first || others.length > 0 || first.entry.folder !== entry.folder) return kept
  const parsed = parseSegment(bytes)
  const isTheirs =
    first.entry.by === adopted.by &&
    first.entry.device === adopted.device &&
    first.entry.recordedAt === adopted.recordedAt &&
    (await adoptedId(first.entry.id)) === entry.id &&
    saysTheSame(first.entry, entry)
  return isTheirs && access && parsed.ok && mightWrite(access, parsed.value, first.entry)
    ? { ...kept, found: { ...kept.found, proven: true } }
    : kept
}

/** Whether the author could ever write in that folder while the segment's epoch was its current one. */
function mightWrite(access: AccessState, { folder, epoch }: Segment, { by }: Entry): boolean {
  for (let then: AccessState | undefined = access; then; then = then.before)
    if (currentEpoch(then, folder)?.epoch === epoch && allowsWriting(rightOf(then, idBytes(by), folder))) return true
  return false
}
