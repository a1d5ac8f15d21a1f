import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import { bytesShape, listOf, mapOf, mapWith } from '../primitives/shape.ts'
import type { Owner } from './slot.ts'

/** Generations that a vault holds: the server takes vaults of 4,096 bytes. */
const MOST_FORMER = 32

/**
 * A member's private keys: `x` for X25519, `e` the seed for Ed25519. `former`: of generations before, the newest first.
 * Its `x` opens what was sealed then; its vault key, what a kept device of the member has under it.
 */
export interface MemberKeys {
  readonly x: Bytes
  readonly e: Bytes
  readonly former?: readonly FormerKeys[]
}

export interface FormerKeys {
  readonly x: Bytes
  readonly vaultKey: Bytes
}

const memberKeys = mapWith(
  { x: bytesShape(32), e: bytesShape(32) },
  { former: listOf(mapOf({ x: bytesShape(32), vaultKey: bytesShape(32) }), 1, MOST_FORMER) },
)

export const newVaultKey = (): Bytes => randomBytes(32)
export const newMemberKeys = (): MemberKeys => ({ x: randomBytes(32), e: randomBytes(32) })

export function sealVault(how: Owner & { vaultKey: Bytes; keys: MemberKeys }): Promise<Bytes> {
  return aesGcmSeal(how.vaultKey, toCbor(inVault(how.keys)), vaultPlace(how))
}

export async function openVault(how: Owner & { vaultKey: Bytes; vault: Bytes }): Promise<Result<MemberKeys, 'wrong'>> {
  const opened = await aesGcmOpen(how.vaultKey, how.vault, vaultPlace(how))
  const keys = opened && memberKeys(fromCbor(opened))
  return keys ? accept(keys) : refuse('wrong')
}

function inVault({ x, e, former = [] }: MemberKeys) {
  const kept = former.slice(0, MOST_FORMER).map((one) => ({ x: one.x, vaultKey: one.vaultKey }))
  return { x, e, ...(kept.length > 0 && { former: kept }) }
}

const vaultPlace = ({ org, member }: Owner) => labelled('vault', org, member)
