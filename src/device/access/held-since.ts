import { asSealed } from '#domain/entry/by-place.ts'
import { FOLDERS, type FileId, type Folder, type MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import type { Files, FoldBlob } from '../files/files.ts'
import { keyOfPlace } from '../files/folds/found.ts'
import { readStored } from '../files/state/stored-rows.ts'
import { idBytes } from '../kept/id-text.ts'

/**
 * For each folder that a member held in `access`, the ISO moment before which they did not hold it. Records have no
 * time; what was written before and after them has one, and its receipt says how many records the server had then. So
 * it is the last moment known from before the grant, or the first of the file.
 */
export async function heldSince(
  open: Files,
  { file, caseFile, places }: { file: FileId; caseFile: CaseFile; places: FoldBlob['places'] },
  access: AccessState,
  member: MemberId,
): Promise<Readonly<Partial<Record<Folder, string>>>> {
  const positions = new Map<string, number>()
  for (const { row, kept } of await readStored(open, file, new Set())) {
    const receipt = parseReceipt(kept.receipt)
    if (receipt) positions.set(row, receipt.body.access)
  }
  const written = caseFile.entries
    .flatMap((entry) => {
      const { folder, recordedAt } = entry
      const at = positions.get(places[keyOfPlace(folder, asSealed(entry).id)]?.[0] ?? '')
      return at === undefined ? [] : [{ at, recordedAt }]
    })
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
  const since = FOLDERS.flatMap((folder, number) => {
    const from = grantedAt(access, idBytes(member), number)
    const day = from === undefined ? undefined : (written.findLast(({ at }) => at < from) ?? written[0])?.recordedAt
    return day === undefined ? [] : [[folder, day] as const]
  })
  return Object.fromEntries(since)
}

/** The position from which on the member has held the folder without a break. */
function grantedAt(access: AccessState, member: Uint8Array, folder: number): number | undefined {
  let from: number | undefined
  for (let then: AccessState | undefined = access; then && rightOf(then, member, folder); then = then.before)
    from = then.head.seq
  return from
}
