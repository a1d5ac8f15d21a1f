import { refuse, type Result } from '#result.ts'
import { judgeMembersPassphrase } from '#sealing/members/guesses.ts'
import { newPassphraseKeys, passphraseKeys, sealSlot } from '#sealing/members/slot.ts'
import { askForVault } from './ask-vault.ts'
import { putInstead, withSlot, writeSlotFile } from './slot-file.ts'
import type { Unlocked } from './unlocked.ts'
import type { PassphraseChange } from '../kept/row-types.ts'
import { enrolRefusal, type PassphraseRefusal, type Refusal, type UnlockRefusal } from '../platform/refusals.ts'
import { replaceVault } from './replace-vault.ts'
import { withSlotKey } from './unlock.ts'

/**
 * Rewraps the vault key under a new passphrase, at the server and here; nothing else changes. `known`: names that a thief of this device knows, too. The
 * recovery code stays as it is. What is begun is ended by this device itself, where the answer was lost or the app was closed: until then both passphrases
 * open it.
 */
export async function changePassphrase(
  open: Unlocked,
  how: { from: string; to: string; known: readonly string[] },
): Promise<Result<true, UnlockRefusal | PassphraseRefusal | 'answer-lost'>> {
  const judged = await judgeMembersPassphrase(how.to, how.known)
  if (!judged.ok) return judged
  if (open.slot.next) await settlePassphrase(open)
  const { slot, platform } = open
  const [from, to] = await Promise.all([
    passphraseKeys(how.from, slot.accountSecret, platform.stretch),
    newPassphraseKeys(judged.value, slot.accountSecret, platform.stretch),
  ])
  if (!(await withSlotKey(slot, from.slotKey))) return refuse('wrong')

  const remote = await askWith(open, from.authKey)
  if (!remote.ok) {
    const code = enrolRefusal(remote.code)
    return refuse(
      code === 'not-found' ? 'wrong' : code === 'too-many-tries' || code === 'no-network' ? code : 'server-refused',
    )
  }
  const owner = { org: open.org, member: open.memberId }
  const fresh = await sealSlot({ ...owner, slot: 'passphrase', keys: to, vaultKey: open.vaultKey })
  await begin(open, { slot: fresh, from: from.authKey, to: to.authKey })
  const replaced = await give(open, fresh)
  if (replaced.ok) await end(open, fresh)
  else if (replaced.code === 'no-network') return refuse('answer-lost')
  else await end(open, open.slot.slot)
  return replaced
}

/** Ends a change of which this device does not know whether the server took it. Where the passphrase was changed elsewhere since, that one stands. */
export async function settlePassphrase(open: Unlocked): Promise<void> {
  const begun = await open.rows.get('newpassphrase', '')
  if (!begun || !open.slot.next) return
  const taken = await askWith(open, begun.to)
  if (taken.ok) return end(open, begun.slot)
  if (taken.code !== 'not-found') return
  const before = await askWith(open, begun.from)
  if (before.ok && (await give(open, begun.slot)).ok) return end(open, begun.slot)
  if (!before.ok && before.code === 'not-found') return end(open, open.slot.slot)
}

const askWith = ({ platform, slot, memberId: member }: Unlocked, authKey: PassphraseChange['from']) =>
  askForVault(platform, { member, slot: 'passphrase', authKey, accountSecret: slot.accountSecret })

/** The same request once more where no answer came: it changes nothing twice. */
async function give(open: Unlocked, fresh: PassphraseChange['slot']): Promise<Result<true, Refusal>> {
  const put = () => replaceVault(open, { vault: open.slot.vault, slots: [fresh] })
  const once = await put()
  return once.ok || once.code !== 'no-network' ? once : put()
}

async function begin(open: Unlocked, change: PassphraseChange): Promise<void> {
  const row = await open.rows.put('newpassphrase', '', change)
  await open.mutex.run((turn) => open.rows.persist(turn, [row], 'durable'))
  await write(open, { ...open.slot, next: change.slot })
}

async function end(open: Unlocked, slot: PassphraseChange['slot']): Promise<void> {
  const { slot: before } = open.slot
  await write(open, withSlot(slot === before ? open.slot : putInstead(open.slot, before.proof), slot))
  await open.mutex.run((turn) => open.rows.persist(turn, [open.rows.drop('newpassphrase', '')], 'durable'))
}

async function write(open: Unlocked, file: Unlocked['slot']): Promise<void> {
  await writeSlotFile(open.platform.keySlots, open.member, file)
  open.slot = file
}
