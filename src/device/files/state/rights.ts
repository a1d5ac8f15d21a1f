import { type FileId, type Folder, FOLDERS, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { AccessState, Right } from '#sealing/access/access.ts'
import { rightOf, untilOf } from '#sealing/access/access.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import type { Rights } from '../../kept/rights.ts'
import { folderName, idBytes, memberText } from '../../kept/id-text.ts'
import type { FileState, GrantEnd, KeptLine } from '../../kept/row-types.ts'
import { today } from '../../platform/today.ts'
import type { Files } from '../files.ts'

export const KEEP_ALL: Rights = Object.fromEntries(FOLDERS.map((folder) => [folder, 'keep']))

/** Rights as the records have them, by folder number. */
export const toWire = (rights: Rights): ReadonlyMap<number, Right> =>
  new Map(FOLDERS.flatMap((folder, number) => (rights[folder] ? [[number, rights[folder]] as const] : [])))

export const fromWire = (rights: ReadonlyMap<number, Right>): Rights =>
  Object.fromEntries([...rights].map(([number, right]) => [folderName(number), right]))

/**
 * What a member may do in a file: by the verified records, or (before the file is on the server) by what its first record will say. A folder closes on
 * the day on which its grant ends by this device's calendar, and all of them with the card.
 */
export function rightsIn(open: Files, file: FileId, state: FileState, member: MemberId): Rights {
  const access = open.access.get(file)
  if (!access) return state.opening?.find((grant) => grant.member === member)?.rights ?? {}
  const id = idBytes(member)
  const ended = endsOf(access, id).filter(({ on }) => on <= today(open))
  if (ended.some(({ folder }) => folder === 'card')) return {}
  const rights = Object.entries(rightsOf(access, id))
  return Object.fromEntries(rights.filter(([name]) => !ended.some(({ folder }) => folder === name)))
}

/** What this member may do in a file. */
export const ownRights = (open: Files, file: FileId, state: FileState): Rights =>
  rightsIn(open, file, state, open.member)

export const mayWriteFolder = (rights: Rights, folder: Folder): boolean =>
  rights[folder] === 'write' || rights[folder] === 'keep'

/** The days on which a member's grants end, by folder. */
export function endsOf(access: AccessState, member: Uint8Array): readonly { folder: Folder; on: PlainDate }[] {
  return FOLDERS.flatMap((folder, number) => {
    const on = untilOf(access, member, number)
    return on === undefined ? [] : [{ folder, on: on as PlainDate }]
  })
}

/** Who holds `care` of a file today: by the verified records, or (before the file is on the server) by its first record. */
export function careReadersOf(open: Files, file: FileId, state: FileState): readonly MemberId[] | undefined {
  const access = open.access.get(file)
  if (!access) return state.opening?.filter(({ rights }) => rights.care).map(({ member }) => MemberId.parse(member))
  const day = today(open)
  const ended = (member: Uint8Array) =>
    endsOf(access, member).some(({ folder, on }) => CARE.includes(folder) && on <= day)
  return [...access.members.values()]
    .flatMap(({ member }) => (rightsOf(access, member).care && !ended(member) ? [memberText(member)] : []))
    .sort()
}
/** With the card every part ends. */
const CARE: readonly Folder[] = ['care', 'card']

/** When this member's own grants end, and those of others in folders that this member keeps: the keeper is reminded of them. */
export function endsKnown(open: Files, access: AccessState): readonly GrantEnd[] {
  const kept = rightsOf(access, open.memberId)
  return [...access.members.values()].flatMap(({ member }) =>
    endsOf(access, member)
      .filter(({ folder }) => equal(member, open.memberId) || kept[folder] === 'keep')
      .map((end) => ({ member: memberText(member), ...end })),
  )
}

/** Whether a line was made on another day, before or after one of this member's own grants ended. */
export function isPastAnEnd(open: Files, { ends = [], rights }: Pick<KeptLine, 'ends' | 'rights'>): boolean {
  const mine = ends.filter(({ member }) => member === open.member)
  const day = today(open)
  const shut = mine.some(({ folder, on }) => folder === 'card' && on <= day)
  return shut ? Object.keys(rights).length > 0 : mine.some(({ folder, on }) => on <= day === folder in rights)
}

export function rightsOf(access: AccessState, member: Uint8Array): Rights {
  return Object.fromEntries(
    FOLDERS.flatMap((folder, number) => {
      const right = rightOf(access, member, number)
      return right ? [[folder, right]] : []
    }),
  )
}
