import type { AccessState } from '#sealing/access/access.ts'
import { verifyAccess } from '#sealing/access/access.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Alarm, FileState, FolderState, Stamp } from '../../kept/row-types.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { DamagedRow } from '../../kept/sealed-rows.ts'
import { unlessDamaged, noteDamaged, isUnreadable } from './damage.ts'

export const NOWHERE = new Uint8Array(32)

export const emptyState = (): FileState => ({
  records: [],
  folders: {},
  alarms: [],
  lastReceivedAt: null,
  opening: null,
})

export function folderStateOf(state: FileState, folder: number): FolderState {
  return (state.folders[String(folder)] ??= { seq: 0, head: NOWHERE, known: 0, chains: {} })
}

export function laterOf(before: Stamp | undefined, { access, directory }: Stamp): Stamp {
  return { access: Math.max(access, before?.access ?? 0), directory: Math.max(directory, before?.directory ?? 0) }
}

/** A copy that may be changed; it counts once it is persisted and set. Undefined, too, while the file is damaged on this device (`open.damaged`). */
export async function stateOf(open: Files, file: FileId): Promise<FileState | undefined> {
  if (isUnreadable(open, file)) return undefined
  const kept =
    open.states.get(file) ??
    (open.statesRead ? undefined : await unlessDamaged(open, file, 'the state', () => open.rows.get('state', file)))
  if (!kept) return undefined
  open.states.set(file, kept)
  return structuredClone(kept)
}

export function putState(open: Files, file: FileId, state: FileState): Promise<RowChange> {
  return open.rows.put('state', file, state)
}

/** The verified access stream of a file; undefined where it is not on the server yet. */
export async function accessOf(open: Files, file: FileId, state: FileState): Promise<AccessState | undefined> {
  if (state.records.length === 0) return undefined
  const kept = open.access.get(file)
  if (kept?.head.seq === state.records.length) return kept
  const verified = await verifyAccess(state.records, open.directory, { org: open.org, file: idBytes(file) })
  if (!verified.ok && open.directoryLost) throw new DamagedRow('directory', '')
  if (!verified.ok) throw noteDamaged(open, file, 'the access stream')
  open.access.set(file, verified.value)
  return verified.value
}

export function alarm(state: FileState, what: Alarm): void {
  const at = state.alarms.findIndex(
    (known) => known.what === what.what && known.device === what.device && known.folder === what.folder,
  )
  if (at < 0) state.alarms.push(what)
  // It had been found even since, and is older once more.
  else if (what.what === 'server-older') state.alarms[at] = what
}
