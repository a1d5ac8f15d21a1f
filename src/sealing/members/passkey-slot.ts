import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { hkdf, NO_SALT, sha256 } from '../primitives/hash.ts'
import { label, labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Owner } from './slot.ts'

/** Which passkey opens the slot, and on which device. `credential`: its id, as the authenticator gave it. */
interface PasskeyPlace extends Owner {
  readonly device: Bytes
  readonly credential: Bytes
}

/** `prf`: the 32 bytes that the passkey gives for the salt of this slot, and for no other. */
export async function sealPasskeySlot(how: PasskeyPlace & { prf: Bytes; vaultKey: Bytes }): Promise<Bytes> {
  return aesGcmSeal(await slotKey(how.prf), how.vaultKey, await passkeyPlace(how))
}

/**
 * Opens the vault key. `wrong`: another passkey, another device, member or organisation, or a slot that was tampered
 * with; the cases cannot be told apart.
 */
export async function openPasskeySlot(
  how: PasskeyPlace & { prf: Bytes; sealed: Bytes },
): Promise<Result<Bytes, 'wrong'>> {
  const vaultKey = await aesGcmOpen(await slotKey(how.prf), how.sealed, await passkeyPlace(how))
  return vaultKey?.length === 32 ? accept(vaultKey) : refuse('wrong')
}

const slotKey = (prf: Bytes) => hkdf(prf, NO_SALT, label('passkey-key'), 32)

const passkeyPlace = async ({ org, member, device, credential }: PasskeyPlace) =>
  labelled('passkey-slot', org, member, device, await sha256(credential))

/** What an authenticator says of its answer. `verified`: it recognised its owner. `copied`: the passkey may be copied to other devices, through an account. */
export interface AuthenticatorSays {
  readonly verified: boolean
  readonly copied: boolean
}

const [FLAGS_AT, SHORTEST] = [32, 37]
const [PRESENT, VERIFIED, BACKUP_ELIGIBLE] = [0x01, 0x04, 0x08]

/** Reads the flags in authenticator data (WebAuthn level 3, §6.1). Undefined where they cannot stand there. */
export function authenticatorSays(data: Uint8Array): AuthenticatorSays | undefined {
  const flags = data[FLAGS_AT]
  if (flags === undefined || data.length < SHORTEST) return undefined
  return { verified: (flags & PRESENT) !== 0 && (flags & VERIFIED) !== 0, copied: (flags & BACKUP_ELIGIBLE) !== 0 }
}
