import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import type { AccessState, Right } from '#sealing/access/access.ts'
import { rightOf } from '#sealing/access/access.ts'
import type { Rights } from '../../kept/rights.ts'
import { folderName } from '../../kept/id-text.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'

export const KEEP_ALL: Rights = Object.fromEntries(FOLDERS.map((folder) => [folder, 'keep']))

/** Rights as the records have them, by folder number. */
export const toWire = (rights: Rights): ReadonlyMap<number, Right> =>
  new Map(FOLDERS.flatMap((folder, number) => (rights[folder] ? [[number, rights[folder]] as const] : [])))

export const fromWire = (rights: ReadonlyMap<number, Right>): Rights =>
  Object.fromEntries([...rights].map(([number, right]) => [folderName(number), right]))

/** What this member may do in a file: by the verified records, or (before the file is on the server) by what its first record will say. */
export function ownRights(open: Files, file: FileId, state: FileState): Rights {
  const access = open.access.get(file)
  if (access) return rightsOf(access, open.memberId)
  return state.opening?.find((grant) => grant.member === open.member)?.rights ?? {}
}

export function rightsOf(access: AccessState, member: Uint8Array): Rights {
  return Object.fromEntries(
    FOLDERS.flatMap((folder, number) => {
      const right = rightOf(access, member, number)
      return right ? [[folder, right]] : []
    }),
  )
}
