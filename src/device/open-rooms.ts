import { forgetFiles, loadFiles } from './files/folds/load-files.ts'
import { type Sync, withSync } from './sync/sync.ts'
import { forgetKeys } from './vault/open-member.ts'
import type { Unlocked } from './vault/unlocked.ts'

/** Reads the files of a member who was unlocked, and makes ready to send and receive. */
export async function openRooms(unlocked: Unlocked): Promise<Sync> {
  return withSync(await unlocked.mutex.run((turn) => loadFiles(unlocked, turn)))
}

/** Overwrites the keys where they can be overwritten, and drops everything else. */
export function forget(open: Sync): void {
  forgetKeys(open)
  forgetFiles(open)
}
