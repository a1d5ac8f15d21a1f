import type { Entry } from '#domain/entry.ts'
import type { FileId } from '#domain/ids.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { buildSegment } from '#sealing/segments/segment.ts'
import { type Keyed, openOnServer, readyFolders } from '../../access/file-keys.ts'
import { accessOf, folderOf, type FileState, NOWHERE, stateOf } from '../../files/file-state.ts'
import { folderNumber, idBytes } from '../../id-text.ts'
import { keyOf } from '../../keyring.ts'
import type { Open } from '../../open.ts'
import type { Gathered } from './gather.ts'
import type { SentGroup } from './outbox.ts'

/**
 * Seals acts for sending, under the keys that are current now: for each file the records that its folders need first, then one segment a folder.
 * Null where it cannot be sealed yet (a key is missing, somebody left): the next round tries again.
 */
export async function sealGroup(open: Open, gathered: Gathered): Promise<Omit<SentGroup, 'row'> | null> {
  const items: SentGroup['items'][number][] = []
  const byFile = Map.groupBy(
    gathered.acts.flatMap((act) => act.entries),
    (entry) => entry.file,
  )
  for (const [file, entries] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const state = await stateOf(open, file)
    if (!state) return null
    const sealed = await sealFile(open, file, state, entries)
    if (!sealed) return null
    items.push(...sealed)
  }
  return { id: newId(), acts: gathered.acts.map((act) => act.row), items }
}

async function sealFile(open: Open, file: FileId, state: FileState, entries: readonly Entry[]): Promise<SentGroup['items'] | null> {
  const byFolder = Map.groupBy(entries, (entry) => folderNumber(entry.folder))
  const folders = [...byFolder.keys()].sort((a, b) => a - b)
  const access = await accessOf(open, file, state)
  const keyed = access ? await readyFolders(open, file, access, folders) : await openOnServer(open, file, state, folders)
  if (!keyed) return null

  const items: SentGroup['items'][number][] = keyed.records.map((record) => ({ is: 'access', file: idBytes(file), record }))
  for (const folder of folders) {
    const segment = await sealFolder(open, file, state, keyed, folder, byFolder.get(folder) ?? [])
    if (!segment) return null
    items.push({ is: 'segment', bytes: segment })
  }
  return items
}

async function sealFolder(open: Open, file: FileId, state: FileState, keyed: Keyed, folder: number, entries: readonly Entry[]) {
  const epoch = currentEpoch(keyed.access, folder)?.epoch
  const folderKey = epoch === undefined ? undefined : (keyed.keys.find((key) => key.folder === folder && key.epoch === epoch)?.key ?? keyOf(open, file, folder, epoch))
  if (epoch === undefined || !folderKey) return null
  const { seq, chains } = folderOf(state, folder)
  const chain = chains[open.device.text]
  const segment = await buildSegment({
    org: open.org,
    file: idBytes(file),
    folder,
    epoch,
    folderKey,
    device: open.device.id,
    deviceKey: open.device.key,
    first: (chain?.last ?? 0) + 1,
    prev: chain?.id ?? NOWHERE,
    seen: seq,
    entries: entries.map((entry) => utf8(JSON.stringify({ ...entry, device: open.device.text }))),
  })
  return segment.bytes
}
