import type { FileId } from '#domain/entry/ids.ts'
import { holdsOn } from '#domain/kinds/closure/legal-hold.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { stateOf } from '../files/state/file-state.ts'
import type { Sync } from '../sync/sync.ts'
import { today } from '../platform/today.ts'

/** Whether a court or a law keeps this file from being erased today. The hold is on the card, which is shown also while an erasure waits. */
export async function isHeld(open: Sync, file: FileId): Promise<boolean> {
  const state = await stateOf(open, file)
  return (
    state !== undefined &&
    holdsOn((await open.mutex.run((turn) => foldedFile(open, turn, file, state))).caseFile, today(open)).length > 0
  )
}
