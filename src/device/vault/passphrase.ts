import { accept, refuse, type Result } from '#result.ts'
import { isWeak } from '#sealing/members/guesses.ts'
import { passphraseKeys, sealSlot } from '#sealing/members/slot.ts'
import { askForVault } from './ask-vault.ts'
import { writeSlotFile } from './slot-file.ts'
import type { Unlocked } from './unlocked.ts'
import { enrolRefusal, type UnlockRefusal } from '../platform/refusals.ts'
import { replaceVault } from './replace-vault.ts'
import { withSlotKey } from './unlock.ts'

/** Rewraps the vault key under a new passphrase, at the server and here; nothing else changes. `known`: names that a thief of this device knows, too. The recovery code stays as it is. */
export async function changePassphrase(
  open: Unlocked,
  how: { from: string; to: string; known: readonly string[] },
): Promise<Result<true, UnlockRefusal | 'passphrase-weak'>> {
  if (await isWeak(how.to, how.known)) return refuse('passphrase-weak')
  const { slot, platform } = open
  const before = await passphraseKeys(how.from, slot.accountSecret, platform.stretch)
  if (!(await withSlotKey(slot, before.slotKey))) return refuse('wrong')

  const { authKey } = before
  const remote = await askForVault(platform, {
    member: open.memberId,
    slot: 'passphrase',
    authKey,
    accountSecret: slot.accountSecret,
  })
  if (!remote.ok) {
    const code = enrolRefusal(remote.code)
    return refuse(
      code === 'not-found' ? 'wrong' : code === 'too-many-tries' || code === 'no-network' ? code : 'server-refused',
    )
  }
  const owner = { org: open.org, member: open.memberId }
  const fresh = await sealSlot({
    ...owner,
    slot: 'passphrase',
    keys: await passphraseKeys(how.to, slot.accountSecret, platform.stretch),
    vaultKey: open.vaultKey,
  })
  const replaced = await replaceVault(open, {
    vault: slot.vault,
    slots: [fresh, ...remote.value.slots.filter((one) => one.slot !== 'passphrase')],
  })
  if (!replaced.ok) return replaced
  const changed = { ...open.slot, slot: fresh }
  await writeSlotFile(platform.keySlots, open.member, changed)
  open.slot = changed
  return accept(true)
}
