import type { FileId, Folder } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { currentEpoch, isStillKeptWithout, rightOf } from '#sealing/access/access.ts'
import { steppedOutRecord } from '#sealing/access/access-record.ts'
import { CARD, CARE } from '#sealing/access/right.ts'
import { type Keyed, mayTurn, placeFor, turnKeys } from '../../files/state/file-keys.ts'
import { currentKeys } from '../../files/state/keyring.ts'
import { actsNeedTwo } from '../../files/state/speaks.ts'
import { numberOfFolder } from '../../kept/id-text.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { changeAccess } from '../change-access.ts'

/** See `FileAccess.stepOut`. The device of who keeps the part turns its key in its next round. */
export function stepOut(
  open: Sync,
  how: { file: FileId; folders: readonly Folder[] },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  return changeAccess(open, how.file, sync, async (access) => {
    if (!actsNeedTwo(open)) return refuse('apps-too-old')
    const folders = how.folders.map(numberOfFolder).filter((folder) => rightOf(access, open.memberId, folder))
    if (folders.length === 0) return accept([])
    if (folders.some((folder) => folder === CARD || folder === CARE)) return refuse('someone-else-must')
    const at = open.directory.head.seq
    if (!folders.every((folder) => isStillKeptWithout(access, open.memberId, folder, open.directory, at)))
      return refuse('nobody-else-keeps')
    return accept([await steppedOutRecord(placeFor(open, how.file, access), { folders })])
  })
}

/** Turns the keys of the parts out of which a colleague stepped, where this member may. What fails is tried again after the next round. */
export async function turnSteppedOut(open: Sync, sync: RunSync): Promise<void> {
  for (const [file, { turns }] of [...open.lines.entries()]) {
    if (!turns || !open.alive) continue
    await changeAccess(open, file as FileId, sync, async (access) => {
      const left = [...new Set(access.steppedOut.map(({ folder }) => folder))]
      const folders = left.filter((folder) => {
        const epoch = currentEpoch(access, folder)?.epoch
        const opens = epoch !== undefined && currentKeys(open, file as FileId, new Map([[folder, epoch]])).length > 0
        return opens && mayTurn(open, access, folder)
      })
      if (folders.length === 0) return accept([])
      const keyed: Keyed = { access, records: [], keys: [] }
      return (await turnKeys(open, file as FileId, keyed, { folders, removed: [] }))
        ? accept(keyed.records)
        : refuse('not-entitled')
    })
  }
}
