import type { Bytes } from '#bytes.ts'
import { grantedRecord, openedRecord, rotatedRecord, type AccessRecordPlace } from '#sealing/access/access-record.ts'
import {
  currentEpoch,
  recipientsOf,
  verifyAccessRecord,
  type AccessState,
  type Grant,
  type Right,
} from '#sealing/access/access.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { newEpoch, wrapGrant, type FolderKey } from '#sealing/access/grant.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Agency, Person } from './agency.ts'

/** Folder name → right, in words. */
export type Says = readonly (readonly [person: Person, rights: Readonly<Record<number, Right>>])[]

export interface OpenFile {
  readonly file: Bytes
  readonly record: Bytes
  readonly access: AccessState
  readonly keys: readonly FolderKey[]
}

export const CARD = 0
export const CARE = 2
export const THERAPY = 4
export const WHEREABOUTS = 7

export const rightsOf = (rights: Readonly<Record<number, Right>>) =>
  new Map(Object.entries(rights).map(([folder, right]) => [Number(folder), right]))

/** Where this person appends the next record of a file, having seen this directory. */
export function place(
  agency: Agency,
  access: AccessState | undefined,
  file: Bytes,
  by: Person,
  directory: Directory = agency.directory,
): AccessRecordPlace {
  return { org: agency.org, file, head: access?.head, at: directory.head.seq, signer: by.onDevice }
}

export function wrapFor(
  agency: Agency,
  file: Bytes,
  person: Person,
  rights: Readonly<Record<number, Right>>,
  keys: readonly FolderKey[],
  at = agency.directory.head.seq,
  until?: string,
): Promise<Grant> {
  return wrapGrant({
    org: agency.org,
    file,
    at,
    member: person.member,
    x: person.x.publicKey,
    rights: rightsOf(rights),
    keys,
    ...(until !== undefined && { until }),
  })
}

export async function openedFile(
  agency: Agency,
  by: Person,
  says: Says,
  folders: readonly number[] = [CARD, CARE],
): Promise<OpenFile> {
  const file = newId()
  const fresh = await Promise.all(
    folders.map(async (folder) => ({ folder, ...(await newEpoch({ org: agency.org, file, folder, epoch: 1 })) })),
  )
  const keys = fresh.map(({ folder, key }) => ({ folder, epoch: 1, key }))
  const grants = await Promise.all(says.map(([person, rights]) => wrapFor(agency, file, person, rights, keys)))
  const record = await openedRecord(place(agency, undefined, file, by), {
    epochs: fresh.map(({ epoch }) => epoch),
    grants,
  })
  return { file, record, keys, access: await taken(undefined, record, agency, file) }
}

/** The state after a record that must be accepted. */
export async function taken(
  state: AccessState | undefined,
  record: Bytes,
  agency: Agency,
  file: Bytes,
  directory = agency.directory,
): Promise<AccessState> {
  const after = await verifyAccessRecord(state, record, directory, { org: agency.org, file })
  if (!after.ok) throw new Error(after.code)
  return after.value
}

export async function refusalOf(
  state: AccessState | undefined,
  record: Promise<Bytes>,
  agency: Agency,
  file: Bytes,
  directory = agency.directory,
  now?: number,
): Promise<string> {
  const after = await verifyAccessRecord(state, await record, directory, {
    org: agency.org,
    file,
    ...(now !== undefined && { now }),
  })
  return after.ok ? 'taken' : after.code
}

export async function granted(
  agency: Agency,
  open: OpenFile,
  by: Person,
  to: Person,
  rights: Readonly<Record<number, Right>>,
  until?: string,
): Promise<OpenFile> {
  const grant = await wrapFor(agency, open.file, to, rights, open.keys, undefined, until)
  const record = await grantedRecord(place(agency, open.access, open.file, by), { grants: [grant] })
  return { ...open, record, access: await taken(open.access, record, agency, open.file) }
}

/**
 * Rotates the keys of these folders, withdraws them from `from`, and wraps the new ones for every member who still has
 * a right. In the folders `cut` a new chain begins.
 */
export async function rotation(
  agency: Agency,
  open: OpenFile,
  folders: readonly number[],
  from: readonly Person[],
  directory = agency.directory,
  cut: readonly number[] = [],
) {
  const { org } = agency
  const { file, access } = open
  const fresh = await Promise.all(
    folders.map(async (folder) => {
      const before = open.keys.find((key) => key.folder === folder)
      if (!before && !cut.includes(folder)) throw new Error('the key to turn is not held')
      const previous = cut.includes(folder) ? undefined : before?.key
      const epoch = (currentEpoch(access, folder)?.epoch ?? 0) + 1
      return { folder, number: epoch, ...(await newEpoch({ org, file, folder, epoch, ...(previous && { previous }) })) }
    }),
  )
  const removed = from.map(({ member }) => ({
    member,
    folders: folders.filter((folder) => access.members.get(idText(member))?.rights.has(folder)),
  }))
  const keys = fresh.map(({ folder, number, key }) => ({ folder, epoch: number, key }))
  const grants = new Map<string, { member: Bytes; rights: Map<number, Right> }>()
  for (const folder of folders) {
    for (const member of recipientsOf(access, folder, directory)) {
      const right = access.members.get(idText(member))?.rights.get(folder)
      if (!right || removed.some((gone) => idText(gone.member) === idText(member) && gone.folders.includes(folder)))
        continue
      const grant = grants.get(idText(member)) ?? { member, rights: new Map<number, Right>() }
      grants.set(idText(member), { ...grant, rights: grant.rights.set(folder, right) })
    }
  }
  const wraps = await Promise.all(
    [...grants.values()].map(({ member, rights }) => {
      const x = memberAt(directory, member)?.x
      if (!x) throw new Error('a recipient is not in the directory')
      return wrapGrant({ org, file, at: directory.head.seq, member, x, rights, keys })
    }),
  )
  return { keys, fields: { epochs: fresh.map(({ epoch }) => epoch), grants: wraps, removed } }
}

export async function rotated(
  agency: Agency,
  open: OpenFile,
  by: Person,
  folders: readonly number[],
  from: readonly Person[],
  directory = agency.directory,
  cut: readonly number[] = [],
): Promise<OpenFile> {
  const { keys, fields } = await rotation(agency, open, folders, from, directory, cut)
  const record = await rotatedRecord(place(agency, open.access, open.file, by, directory), fields)
  const others = open.keys.filter(({ folder }) => !folders.includes(folder))
  return {
    file: open.file,
    record,
    keys: [...others, ...keys],
    access: await taken(open.access, record, agency, open.file, directory),
  }
}
