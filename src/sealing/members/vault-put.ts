import type { Bytes } from '#bytes.ts'
import { toCbor } from '../primitives/cbor.ts'
import { sign, verify, type SigningKey } from '../primitives/ed25519.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'
import type { Owner, Slot } from './slot.ts'

/** The vault of a member with the slots that are put in the place of former ones. */
export interface VaultPut extends Owner {
  readonly vault: Bytes
  readonly slots: readonly Slot[]
}

/** The member's own signature over it: a session alone, which is a token that can be stolen, replaces no slot. */
export const signVaultPut = async (put: VaultPut, key: SigningKey): Promise<Bytes> => sign(key, await putText(put))

export const isVaultPutSigned = async (put: VaultPut, sig: Bytes, e: Bytes): Promise<boolean> =>
  verify(e, await putText(put), sig)

async function putText({ org, member, vault, slots }: VaultPut): Promise<Bytes> {
  return labelled('vault-put', org, member, await sha256(toCbor({ vault, slots: named(slots) })))
}

/** What a server that was set back is given again. `instead`: proofs of slots in whose place the member put these. */
export interface VaultGivenAgain extends VaultPut {
  readonly instead: readonly Bytes[]
}

export const signVaultAgain = async (again: VaultGivenAgain, key: SigningKey): Promise<Bytes> =>
  sign(key, await againText(again))

export const isVaultAgainSigned = async (again: VaultGivenAgain, sig: Bytes, e: Bytes): Promise<boolean> =>
  verify(e, await againText(again), sig)

async function againText({ org, member, vault, slots, instead }: VaultGivenAgain): Promise<Bytes> {
  return labelled('vault-again', org, member, await sha256(toCbor({ vault, slots: named(slots), instead })))
}

const named = (slots: readonly Slot[]) =>
  slots.map(({ slot, sealed, proof }) => ({ slot, sealed, ...(proof && { proof }) }))
