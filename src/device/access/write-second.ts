import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { readyFolders } from '../files/state/file-keys.ts'
import { writeAct } from '../files/write/write.ts'
import type { Refusal } from '../platform/refusals.ts'
import { serverDay } from '../sync/send/seal-groups.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { changeAccess } from './change-access.ts'
import { secondDraft } from './second-asked.ts'

/** Signs as the second person and sends the signature in an entry on the card. */
export async function writeSecond(
  open: Sync,
  file: FileId,
  sync: RunSync,
  sign: (access: AccessState) => Promise<Parameters<typeof secondDraft>[2]>,
): Promise<Result<true, Refusal>> {
  // What the card needs before anything is written there goes first: it would move the head for which is signed.
  const ready = await changeAccess(open, file, sync, async (access) => {
    const keyed = await readyFolders(open, file, access, [0], serverDay(open))
    return keyed ? accept(keyed.records) : refuse('not-entitled')
  })
  if (!ready.ok) return ready
  const asked = await changeAccess(open, file, sync, async (access) => {
    if (!rightOf(access, open.memberId, 0)) return refuse('not-entitled')
    const draft = secondDraft(open, access, await sign(access))
    const written = await open.mutex.run((turn) => writeAct(open, turn, [{ file, draft }]))
    return written.ok ? accept([]) : refuse(written.code)
  })
  if (!asked.ok) return asked
  const synced = await sync()
  return synced.ok ? accept(true) : refuse(synced.code)
}
