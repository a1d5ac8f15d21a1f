import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import type { Vault } from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Slot } from '#sealing/members/slot.ts'
import type { Unlocked } from './unlocked.ts'
import { refusalOf, type Refusal } from '../platform/refusals.ts'
import { askSignedIn } from './session.ts'

export async function replaceVault(
  open: Unlocked,
  how: { vault: Bytes; slots: readonly Slot[] },
): Promise<Result<true, Refusal>> {
  const vault: Vault = { vault: how.vault, slots: [...how.slots] }
  const answer = await askSignedIn(open, { method: 'PUT', path: '/v1/vault', body: { v: 1, vault } }, NOTHING_BACK)
  return answer.ok ? accept(true) : refuse(refusalOf(answer.code))
}
