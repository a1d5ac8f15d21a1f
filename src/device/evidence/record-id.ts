import type { FileId } from '#domain/entry/ids.ts'
import { evidenceHousehold, evidenceId } from '#sealing/access/derived-ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import type { Sync } from '../sync/sync.ts'
import { careKeyOf } from '../files/state/keyring.ts'

/**
 * The id of a file's record: the same on every device that holds `care`; without that key it looks like 16 random bytes (docs/sealing.md §12). No entry
 * contains it. Undefined while the folder has no key.
 */
export function evidenceRecordId(open: Sync, file: FileId): string | undefined {
  const care = careKeyOf(open, file)
  return care && base64url(evidenceId(care))
}

/** For brothers and sisters who live together: from the one file among theirs with the smallest id. */
export function householdId(open: Sync, file: FileId): string | undefined {
  const care = careKeyOf(open, file)
  return care && base64url(evidenceHousehold(care))
}
