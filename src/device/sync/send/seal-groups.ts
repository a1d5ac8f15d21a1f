import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { type AccessState, currentEpoch } from '#sealing/access/access.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { type SealedSegment, sealSegment, signSegments } from '#sealing/segments/segment.ts'
import { saysWhere } from '#domain/safety/says-where.ts'
import { type Keyed, newKeyForWhere, openOnServer, readyFolders } from '../../files/state/file-keys.ts'
import { unlessDamaged } from '../../files/state/damage.ts'
import { accessOf, folderStateOf, NOWHERE, stateOf } from '../../files/state/file-state.ts'
import { numberOfFolder, idBytes } from '../../kept/id-text.ts'
import { folderKeyAt } from '../../files/state/keyring.ts'
import type { Sync } from '../sync.ts'
import type { Gathered } from './gather.ts'
import type { FileState, SentGroup, UnsentAct } from '../../kept/row-types.ts'

type Item = SentGroup['items'][number]
type Unsigned = Exclude<Item, { readonly is: 'segment' }> | { readonly is: 'segment'; readonly sealed: SealedSegment }

interface Sealed extends Omit<SentGroup, 'row' | 'items'> {
  readonly items: readonly Unsigned[]
}

/**
 * Seals acts for sending, under the current keys: for each file first the records that its folders need, then one segment a folder. One signature covers
 * all of it. What cannot be sealed yet (a missing key, a member who left) is left out until the next round. `last`: this device was taken off. It turns no
 * key any more, and seals under the keys that it holds: a keeper finds the segment in quarantine. Of such acts only what `heldOf` left is given.
 */
export async function sealGroups(
  open: Sync,
  gathered: readonly Gathered[],
  last = false,
): Promise<readonly Omit<SentGroup, 'row'>[]> {
  // Groups share no file, so they are sealed in parallel: most of the time is spent waiting for ciphers.
  const sealed = (await Promise.all(gathered.map((acts) => sealGroup(open, acts, last)))).filter(
    (group) => group !== null,
  )
  const segments = sealed.flatMap(({ items }) => items.flatMap((item) => (item.is === 'segment' ? [item.sealed] : [])))
  if (segments.length === 0) return []
  const signed = await signSegments(open.device.key, segments)
  const bytes = new Map(segments.map((segment, at) => [segment, signed[at]]))
  const whole = (item: Unsigned): Item => {
    if (item.is === 'access') return item
    const found = bytes.get(item.sealed)
    if (!found) throw new Error('a sealed segment was not signed with the others')
    return { is: 'segment', bytes: found }
  }
  return sealed.map((group) => ({ ...group, items: group.items.map(whole) }))
}

async function sealGroup(open: Sync, gathered: Gathered, last: boolean): Promise<Sealed | null> {
  const items: Unsigned[] = []
  const byFile = Map.groupBy(
    gathered.acts.flatMap((act) => act.entries),
    (entry) => entry.file,
  )
  for (const [file, entries] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const state = await stateOf(open, file)
    if (!state) return null
    const sealed = await unlessDamaged(open, file, 'what its sending needs', () =>
      last ? sealAsHeld(open, file, state, entries) : sealFile(open, file, state, entries, leavingOf(gathered, file)),
    )
    if (!sealed) return null
    items.push(...sealed)
  }
  return { id: newId(), acts: gathered.acts.map((act) => act.row), items }
}

async function sealFile(
  open: Sync,
  file: FileId,
  state: FileState,
  entries: readonly Entry[],
  leaving: readonly MemberId[],
): Promise<readonly Unsigned[] | null> {
  const folders = foldersOf(entries)
  const access = await accessOf(open, file, state)
  const keyed = access
    ? await readyAfterStops(open, file, access, entries)
    : await openOnServer(open, file, state, folders)
  if (!keyed) return null
  if (access && entries.some(saysWhere) && !(await newKeyForWhere(open, file, access, keyed, leaving))) return null

  const segments = await sealFolders(open, file, state, keyed, entries)
  return (
    segments && [
      ...keyed.records.map((record) => ({ is: 'access' as const, file: idBytes(file), record })),
      ...segments,
    ]
  )
}

/** Null where the server never had the file or the folder: nobody else could open what was written there. */
async function sealAsHeld(
  open: Sync,
  file: FileId,
  state: FileState,
  entries: readonly Entry[],
): Promise<readonly Unsigned[] | null> {
  const access = await accessOf(open, file, state)
  return access ? sealFolders(open, file, state, { access, records: [], keys: [] }, entries) : null
}

/**
 * What the last delivery can seal of these acts, under the keys that this device holds: all of it but the entries in a file that is `closed` here, and in
 * a file or a folder for which nobody else has a key. The other entries of their act go without them.
 */
export async function heldOf(
  open: Sync,
  acts: readonly UnsentAct[],
  closed: ReadonlySet<string>,
): Promise<readonly UnsentAct[]> {
  const held = new Map<FileId, AccessState>()
  for (const file of new Set(acts.flatMap(({ entries }) => entries.map((entry) => entry.file)))) {
    if (closed.has(file)) continue
    const access = await unlessDamaged(open, file, 'what its sending needs', async () => {
      const state = await stateOf(open, file)
      return state && accessOf(open, file, state)
    })
    if (access) held.set(file, access)
  }
  const isHeld = ({ file, folder }: Entry) => {
    const access = held.get(file)
    return access !== undefined && keyNow(open, file, { access, keys: [] }, numberOfFolder(folder)) !== undefined
  }
  return acts.flatMap((act) => {
    const entries = act.entries.filter(isHeld)
    return entries.length > 0 ? [{ ...act, entries }] : []
  })
}

const foldersOf = (entries: readonly Entry[]): readonly number[] =>
  [...new Set(entries.map((entry) => numberOfFolder(entry.folder)))].sort((a, b) => a - b)

async function sealFolders(
  open: Sync,
  file: FileId,
  state: FileState,
  keyed: Keyed,
  entries: readonly Entry[],
): Promise<readonly Unsigned[] | null> {
  const items: Unsigned[] = []
  for (const folder of foldersOf(entries)) {
    const within = entries.filter((entry) => numberOfFolder(entry.folder) === folder)
    const sealed = await sealFolder(open, file, state, keyed, folder, within)
    if (!sealed) return null
    items.push({ is: 'segment', sealed })
  }
  return items
}

/** The day on the server, whose clock ends grants: the one of this device may be wrong. */
export const serverDay = (open: Sync): string =>
  new Date(open.platform.clock() - (open.clockAhead ?? 0)).toISOString().slice(0, 10)

const leavingOf = ({ acts }: Gathered, file: FileId): readonly MemberId[] =>
  acts.flatMap(({ leaving }) => leaving?.[file] ?? [])

/** Loads the records of a stop, and of a part that is opened to a supervisor, only where an entry asks for one: few files ever have any. */
async function readyAfterStops(
  open: Sync,
  file: FileId,
  access: AccessState,
  entries: readonly Entry[],
): Promise<Keyed | undefined> {
  const folders = [...new Set(entries.map((entry) => numberOfFolder(entry.folder)))]
  const stops = entries.some(({ kind }) => STOPS.includes(kind))
  const first = stops ? await (await import('./stop-records.ts')).stopRecords(open, file, access, entries) : undefined
  if (stops && !first) return undefined
  const ready = await readyFolders(open, file, first?.access ?? access, folders, serverDay(open))
  return first && ready
    ? { access: ready.access, records: [...first.records, ...ready.records], keys: [...first.keys, ...ready.keys] }
    : ready
}

const STOPS: readonly string[] = ['member-stopped', 'stop-answered', 'part-opened']

/** The key of a folder at its current epoch. */
function keyNow(open: Sync, file: FileId, { access, keys }: Pick<Keyed, 'access' | 'keys'>, folder: number) {
  const epoch = currentEpoch(access, folder)?.epoch
  if (epoch === undefined) return undefined
  const made = keys.find((key) => key.folder === folder && key.epoch === epoch)?.key
  const folderKey = made ?? folderKeyAt(open, file, folder, epoch)
  return folderKey && { epoch, folderKey }
}

async function sealFolder(
  open: Sync,
  file: FileId,
  state: FileState,
  keyed: Keyed,
  folder: number,
  entries: readonly Entry[],
) {
  const key = keyNow(open, file, keyed, folder)
  if (!key) return null
  const { seq, chains } = folderStateOf(state, folder)
  const chain = chains[open.device.text]
  return sealSegment({
    org: open.org,
    file: idBytes(file),
    folder,
    ...key,
    device: open.device.id,
    first: (chain?.last ?? 0) + 1,
    prev: chain?.id ?? NOWHERE,
    seen: seq,
    entries: entries.map((entry) => utf8(JSON.stringify({ ...entry, device: open.device.text }))),
  })
}
