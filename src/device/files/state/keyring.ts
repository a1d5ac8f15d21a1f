import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { CareKey } from '#sealing/access/derived-ids.ts'
import { base64url, fromBase64url } from '#sealing/primitives/bytes.ts'
import type { FolderKey } from '#sealing/access/grant.ts'
import { numberOfFolder, idBytes } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import type { FileKeys } from '../../kept/row-types.ts'

/** The opened key of a folder at an epoch, from the keyring. */
export function folderKeyAt(open: Files, file: FileId, folder: number, epoch: number): Bytes | undefined {
  const text = open.keyring.get(file)?.[String(folder)]?.[String(epoch)]
  return text === undefined ? undefined : fromBase64url(text)
}

export function withKeys(before: FileKeys | undefined, keys: readonly FolderKey[]): FileKeys {
  const after: Record<string, Record<string, string>> = {}
  for (const [folder, epochs] of Object.entries(before ?? {})) after[folder] = { ...epochs }
  for (const { folder, epoch, key } of keys) (after[String(folder)] ??= {})[String(epoch)] = base64url(key)
  return after
}

export function currentKeys(open: Files, file: FileId, folders: ReadonlyMap<number, number>): readonly FolderKey[] {
  return [...folders].flatMap(([folder, epoch]) => {
    const key = folderKeyAt(open, file, folder, epoch)
    return key ? [{ folder, epoch, key }] : []
  })
}

const FIRST_EPOCH = 1

/** The first key of `care`: ids outside the files are derived from it. */
export function careKeyOf(open: Files, file: FileId): CareKey | undefined {
  const key = folderKeyAt(open, file, numberOfFolder('care'), FIRST_EPOCH)
  return key && { file: idBytes(file), key }
}
