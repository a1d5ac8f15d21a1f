import type { FileId } from '#domain/entry/ids.ts'
import { evidenceHousehold, evidenceId } from '#sealing/access/derived-ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import type { Sync } from '../sync/sync.ts'
import { careKeyOf } from '../files/state/keyring.ts'

/**
 * The id under which a file's record goes: the same on every device that holds `care`, and to everybody without that key no different from 16 random bytes
 * (docs/sealing.md §12). It stands in no entry. Undefined while the folder has no key yet.
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
