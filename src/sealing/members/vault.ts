import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import { bytesShape, mapOf } from '../primitives/shape.ts'
import type { Owner } from './slot.ts'

/** A member's private keys: `x` for X25519, `e` the seed for Ed25519. */
export interface MemberKeys {
  readonly x: Bytes
  readonly e: Bytes
}

const memberKeys = mapOf({ x: bytesShape(32), e: bytesShape(32) })

export const newVaultKey = (): Bytes => randomBytes(32)
export const newMemberKeys = (): MemberKeys => ({ x: randomBytes(32), e: randomBytes(32) })

export function sealVault(how: Owner & { vaultKey: Bytes; keys: MemberKeys }): Promise<Bytes> {
  return aesGcmSeal(how.vaultKey, toCbor({ x: how.keys.x, e: how.keys.e }), vaultPlace(how))
}

export async function openVault(how: Owner & { vaultKey: Bytes; vault: Bytes }): Promise<Result<MemberKeys, 'wrong'>> {
  const opened = await aesGcmOpen(how.vaultKey, how.vault, vaultPlace(how))
  const keys = opened && memberKeys(fromCbor(opened))
  return keys ? accept(keys) : refuse('wrong')
}

const vaultPlace = ({ org, member }: Owner) => labelled('vault', org, member)
