import type { Bytes } from '#bytes.ts'
import type { Vault } from '#contract/enrolment.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { writeAccountCode, writeCode } from '#sealing/primitives/code.ts'
import { newPassphraseKeys, recoveryKeys, sealOrganisationSlot, sealSlot, type Slot } from '#sealing/members/slot.ts'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { newMemberKeys, newVaultKey, sealVault } from '#sealing/members/vault.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import { openedKeys } from './unlock.ts'
import type { OpenedKeys } from './unlocked.ts'

/** A new member's keys and the three ways to them. `account` and `recovery` are codes to print. */
export interface NewVault {
  readonly vaultKey: Bytes
  readonly authKey: Bytes
  readonly accountSecret: Bytes
  readonly keys: OpenedKeys
  readonly vault: Vault
  readonly passphraseSlot: Slot
  readonly account: string
  readonly recovery: string
}

export async function makeVault(
  platform: DevicePlatform,
  how: { org: Bytes; fingerprint: Bytes; member: Bytes; recoveryKey: Bytes; passphrase: JudgedPassphrase },
): Promise<NewVault> {
  const owner = { org: how.org, member: how.member }
  const [vaultKey, accountSecret, code, seeds] = [newVaultKey(), randomBytes(16), randomBytes(16), newMemberKeys()]
  const byPassphrase = await newPassphraseKeys(how.passphrase, accountSecret, platform.stretch)
  const passphraseSlot = await sealSlot({ ...owner, slot: 'passphrase', keys: byPassphrase, vaultKey })
  const slots = [
    passphraseSlot,
    await sealSlot({ ...owner, slot: 'recovery-code', keys: await recoveryKeys(code), vaultKey }),
    await sealOrganisationSlot({ ...owner, recoveryKey: how.recoveryKey, vaultKey }),
  ]
  return {
    vaultKey,
    authKey: byPassphrase.authKey,
    accountSecret,
    keys: await openedKeys(seeds),
    vault: { vault: await sealVault({ ...owner, vaultKey, keys: seeds }), slots },
    passphraseSlot,
    account: await writeAccountCode({ fingerprint: how.fingerprint, member: how.member, accountSecret }),
    recovery: await writeCode('recovery', code),
  }
}
