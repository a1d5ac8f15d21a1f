import { NOTHING_BACK } from '#contract/answer.ts'
import { sealOrganisationSlot } from '#sealing/members/slot.ts'
import { signVaultAgain } from '#sealing/members/vault-put.ts'
import type { Sync } from '../sync.ts'
import { hasFormerKeys } from '../../vault/directory.ts'
import { askSignedIn } from '../../vault/session.ts'

/** The server was set back: it is given this member's vault, with the slots that this device has, until it has answered. */
export async function giveVaultBack(open: Sync): Promise<void> {
  const { slot: file, org, memberId: member, vaultKey } = open
  if (hasFormerKeys(open) || file.next) return
  const organisation = await sealOrganisationSlot({ org, member, vaultKey, recoveryKey: open.directory.recoveryKey })
  const vault = { vault: file.vault, slots: [file.slot, ...(file.code ? [file.code] : []), organisation] }
  const instead = file.instead ?? []
  const sig = await signVaultAgain({ org, member, ...vault, instead }, open.keys.e)
  const body = { v: 1, vault, instead, sig }
  const answer = await askSignedIn(open, { method: 'PUT', path: '/v1/vault/again', body }, NOTHING_BACK)
  if (!answer.ok && answer.code !== 'not-found') return
  const { change, keep } = open.vaultBack.drop()
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'durable'))
  keep()
}
