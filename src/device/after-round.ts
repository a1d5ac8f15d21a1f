import type { RunSync, Sync } from './sync/sync.ts'
import { SPOKEN } from '#contract/version.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import { actsNeedTwo } from './files/state/speaks.ts'
import { mayHaveToSay } from './appointments/waits-said.ts'
import { owesNow } from './people/owes-now.ts'
import { lacksTeamPart } from './files/state/team-file.ts'

/**
 * Runs after a round that reached the server: first the server gets the hash of the account key, and is told which version of the protocol this app
 * knows. A server that was set back gets this member's vault again. A change of the passphrase whose answer was lost is ended. Where a member's keys were replaced, folders that a lost phone could open are turned. Where a server that was set back had other access records, what was lost of those here is signed anew. Then files are granted to supervisors who were confirmed since and keys of files that were handed over, keys of parts that a colleague stepped out of are turned, disputes about care that the received
 * entries brought together are marked, what waits in Health and Talks is said beside the file, what two people agreed on and whose time has come is done, words whose taking out was stopped or undone are brought back, contacts and requests whose time is over end, and who became a custodian keeps the team's file. What fails is tried after the next round.
 */
export async function afterRound(open: Sync, sync: RunSync): Promise<void> {
  if (open.session?.accountKnown === false) await (await import('./vault/ask-vault.ts')).showAccount(open)
  if (speaksAt(open.directory) < SPOKEN.newest) await (await import('./people/speak.ts')).speakUp(open, sync)
  if (open.directory.renewed.length > 0) await (await import('./people/new-keys/after-new-keys.ts')).afterNewKeys(open)
  if (await open.vaultBack.get()) await (await import('./sync/reconcile/give-vault-back.ts')).giveVaultBack(open)
  if (open.slot.next) await (await import('./vault/passphrase.ts')).settlePassphrase(open)
  if (open.slot.passkey?.copied === true) await (await import('./people/passkey.ts')).dropCopiedPasskey(open)
  if (open.directory.proposals.length > 0)
    await (await import('./people/acts-of-directory.ts')).carryOutDirectory(open, sync)
  if (someStandingChanged(open) || lacksTeamPart(open))
    await (await import('./people/team-rights.ts')).giveTeamRights(open, sync)
  if ([...open.states.values()].some(({ branch, secondsAnew }) => branch ?? secondsAnew))
    await (await import('./access/branches/join-branches.ts')).joinBranches(open, sync)
  if (owesNow(open)) await (await import('./people/give-owed.ts')).giveOwed(open, sync)
  if (handsOver(open)) await (await import('./access/give-handed-over.ts')).giveHandedOver(open, sync)
  if (hasAgreements(open) || hasDeaths(open))
    await (await import('./sync/rounds/mark-disputes.ts')).markDisputes(open, sync)
  if (actsNeedTwo(open) && [...open.lines.entries()].some(([, { waits }]) => waits)) {
    await (await import('./access/carry-out.ts')).carryOutDue(open, sync)
    await (await import('./access/aside/bring-back.ts')).bringBackDue(open, sync)
  }
  if ([...open.lines.entries()].some(([, { turns }]) => turns))
    await (await import('./access/parts/step-out.ts')).turnSteppedOut(open, sync)
  if (mayHaveToSay(open)) await (await import('./appointments/say-what-waits.ts')).sayAfterRound(open, sync)
  if (hasContacts(open)) await (await import('./contacts/expire.ts')).expireContacts(open, sync)
}

/** Somebody’s office or roles changed since they were certified. */
const someStandingChanged = (open: Sync): boolean =>
  [...open.directory.members.values()].some(({ roles, office, since }) =>
    [...roles, ...office].some(({ at }) => at > since + 1),
  )

const handsOver = (open: Sync): boolean =>
  [...open.lines.entries()].some(
    ([, { line }]) => line.byKind['hand-over']?.some(({ by }) => by === open.member) ?? false,
  )

/** Files that were received and are not folded yet may hold agreements too. */
const hasAgreements = (open: Sync): boolean =>
  open.dirty.size > 0 ||
  [...open.lines.entries()].some(([, { line }]) =>
    ['consent', 'service', 'health-matter'].some((kind) => (line.byKind[kind]?.length ?? 0) > 1),
  )

const hasDeaths = (open: Sync): boolean =>
  [...open.lines.entries()].some(([, { line }]) => 'light-closure' in line.byKind)

const hasContacts = (open: Sync): boolean =>
  [...open.lines.entries()].some(([, { line }]) => KEPT_FOR_A_TIME.some((kind) => kind in line.byKind))
const KEPT_FOR_A_TIME = ['encounter', 'encounter-settled', 'outside-request', 'outside-request-settled']
