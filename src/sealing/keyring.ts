import type { Bytes } from './bytes.ts'
import type { FolderKey } from './grant.ts'
import { ID_LENGTH, idText, readId } from './id.ts'
import { openLocal, sealLocal } from './local.ts'
import { given, refused, type Outcome } from './outcome.ts'
import { FOLDER_COUNT } from './right.ts'
import { bytesOf, listOf, pairOf, whole, type Shape } from './shape.ts'

/** Opened folder keys: file (as `idText`) → folder → epoch → key. An immutable value, sealed as one blob: opening it is one AES-GCM, not one HPKE a file. */
export type Keyring = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Bytes>>>

const epochKeys = pairOf(whole(1, 0xffff_ffff), bytesOf(32))
const folderKeys = pairOf(whole(0, FOLDER_COUNT - 1), listOf(epochKeys, 1, 1_000_000))
const fileKeys = pairOf(bytesOf(ID_LENGTH), listOf(folderKeys, 1, FOLDER_COUNT))
const keyringShape = listOf(fileKeys, 0, 1_000_000)

export const emptyKeyring: Keyring = new Map()

export function keyOf(keyring: Keyring, file: string, folder: number, epoch: number): Bytes | undefined {
  return keyring.get(file)?.get(folder)?.get(epoch)
}

/** The newest key of a folder that is held, with its epoch. */
export function newestKeyOf(keyring: Keyring, file: string, folder: number): { readonly epoch: number; readonly key: Bytes } | undefined {
  const epochs = keyring.get(file)?.get(folder)
  const epoch = Math.max(...(epochs?.keys() ?? []))
  const key = epochs?.get(epoch)
  return key && { epoch, key }
}

/** `file` is written as `idText`. */
export function withKeys(keyring: Keyring, file: string, keys: readonly FolderKey[]): Keyring {
  const folders = new Map(keyring.get(file))
  for (const { folder, epoch, key } of keys) folders.set(folder, new Map([...(folders.get(folder) ?? []), [epoch, key]]))
  return folders.size === 0 ? keyring : new Map([...keyring, [file, folders]])
}

/** For a file that was erased, or that this member may no longer follow. */
export const withoutFile = (keyring: Keyring, file: string): Keyring => new Map([...keyring].filter(([name]) => name !== file))

export function sealKeyring(localKey: Bytes, device: Bytes, keyring: Keyring): Promise<Bytes> {
  return sealLocal(localKey, { device, store: 'keyring', row: '' }, onWire(keyring))
}

export async function openKeyring(localKey: Bytes, device: Bytes, sealed: Bytes): Promise<Outcome<Keyring, 'not-authentic'>> {
  const opened = await openLocal(localKey, { device, store: 'keyring', row: '' }, sealed)
  const keyring = opened.ok ? fromWire(opened.value) : undefined
  return keyring ? given(keyring) : refused('not-authentic')
}

const onWire = (keyring: Keyring) =>
  [...keyring].map(([file, folders]) => [readId(file), [...folders].map(([folder, epochs]) => [folder, [...epochs]])])

const fromWire: Shape<Keyring> = (value) => {
  const read = keyringShape(value)
  return read && new Map(read.map(([file, folders]) => [idText(file), new Map(folders.map(([folder, epochs]) => [folder, new Map(epochs)]))]))
}
