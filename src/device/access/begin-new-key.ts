import type { FileId, Folder } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import { withoutKey } from '../files/state/begun-anew.ts'
import { type Keyed, mayTurn, turnKeys } from '../files/state/file-keys.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { numberOfFolder } from '../kept/id-text.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { hasFormerKeys } from '../vault/directory.ts'
import { changeAccess } from './change-access.ts'

/** See `FileAccess.beginNewKey`. Nobody loses a right by it, and what was written before stays as it is for whoever can open it. */
export async function beginNewKey(
  open: Sync,
  how: { file: FileId; folder: Folder },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const folder = numberOfFolder(how.folder)
  const done = await changeAccess(open, how.file, sync, async (access) => {
    if (!actsNeedTwo(open)) return refuse('apps-too-old')
    if (hasFormerKeys(open)) return refuse('keys-renewed')
    // A colleague gave it meanwhile.
    if (!withoutKey(open, how.file, access).includes(folder)) return accept([])
    if (!mayTurn(open, access, folder)) return refuse('not-entitled')
    const keyed: Keyed = { access, records: [], keys: [] }
    const turned = await turnKeys(open, how.file, keyed, { folders: [folder], removed: [], cut: [folder] })
    return turned ? accept(keyed.records) : refuse('not-entitled')
  })
  if (done.ok) await open.mutex.run((turn) => foldNow(open, turn, [how.file], { fromRows: true }))
  return done
}
