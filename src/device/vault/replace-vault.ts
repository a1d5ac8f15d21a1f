import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import type { Vault } from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import type { Slot } from '#sealing/members/slot.ts'
import { signVaultPut } from '#sealing/members/vault-put.ts'
import type { Unlocked } from './unlocked.ts'
import { refusalOf, type Refusal } from '../platform/refusals.ts'
import { askSignedIn } from './session.ts'

/** Puts these slots in the place of former ones, under the signature of the member's present key. */
export async function replaceVault(
  open: Unlocked,
  how: { vault: Bytes; slots: readonly Slot[] },
): Promise<Result<true, Refusal>> {
  const vault: Vault = { vault: how.vault, slots: [...how.slots] }
  // A server from before version 3 refuses the field.
  const signs = speaksAt(open.directory) >= 3
  const sig = signs && (await signVaultPut({ org: open.org, member: open.memberId, ...vault }, open.keys.e))
  const body = { v: 1, vault, ...(sig && { sig }) }
  const answer = await askSignedIn(open, { method: 'PUT', path: '/v1/vault', body }, NOTHING_BACK)
  return answer.ok ? accept(true) : refuse(refusalOf(answer.code))
}
