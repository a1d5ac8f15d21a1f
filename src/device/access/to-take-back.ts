import { type AccessState, currentEpoch, unkeptFolders } from '#sealing/access/access.ts'
import { isKept } from '#sealing/access/access-state.ts'
import { FOLDER_COUNT } from '#sealing/access/right.ts'

/**
 * Folders that nobody keeps since a member was stopped, by rising number: with them ones in which nothing was ever
 * written. Those have no key yet, and without a keeper nobody could make the first. Only a bar takes a last keeper.
 */
export function toTakeBack(access: AccessState): readonly number[] {
  const unused = Array.from({ length: FOLDER_COUNT }, (_, folder) => folder).filter(
    (folder) => !currentEpoch(access, folder) && !isKept(access.members, folder) && wasKept(access, folder),
  )
  return [...unkeptFolders(access), ...unused].sort((a, b) => a - b)
}

function wasKept(access: AccessState, folder: number): boolean {
  for (let then = access.before; then; then = then.before) if (isKept(then.members, folder)) return true
  return false
}
