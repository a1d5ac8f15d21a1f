import type { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import type { VaultAgain } from '#contract/enrolment.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { isVaultAgainSigned } from '#sealing/members/vault-put.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { inRole } from '#store/database/role.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { KEPT_FORMER, keepFormer } from '#store/people/former-vaults.ts'
import { incarnationBegan } from '#store/people/incarnation.ts'
import { dropSlots, putVault, type SlotRow, slotsOf, vaultOf } from '#store/people/vaults.ts'
import type { Deps, Env } from '../http/env.ts'

/**
 * A server that was set back lacks vaults and slots that were put there since. Their member's own device gives them
 * again, signed with the key that the directory names now. Another vault is replaced whole, and what stood stays for
 * two shareholders. In the vault that stands, slots that are missing are put, and others replaced only by whoever names
 * one that stood.
 */
export async function takeVaultAgain(
  deps: Deps,
  { org, member, device }: Env['Variables']['session'],
  { vault: given, instead, sig }: z.infer<typeof VaultAgain>,
): Promise<ProblemCode | undefined> {
  const now = deps.now()
  const directory = await deps.directories.current(org)
  const known = directory && memberAt(directory, member)
  if (!known || !(await isVaultAgainSigned({ org, member, ...given, instead }, sig, known.e))) return 'not-entitled'
  if (!given.slots.some(isOrganisations)) return 'request-malformed'
  return inRole(deps.store, { as: 'clerk', org }, async (tx) => {
    if (now - (await incarnationBegan(tx)) > KEPT_FORMER) return 'not-found'
    const [vault, slots] = [await vaultOf(tx, member), await slotsOf(tx, member)]
    const same = vault !== undefined && equal(vault, given.vault)
    if (!same) {
      await keepFormer(tx, org, { member, which: 'organisation', now })
      await dropSlots(tx, member)
    }
    const put = same ? lacking(slots, given.slots, instead) : given.slots
    if (put.length === 0) return undefined
    await putVault(tx, org, member, { vault: given.vault, slots: put })
    await writeAccessLine(tx, org, {
      at: now,
      member,
      device,
      action: 'vault-replaced',
      file: null,
      folder: null,
      outcome: 'ok',
    })
    return undefined
  })
}

const isOrganisations = ({ slot }: SlotRow): boolean => slot === 'organisation'

function lacking(standing: readonly SlotRow[], given: readonly SlotRow[], instead: readonly Bytes[]): SlotRow[] {
  const cameAfter = standing.some(({ proof }) => proof && instead.some((one) => equal(one, proof)))
  return given.filter((one) => !standing.some(({ slot }) => slot === one.slot) || (cameAfter && !isOrganisations(one)))
}
