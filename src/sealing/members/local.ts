import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { utf8 } from '../primitives/bytes.ts'
import { fromOwnCbor, toCbor } from '../primitives/cbor.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Owner } from './slot.ts'

/** Where a row is stored on a device; a row moved to another place does not open. */
export interface LocalPlace {
  readonly device: Bytes
  readonly store: string
  readonly row: string
}

/** `value` is any CBOR value: text, integers, bytes, lists, objects with text keys, true, false, null. */
export function sealLocal(localKey: Bytes, place: LocalPlace, value: unknown): Promise<Bytes> {
  return aesGcmSeal(localKey, toCbor(value), localPlace(place))
}

export async function openLocal(
  localKey: Bytes,
  place: LocalPlace,
  sealed: Bytes,
): Promise<Result<unknown, 'not-authentic'>> {
  const opened = await aesGcmOpen(localKey, sealed, localPlace(place))
  const value = opened && fromOwnCbor(opened)
  return value === undefined ? refuse('not-authentic') : accept(value)
}

/** The local key of one member on one device, for the device's key slot file. */
export function sealLocalKey(how: Owner & { vaultKey: Bytes; device: Bytes; localKey: Bytes }): Promise<Bytes> {
  return aesGcmSeal(how.vaultKey, how.localKey, localKeyPlace(how))
}

export async function openLocalKey(
  how: Owner & { vaultKey: Bytes; device: Bytes; sealed: Bytes },
): Promise<Result<Bytes, 'wrong'>> {
  const key = await aesGcmOpen(how.vaultKey, how.sealed, localKeyPlace(how))
  return key?.length === 32 ? accept(key) : refuse('wrong')
}

function localPlace({ device, store, row }: LocalPlace): Bytes {
  if (store.includes('\0')) throw new RangeError('the name of a store holds no zero byte')
  return labelled('local', device, utf8(`${store}\0${row}`))
}

const localKeyPlace = ({ org, member, device }: Owner & { device: Bytes }) => labelled('local-key', org, member, device)
