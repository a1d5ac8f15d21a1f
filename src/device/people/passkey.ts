import { syncedPasskeysAllowed } from '#domain/kinds/follow-up/synced-passkeys.ts'
import { accept, refuse, type Result } from '#result.ts'
import { authenticatorSays, sealPasskeySlot } from '#sealing/members/passkey-slot.ts'
import { teamOf } from '../files/folds/member-names.ts'
import type { PasskeyRefusal, UnlockRefusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import type { NewPasskey } from '../vault/api.ts'
import { removePasskey } from '../vault/passkey.ts'
import { writeSlotFile } from '../vault/slot-file.ts'
import { unlockMember } from '../vault/unlock.ts'

/**
 * Lets a passkey open this member's keys on this device, beside the passphrase and in the place of a passkey of before.
 * Asks for the passphrase, and counts a wrong one as unlocking does: whoever holds a phone that lies open could enrol a
 * finger of their own.
 */
export async function addPasskey(open: Sync, how: NewPasskey): Promise<Result<true, UnlockRefusal | PasskeyRefusal>> {
  const says = authenticatorSays(how.authenticatorData)
  if (says?.verified !== true) return refuse('passkey-unverified')
  if (says.copied && !(await syncedAllowed(open))) return refuse('passkey-synced')
  const mine = await unlockMember(open.platform, open.member, how.passphrase)
  if (!mine.ok) return mine
  const { credential, salt, prf } = how
  const place = { org: open.org, member: open.memberId, device: open.slot.home, credential }
  const sealed = await sealPasskeySlot({ ...place, prf, vaultKey: open.vaultKey })
  const slot = { ...open.slot, passkey: { credential, salt, sealed, copied: says.copied } }
  await writeSlotFile(open.platform.keySlots, open.member, slot)
  open.slot = slot
  return accept(true)
}

/** Takes off a passkey that can be copied to other devices, once the agency no longer allows these. */
export async function dropCopiedPasskey(open: Sync): Promise<void> {
  if (open.slot.passkey?.copied !== true || (await syncedAllowed(open))) return
  await removePasskey(open)
  open.platform.changed(['state'])
}

function syncedAllowed(open: Sync): Promise<boolean> {
  return open.mutex.run(async (turn) => {
    const team = await teamOf(open, turn)
    return team !== undefined && syncedPasskeysAllowed(team)
  })
}
