import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { stretch } from '../primitives/argon2.ts'
import { concat, utf8 } from '../primitives/bytes.ts'
import { hkdf, NO_SALT, sha256 } from '../primitives/hash.ts'
import { hpkeOpen, hpkeSeal, type RecipientKey } from '../primitives/hpke.ts'
import { label, labelled } from '../primitives/label.ts'
import type { JudgedPassphrase } from '../primitives/passphrase-file.ts'
import { accept, refuse, type Result } from '#result.ts'

export type SlotName = 'passphrase' | 'recovery-code' | 'organisation'

/**
 * One way to open the vault key. `proof` is SHA-256 of the key that the server asks for; null for the organisation's
 * slot.
 */
export interface Slot {
  readonly slot: SlotName
  readonly sealed: Bytes
  readonly proof: Bytes | null
}

/** `slotKey` stays on the device; `authKey` is sent to the server to receive the slot. */
export interface SlotKeys {
  readonly slotKey: Bytes
  readonly authKey: Bytes
}

/** Whose vault it is. */
export interface Owner {
  readonly org: Bytes
  readonly member: Bytes
}

/**
 * Slow on purpose (Argon2id, 64 MiB). `accountSecret` has 16 bytes that the server never saw. Only tests that unlock
 * thousands of times give another `stretchWith`.
 */
export async function passphraseKeys(
  passphrase: string,
  accountSecret: Bytes,
  stretchWith: typeof stretch = stretch,
): Promise<SlotKeys> {
  const stretched = await stretchWith(passphrase, await hkdf(accountSecret, NO_SALT, label('argon-salt'), 16))
  const master = await hkdf(concat(stretched, accountSecret), NO_SALT, label('master'), 32)
  return {
    slotKey: await hkdf(master, NO_SALT, label('slot-key'), 32),
    authKey: await hkdf(master, NO_SALT, label('auth-key'), 32),
  }
}

declare const ofJudged: unique symbol
/** Keys of a passphrase that was judged: those of any other open a slot and seal none. */
export type NewPassphraseKeys = SlotKeys & { readonly [ofJudged]: true }

/** As `passphraseKeys`, for a passphrase that is being set. */
export const newPassphraseKeys = (...how: [JudgedPassphrase, Bytes, typeof stretch?]): Promise<NewPassphraseKeys> =>
  passphraseKeys(...how) as Promise<NewPassphraseKeys>

/**
 * Shows the server that a sign-in comes from a holder of the account code, without saying anything of the passphrase. A
 * stranger who knows only the member's id has no such key, so their wrong tries are not counted against the member.
 */
export const accountKey = (accountSecret: Bytes): Promise<Bytes> =>
  hkdf(accountSecret, NO_SALT, label('account-key'), 32)

/** `code` is the 16 bytes of a printed recovery code. */
export async function recoveryKeys(code: Bytes): Promise<SlotKeys> {
  return {
    slotKey: await hkdf(code, NO_SALT, label('recovery-code'), 32),
    authKey: await hkdf(code, NO_SALT, label('recovery-auth'), 32),
  }
}

/** What the server keeps of an `authKey`. */
export const authKeyProof = (authKey: Bytes): Promise<Bytes> => sha256(authKey)

export async function sealSlot(
  how: Owner & { vaultKey: Bytes } & (
      | { slot: 'passphrase'; keys: NewPassphraseKeys }
      | { slot: 'recovery-code'; keys: SlotKeys }
    ),
): Promise<Slot> {
  const sealed = await aesGcmSeal(how.keys.slotKey, how.vaultKey, slotPlace(how.slot, how))
  return { slot: how.slot, sealed, proof: await authKeyProof(how.keys.authKey) }
}

/**
 * Opens the vault key. `wrong`: another passphrase or code, another member, or a slot that was tampered with; the cases
 * cannot be told apart.
 */
export async function openSlot(how: Owner & { slot: Slot; slotKey: Bytes }): Promise<Result<Bytes, 'wrong'>> {
  return vaultKeyOr(await aesGcmOpen(how.slotKey, how.slot.sealed, slotPlace(how.slot.slot, how)))
}

/** `recoveryKey` is the organisation's public key from its genesis record. */
export async function sealOrganisationSlot(how: Owner & { recoveryKey: Bytes; vaultKey: Bytes }): Promise<Slot> {
  return {
    slot: 'organisation',
    sealed: await hpkeSeal(how.recoveryKey, how.vaultKey, organisationPlace(how)),
    proof: null,
  }
}

/** For two shareholders who rebuilt the organisation's recovery key. */
export async function openOrganisationSlot(
  how: Owner & { slot: Slot; recovery: RecipientKey },
): Promise<Result<Bytes, 'wrong'>> {
  return vaultKeyOr(await hpkeOpen(how.recovery.privateKey, how.slot.sealed, organisationPlace(how)))
}

const vaultKeyOr = (key: Bytes | undefined) => (key?.length === 32 ? accept(key) : refuse('wrong'))
const slotPlace = (slot: SlotName, { org, member }: Owner) => labelled('slot', utf8(`${slot}\0`), org, member)
const organisationPlace = ({ org, member }: Owner) => labelled('org-slot', org, member)
