import { accept, refuse, type Result } from '#result.ts'
import { authenticatorSays, openPasskeySlot } from '#sealing/members/passkey-slot.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import type { PasskeyRefusal, UnlockRefusal } from '../platform/refusals.ts'
import type { PasskeyAnswer } from './api.ts'
import { openMember } from './open-member.ts'
import { readSlotFile, type SlotFile, writeSlotFile } from './slot-file.ts'
import { withVaultKey } from './unlock.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * Opens a member's keys with what the passkey of this device gave. Nothing is asked of the server, and no try is counted:
 * 32 bytes cannot be guessed, and wrong passphrases do not shut the owner of the passkey out.
 */
export async function unlockByPasskey(
  platform: DevicePlatform,
  member: string,
  answer: PasskeyAnswer,
): Promise<Result<Unlocked, UnlockRefusal | PasskeyRefusal>> {
  const slot = await readSlotFile(platform.keySlots, member)
  if (!slot?.passkey) return refuse('not-found')
  if (authenticatorSays(answer.authenticatorData)?.verified !== true) return refuse('passkey-unverified')
  const { credential, sealed } = slot.passkey
  const place = { org: slot.org, member: slot.member, device: slot.home, credential }
  const vaultKey = await openPasskeySlot({ ...place, prf: answer.prf, sealed })
  const keys = vaultKey.ok ? await withVaultKey(slot, vaultKey.value) : undefined
  return keys ? accept(await openMember(platform, { slot, ...keys, authKey: null })) : refuse('wrong')
}

/** The same slot without a passkey. */
export function withoutPasskey({ passkey: _, ...slot }: SlotFile): SlotFile {
  return slot
}

export async function removePasskey(open: Unlocked): Promise<true> {
  const slot = withoutPasskey(open.slot)
  await writeSlotFile(open.platform.keySlots, open.member, slot)
  open.slot = slot
  return true
}
