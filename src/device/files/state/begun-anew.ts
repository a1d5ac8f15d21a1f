import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, currentEpoch, rightOf } from '#sealing/access/access.ts'
import type { BegunAnew } from '#sealing/access/access-state.ts'
import { isLinked } from '#sealing/access/grant.ts'
import { allowsWriting } from '#sealing/access/right.ts'
import type { Files } from '../files.ts'
import { folderKeyAt } from './keyring.ts'

interface Key {
  readonly epoch: number
  readonly key: Bytes
}

/**
 * The last key of a chain before one that was begun anew, where this device holds it and no epoch since has it: the next
 * turn links it in for everybody. Whether a link that stands there seals the right key is looked at here, since no
 * verifier without that key can.
 */
export async function keyToLink(
  open: Files,
  file: FileId,
  access: AccessState,
  folder: number,
): Promise<Key | undefined> {
  for (const begun of access.begunAnew.toReversed()) {
    const last = begun.folder === folder ? lastHeld(open, file, begun) : undefined
    if (last && !(await isLinkedIn(open, file, access, { begun, last }))) return last
  }
  return undefined
}

function lastHeld(open: Files, file: FileId, { folder, epoch: first, after }: BegunAnew): Key | undefined {
  for (let epoch = first - 1; epoch >= after; epoch -= 1) {
    const key = folderKeyAt(open, file, folder, epoch)
    if (key) return { epoch, key }
  }
  return undefined
}

async function isLinkedIn(
  open: Files,
  file: FileId,
  access: AccessState,
  { begun, last }: { readonly begun: BegunAnew; readonly last: Key },
): Promise<boolean> {
  const since = (access.epochs.get(begun.folder) ?? []).filter(({ epoch }) => epoch >= begun.epoch)
  for (const epoch of since) {
    const key = folderKeyAt(open, file, begun.folder, epoch.epoch)
    if (key && (await isLinked(access, epoch, key, last))) return true
  }
  return false
}

/** Folders in which this member may write and whose key does not open on this device: somebody has to give it, or begin it anew. */
export const withoutKey = (open: Files, file: FileId, access: AccessState): readonly number[] =>
  [...access.epochs.keys()].filter(
    (folder) =>
      allowsWriting(rightOf(access, open.memberId, folder)) &&
      !folderKeyAt(open, file, folder, currentEpoch(access, folder)?.epoch ?? 0),
  )

/** Folders that were begun anew and of which nothing that was written before opens on this device. */
export const closedBefore = (open: Files, file: FileId, access: AccessState): readonly number[] =>
  access.begunAnew
    .filter(({ folder, epoch, after }) => {
      const keys = Array.from({ length: epoch - after }, (_, one) => folderKeyAt(open, file, folder, after + one))
      return rightOf(access, open.memberId, folder) !== undefined && keys.every((key) => !key)
    })
    .map(({ folder }) => folder)
