import { type AccessState, currentEpoch } from '#sealing/access/access.ts'
import { isKept, isKeptByPresent } from '#sealing/access/access-state.ts'
import { FOLDER_COUNT } from '#sealing/access/right.ts'
import { actsNeedTwo } from './speaks.ts'
import type { Files } from '../files.ts'

/**
 * Folders that nobody keeps since a member was stopped, or whose only keepers were removed from the agency, by rising
 * number: with them ones in which nothing was ever written. Those have no key yet, and without a keeper nobody could
 * make the first.
 */
export function toTakeBack(open: Files, access: AccessState): readonly number[] {
  const where = { directory: open.directory, at: open.directory.head.seq }
  const kept = (folder: number) =>
    actsNeedTwo(open) ? isKeptByPresent(access.members, folder, where) : isKept(access.members, folder)
  return Array.from({ length: FOLDER_COUNT }, (_, folder) => folder).filter(
    (folder) => !kept(folder) && (currentEpoch(access, folder) !== undefined || wasKept(access, folder)),
  )
}

function wasKept(access: AccessState, folder: number): boolean {
  for (let then: AccessState | undefined = access; then; then = then.before)
    if (isKept(then.members, folder)) return true
  return false
}
