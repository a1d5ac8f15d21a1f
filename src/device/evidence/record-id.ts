import type { FileId } from '#domain/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { labelled } from '#sealing/primitives/label.ts'
import { folderNumber, idBytes } from '../id-text.ts'
import { keyOf } from '../keyring.ts'
import type { Open } from '../open.ts'

const FIRST_EPOCH = 1

/**
 * The id under which a file's record goes: the same on every device that holds `care`, and to everybody without that key no different from 16 random bytes
 * (docs/sealing.md §12). It stands in no entry. Undefined while the folder has no key yet.
 */
export const recordId = (open: Open, file: FileId): Promise<string | undefined> => derived(open, file, 'evidence')

/** For brothers and sisters who live together: from the one file among theirs with the smallest id. */
export const householdId = (open: Open, file: FileId): Promise<string | undefined> => derived(open, file, 'evidence-household')

async function derived(open: Open, file: FileId, label: string): Promise<string | undefined> {
  const key = keyOf(open, file, folderNumber('care'), FIRST_EPOCH)
  return key && base64url((await sha256(labelled(label, idBytes(file), key))).slice(0, 16))
}
