import type { Bytes } from '#bytes.ts'
import {
  type AccessState,
  currentEpoch,
  isInOtherHands,
  recipientsOf,
  rightOf,
  type FolderRights as WireRights,
  unkeptFolders,
  untilOf,
  verifyAccessRecord,
} from '#sealing/access/access.ts'
import { folderRecord, openedRecord, rotatedRecord } from '#sealing/access/access-record.ts'
import { CARD, WHEREABOUTS } from '#sealing/access/right.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { type FolderKey, newEpoch, wrapGrant } from '#sealing/access/grant.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { idBytes, memberText } from '../../kept/id-text.ts'
import { keyToLink } from './begun-anew.ts'
import { admittedAtOpening } from './by-need.ts'
import { folderKeyAt } from './keyring.ts'
import type { Files } from '../files.ts'
import { asDevice } from '../../vault/directory.ts'
import { whyNotGiven } from './may-be-given.ts'
import { toWire } from './rights.ts'
import { mayUseVersion2 } from './speaks.ts'
import type { FileState } from '../../kept/row-types.ts'

/** Access to a file while records are being added to it: the state after them, the records themselves and the keys that they made. */
export interface Keyed {
  access: AccessState
  readonly records: Bytes[]
  readonly keys: FolderKey[]
}

export function placeFor(open: Files, file: FileId, access: AccessState | undefined) {
  return { org: open.org, file: idBytes(file), head: access?.head, at: open.directory.head.seq, signer: asDevice(open) }
}

/** Our own record refused by the rules is a defect, except where a member left meanwhile: then undefined. */
export async function afterRecord(
  open: Files,
  file: FileId,
  access: AccessState | undefined,
  record: Bytes,
): Promise<AccessState | undefined> {
  const after = await verifyAccessRecord(access, record, open.directory, {
    org: open.org,
    file: idBytes(file),
    now: open.directory.head.seq,
  })
  return after.ok ? after.value : undefined
}

/** The first record of a file: keys for the card and for the folders used, wrapped for all who are admitted. */
export async function openOnServer(
  open: Files,
  file: FileId,
  state: FileState,
  folders: readonly number[],
): Promise<Keyed | undefined> {
  const place = placeFor(open, file, undefined)
  const made = await Promise.all(
    [...new Set([0, ...folders])].map((folder) => newEpoch({ org: open.org, file: place.file, folder, epoch: 1 })),
  )
  const keys = made.map(({ key, epoch }) => ({ folder: epoch.folder, epoch: epoch.epoch, key }))
  const admitted = admittedAtOpening(open, state).flatMap(({ member, rights }) => {
    const known = memberAt(open.directory, idBytes(member))
    if (!known || known.removed || known.ended) return []
    const name = memberText(known.member)
    // A supervisor does not get it by their role either: since the file was opened its words may have marked them.
    if (name !== open.member && whyNotGiven(open, { file, member: name })) return []
    return [{ member: known.member, x: known.x, rights: toWire(rights) }]
  })
  const grants = await Promise.all(admitted.map((one) => wrapGrant({ ...place, ...one, keys })))
  const record = await openedRecord(place, { epochs: made.map(({ epoch }) => epoch), grants })
  const access = await afterRecord(open, file, undefined, record)
  return access && { access, records: [record], keys }
}

/**
 * Makes what is missing before entries can be sealed into these folders: their first key, or a new one where a reader was removed or barred, where a lost phone could open the folder, or where
 * somebody's grant has ended by `today`, the server's day. Undefined where one of them has to be turned first and this member may not: since a stop nobody
 * keeps it, and what was written waits until two people take it back.
 */
export async function readyFolders(
  open: Files,
  file: FileId,
  access: AccessState,
  folders: readonly number[],
  today: string,
): Promise<Keyed | undefined> {
  const keyed: Keyed = { access, records: [], keys: [] }
  const mine = folders.filter((folder) => currentEpoch(access, folder) && mayTurn(open, access, folder))
  const ended = endedGrants(open, access, mine, today)
  const unlinked = new Set<number>()
  for (const folder of mine) if (await keyToLink(open, file, access, folder)) unlinked.add(folder)
  const stale = mine.filter(
    (folder) =>
      access.mustTurn.has(folder) ||
      unlinked.has(folder) ||
      isInOtherHands(access, folder, open.directory) ||
      hasRemoved(open, access, folder) ||
      ended.some((one) => one.folders.includes(folder)),
  )
  if (stale.length > 0 && !(await turnKeys(open, file, keyed, { folders: stale, removed: ended }))) return undefined
  if (folders.some((folder) => keyed.access.mustTurn.has(folder))) return undefined
  if (folders.some((folder) => isInOtherHands(keyed.access, folder, open.directory))) return undefined
  const first = folders.filter((folder) => !currentEpoch(keyed.access, folder))
  if (first.length > 0 && !(await firstKeys(open, file, keyed, first))) return undefined
  return keyed
}

async function firstKeys(open: Files, file: FileId, keyed: Keyed, folders: readonly number[]): Promise<boolean> {
  const place = placeFor(open, file, keyed.access)
  const made = await Promise.all(
    folders.map((folder) => newEpoch({ org: open.org, file: place.file, folder, epoch: 1 })),
  )
  const keys = made.map(({ key, epoch }) => ({ folder: epoch.folder, epoch: epoch.epoch, key }))
  const grants = await wrapForAll(open, file, keyed.access, keys)
  return take(open, file, keyed, await folderRecord(place, { epochs: made.map(({ epoch }) => epoch), grants }), keys)
}

/** Members who keep a folder may rotate its key; once every app knows version 2, also those who may write there. */
export function mayTurn(open: Files, access: AccessState, folder: number): boolean {
  const right = rightOf(access, open.memberId, folder)
  if (right === 'keep') return true
  return right === 'write' && mayUseVersion2(open) && !unkeptFolders(access).includes(folder)
}

/** Members whose grant of one of these folders has ended, by the server's day. The card is left to who has no other folder. */
function endedGrants(
  open: Files,
  access: AccessState,
  folders: readonly number[],
  today: string,
): readonly { readonly member: Bytes; readonly folders: readonly number[] }[] {
  return [...access.members.values()].flatMap(({ member, rights, until }) => {
    const over = folders.filter((folder) => (until.get(folder) ?? '9') <= today)
    const taken = over.length === rights.size ? over : over.filter((folder) => folder !== CARD)
    return taken.length > 0 && !equal(member, open.memberId) ? [{ member, folders: taken }] : []
  })
}

/**
 * A new key for `whereabouts` that does not open the former one, for everybody who may read it but those who leave. Only a keeper takes a folder that was
 * given without an end. Nothing happens where the folder had no key `before`, or where an app of the agency could not verify such a record.
 */
export async function newKeyForWhere(
  open: Files,
  file: FileId,
  before: AccessState,
  keyed: Keyed,
  leaving: readonly MemberId[],
): Promise<boolean> {
  if (!mayUseVersion2(open) || !currentEpoch(before, WHEREABOUTS)) return true
  const { access } = keyed
  const keeps = rightOf(access, open.memberId, WHEREABOUTS) === 'keep'
  const removed = leaving
    .map(idBytes)
    .filter((one) => rightOf(access, one, WHEREABOUTS) && (keeps || untilOf(access, one, WHEREABOUTS) !== undefined))
    .map((member) => ({ member, folders: [WHEREABOUTS] }))
  return turnKeys(open, file, keyed, { folders: [WHEREABOUTS], removed, cut: [WHEREABOUTS] })
}

/**
 * New keys for folders whose key this member may rotate, for everyone who keeps a right without `removed`. In the folders `cut`, a member who is granted the
 * folder later reads only what is written from now on. A chain of before that this device holds and nobody linked is linked.
 */
export async function turnKeys(
  open: Files,
  file: FileId,
  keyed: Keyed,
  how: {
    folders: readonly number[]
    removed: readonly { readonly member: Bytes; readonly folders: readonly number[] }[]
    cut?: readonly number[]
  },
): Promise<boolean> {
  const place = placeFor(open, file, keyed.access)
  const made = await Promise.all(
    how.folders.map(async (folder) => {
      const before = currentEpoch(keyed.access, folder)?.epoch ?? 0
      const next = { org: open.org, file: place.file, folder, epoch: before + 1 }
      if (how.cut?.includes(folder)) return newEpoch(next)
      const previous =
        keyed.keys.find((key) => key.folder === folder && key.epoch === before)?.key ??
        folderKeyAt(open, file, folder, before)
      const earlier = await keyToLink(open, file, keyed.access, folder)
      return previous ? newEpoch({ ...next, previous, ...(earlier && { earlier }) }) : undefined
    }),
  )
  const whole = made.filter((one) => one !== undefined)
  if (whole.length < made.length) return false
  const keys = whole.map(({ key, epoch }) => ({ folder: epoch.folder, epoch: epoch.epoch, key }))
  const grants = await wrapForAll(open, file, keyed.access, keys, how.removed)
  return take(
    open,
    file,
    keyed,
    await rotatedRecord(place, { epochs: whole.map(({ epoch }) => epoch), grants, removed: how.removed }),
    keys,
  )
}

/** Appends a record that this member may make; false where a record of somebody else was faster or they left. */
export async function take(
  open: Files,
  file: FileId,
  keyed: Keyed,
  record: Bytes,
  keys: readonly FolderKey[],
): Promise<boolean> {
  const after = await afterRecord(open, file, keyed.access, record)
  if (!after) return false
  keyed.access = after
  keyed.records.push(record)
  keyed.keys.push(...keys)
  return true
}

/** One wrap a member who has a right to any of these folders, with the right they have. */
async function wrapForAll(
  open: Files,
  file: FileId,
  access: AccessState,
  keys: readonly FolderKey[],
  removed: readonly { readonly member: Bytes; readonly folders: readonly number[] }[] = [],
) {
  const rights = new Map<string, { member: Bytes; rights: Map<number, NonNullable<ReturnType<typeof rightOf>>> }>()
  for (const { folder } of keys) {
    for (const member of recipientsOf(access, folder, open.directory)) {
      const taken = removed.some((one) => idText(one.member) === idText(member) && one.folders.includes(folder))
      const right = rightOf(access, member, folder)
      if (taken || !right) continue
      const one = rights.get(idText(member)) ?? { member, rights: new Map() }
      one.rights.set(folder, right)
      rights.set(idText(member), one)
    }
  }
  return Promise.all([...rights.values()].map(({ member, rights: named }) => wrapFor(open, file, member, named, keys)))
}

/** `until`: the first day, ISO, on which the server no longer serves the folders to them. */
export function wrapFor(
  open: Files,
  file: FileId,
  member: Bytes,
  rights: WireRights,
  keys: readonly FolderKey[],
  until?: string,
) {
  const known = memberAt(open.directory, member)
  if (!known) throw new Error('a member who has a right stands in the directory')
  return wrapGrant({
    org: open.org,
    file: idBytes(file),
    at: open.directory.head.seq,
    member,
    x: known.x,
    rights,
    keys,
    ...(until !== undefined && { until }),
  })
}

/** Whether somebody who was removed from the agency may open the key that the folder has now: it was made before they were. */
function hasRemoved(open: Files, access: AccessState, folder: number): boolean {
  const made = access.turnedAt.get(folder)
  return [...access.members.values()].some(
    ({ member, rights }) =>
      rights.has(folder) &&
      memberAt(open.directory, member)?.removed !== false &&
      !(made !== undefined && memberAt(open.directory, member, made)?.removed === true),
  )
}
