import type { Bytes } from '#bytes.ts'
import type { DeviceId, FileId, MemberId } from '#domain/entry/ids.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { idText, readId } from '#sealing/primitives/id.ts'

/** Ids are text above the wire and bytes on it. */
export const fileText = (id: Uint8Array): FileId => idText(id) as FileId
export const memberText = (id: Uint8Array): MemberId => idText(id) as MemberId
export const deviceText = (id: Uint8Array): DeviceId => idText(id) as DeviceId

export function idBytes(text: string): Bytes {
  const id = readId(text)
  if (!id) throw new TypeError('not an id')
  return id
}

export const numberOfFolder = (folder: Folder): number => FOLDERS.indexOf(folder)
export function folderName(number: number): Folder {
  const folder = FOLDERS[number]
  if (!folder) throw new RangeError('no such folder')
  return folder
}
