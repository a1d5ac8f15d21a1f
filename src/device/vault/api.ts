import type { Bytes } from '#bytes.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Role } from '../kept/rights.ts'
import type { PasskeyRefusal, PassphraseRefusal, Refusal, UnlockRefusal } from '../platform/refusals.ts'

/** Who is on this device, and unlocking it. */
export interface VaultDevice {
  state(): Promise<DeviceState>

  unlock(how: { member: MemberId; passphrase: string }): Promise<Result<true, UnlockRefusal>>
  /** Within the shift, after one full unlock: a short code chosen at that unlock; three wrong tries ask for the passphrase. */
  setQuickCode(code: string): Promise<Result<true, Refusal>>
  quickUnlock(how: { member: MemberId; code: string }): Promise<Result<true, UnlockRefusal>>
  /** With the passkey of this device, as `DeviceState` names it; also without a network. */
  unlockByPasskey(how: { member: MemberId } & PasskeyAnswer): Promise<Result<true, UnlockRefusal | PasskeyRefusal>>
  addPasskey(how: NewPasskey): Promise<Result<true, UnlockRefusal | PasskeyRefusal>>
  removePasskey(): Promise<Result<true, Refusal>>
  lock(): Promise<void>
  /** `answer-lost`: this device ends the change by itself, and until then both passphrases open it. */
  changePassphrase(how: {
    from: string
    to: string
  }): Promise<Result<true, UnlockRefusal | PassphraseRefusal | 'answer-lost'>>
  /** The account code, for a further device of the same member. */
  accountCode(how: { passphrase: string }): Promise<Result<string, UnlockRefusal>>
  /** Overwrites the key slot and deletes everything of this member on this device. Refuses while the outbox is not empty unless `evenUnsent`. */
  wipe(how: { member: MemberId; evenUnsent: boolean }): Promise<Result<true, Refusal>>
}

/** What a passkey is asked with. */
export interface PasskeyQuestion {
  /** Id of the passkey, as its authenticator gave it. */
  readonly credential: Bytes
  /** 32 random bytes, drawn for this passkey. */
  readonly salt: Bytes
}

/** `prf`: the 32 bytes that the passkey gives for the salt (WebAuthn, extension `prf`), after it recognised its owner. */
export interface PasskeyAnswer {
  readonly authenticatorData: Bytes
  readonly prf: Bytes
}

export type NewPasskey = PasskeyQuestion & PasskeyAnswer & { readonly passphrase: string }

export interface DeviceState {
  /** `empty`: nothing here yet. `joining`: waits for a custodian. `locked`: choose a member and unlock. */
  readonly is: 'empty' | 'joining' | 'locked' | 'unlocked'
  /** Members with keys on this device, by a number only: no name is readable while locked. */
  readonly members: readonly {
    readonly member: MemberId
    readonly quick: boolean
    readonly retryAt: number | null
    readonly passkey: PasskeyQuestion | null
  }[]
  readonly me: {
    readonly member: MemberId
    readonly device: DeviceId
    readonly name: string
    readonly roles: readonly Role[]
    readonly custodian: boolean
  } | null
  /** `delayHours`: how long what two people agree on waits. */
  readonly organisation: { readonly name: string; readonly fingerprint: string; readonly delayHours: number } | null
  readonly joining: { readonly fingerprint: string } | null
  /** Entries written here that no receipt covers yet; counted also while locked. */
  readonly unsent: number
  /** Since a device that was taken off emptied itself, until somebody opens it: entries that went with it and lie nowhere else: nobody had a key for them, or the server refused them before. */
  readonly lost: number
  /** Locked, and one group's sheet lies open (`attendanceOnly`). */
  readonly sheetOpen: boolean
  /** Whether the browser promised to keep the storage. */
  readonly persistent: boolean
}
