import { accept, type Result } from '#result.ts'
import { writeAccountCode } from '#sealing/primitives/code.ts'
import type { UnlockRefusal } from '../platform/refusals.ts'
import { unlockMember } from './unlock.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * The member's account code, for a further device of theirs. It asks for the passphrase, and counts a wrong one as
 * unlocking does: whoever holds a phone that lies open could photograph the code.
 */
export async function accountCode(open: Unlocked, passphrase: string): Promise<Result<string, UnlockRefusal>> {
  const mine = await unlockMember(open.platform, open.member, passphrase)
  if (!mine.ok) return mine
  const { slot, directory } = open
  return accept(
    await writeAccountCode({
      fingerprint: directory.fingerprint,
      member: slot.member,
      accountSecret: slot.accountSecret,
    }),
  )
}
