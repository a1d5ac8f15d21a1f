import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import type { DeviceId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { writeCode } from '#sealing/primitives/code.ts'
import { keysRecord } from '#sealing/directory/directory-record.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { signKeys } from '#sealing/directory/keys-text.ts'
import { idText } from '#sealing/primitives/id.ts'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { openLocalKey, sealLocalKey } from '#sealing/members/local.ts'
import { judgeMembersPassphrase } from '#sealing/members/guesses.ts'
import {
  newPassphraseKeys,
  passphraseKeys,
  recoveryKeys,
  sealOrganisationSlot,
  sealSlot,
  type Slot,
} from '#sealing/members/slot.ts'
import { newMemberKeys, newVaultKey, sealVault } from '#sealing/members/vault.ts'
import { ownNames } from '../../files/folds/member-names.ts'
import { mayUseVersion3 } from '../../files/state/speaks.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Renewal } from '../../kept/row-types.ts'
import { type EnrolRefusal, refusalOf } from '../../platform/refusals.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { asMember, receiveAppended } from '../../vault/directory.ts'
import { askSignedIn } from '../../vault/session.ts'
import { withoutPasskey } from '../../vault/passkey.ts'
import { withoutBefore, withSlot, writeSlotFile } from '../../vault/slot-file.ts'
import { openedKeys, withSlotKey } from '../../vault/unlock.ts'

const MOST_TRIES = 4
type Renewed = Result<{ readonly recovery: string }, EnrolRefusal>

/**
 * New keys, a new vault and a new passphrase for this member, because a phone with the former ones may be in other
 * hands: of the member's devices only this one and `kept` count from then on. `recovery` is the new code to print. Where
 * the answer was lost, the same is sent again; what the server took is finished here at the next call or round.
 */
export async function renewKeys(
  open: Sync,
  how: { kept: readonly DeviceId[]; from: string; to: string },
  sync: RunSync,
): Promise<Renewed> {
  if (how.from === how.to) return refuse('passphrase-weak')
  const judged = await judgeMembersPassphrase(how.to, await ownNames(open))
  if (!judged.ok) return judged
  if (!mayUseVersion3(open)) return refuse('apps-too-old')
  const pending = await open.renewal.get()
  const [from, to] = await Promise.all([how.from, how.to].map((one) => opens(open, one)))
  if (!from && !(pending && to)) return refuse('wrong')
  if (pending) {
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
    await finishRenewal(open)
    if (equal(open.vaultKey, pending.vaultKey) && (await opens(open, how.to))) return told(open, pending)
  }
  const renewal = await prepared(open, judged.value)
  await keep(open, renewal)
  return send(open, renewal, how.kept.map(idBytes), sync)
}

async function opens(open: Sync, passphrase: string): Promise<boolean> {
  const keys = await passphraseKeys(passphrase, open.slot.accountSecret, open.platform.stretch)
  return (await withSlotKey(open.slot, keys.slotKey)) !== undefined
}

async function prepared(open: Sync, passphrase: JudgedPassphrase): Promise<Renewal> {
  const owner = { org: open.org, member: open.memberId }
  const [vaultKey, code] = [newVaultKey(), randomBytes(16)]
  const before = [{ x: open.keys.x, vaultKey: open.vaultKey }, ...open.keys.former]
  const seeds = {
    ...newMemberKeys(),
    former: before.map((one) => ({ x: one.x.privateKey.slice(), vaultKey: one.vaultKey.slice() })),
  }
  const keys = await newPassphraseKeys(passphrase, open.slot.accountSecret, open.platform.stretch)
  return {
    vaultKey,
    seeds,
    code,
    vault: await sealVault({ ...owner, vaultKey, keys: seeds }),
    slot: await sealSlot({ ...owner, slot: 'passphrase', keys, vaultKey }),
  }
}

const codeSlot = async ({ org, memberId: member }: Sync, { vaultKey, code }: Renewal): Promise<Slot> =>
  sealSlot({ org, member, vaultKey, slot: 'recovery-code', keys: await recoveryKeys(code) })

async function send(open: Sync, renewal: Renewal, kept: readonly Bytes[], sync: RunSync): Promise<Renewed> {
  const { org, memberId: member, device } = open
  const { x, e } = await openedKeys(renewal.seeds)
  const owner = { org, member, vaultKey: renewal.vaultKey }
  const slots = [
    renewal.slot,
    await codeSlot(open, renewal),
    await sealOrganisationSlot({ ...owner, recoveryKey: open.directory.recoveryKey }),
  ]
  const all = [device.id, ...kept.filter((one) => !equal(one, device.id))]
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { head } = open.directory
    const generation = (open.directory.members.get(idText(member))?.sealing.length ?? 0) + 1
    const fields = { member, generation, x: x.publicKey, e: e.publicKey, kept: all }
    const second = await signKeys({ org, prev: head.hash, ...fields }, device)
    const record = await keysRecord({ org, head, signer: asMember(open) }, { ...fields, second })
    const body = { v: 1, record, vault: { vault: renewal.vault, slots } }
    const give = () => askSignedIn(open, { method: 'PUT', path: '/v1/vault/keys', body }, NOTHING_BACK)
    let answer = await give()
    if (!answer.ok && answer.code === 'no-network') answer = await give()
    if (answer.ok) {
      const received = await receiveAppended(open, head.seq, record)
      if (!received.ok) return refuse('directory-broken')
      await finishRenewal(open)
      return told(open, renewal)
    }
    if (answer.code !== 'head-moved') return refuse(refusalOf(answer.code))
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
  }
  return refuse('server-refused')
}

/** Puts keys that the directory certifies in the place of the former ones, here too. Nothing happens where the server did not take them. */
export async function finishRenewal(open: Sync): Promise<void> {
  const renewal = await open.renewal.get()
  if (!renewal || equal(renewal.vaultKey, open.vaultKey)) return
  const keys = await openedKeys(renewal.seeds)
  const me = memberAt(open.directory, open.memberId)
  if (!me || !equal(me.e, keys.e.publicKey)) return
  const place = { org: open.org, member: open.memberId, device: open.slot.home }
  const localKey = await openLocalKey({ ...place, vaultKey: open.vaultKey, sealed: open.slot.localKey })
  if (!localKey.ok) throw new Error('the local key opens under the vault key of this member')
  const slot = {
    ...withSlot(withoutBefore(withoutPasskey(open.slot)), renewal.slot),
    code: await codeSlot(open, renewal),
    vault: renewal.vault,
    localKey: await sealLocalKey({ ...place, vaultKey: renewal.vaultKey, localKey: localKey.value }),
  }
  await writeSlotFile(open.platform.keySlots, open.member, slot)
  // Keys may have been sealed to the new ones while the answer was lost.
  const { change, keep: kept } = await open.reopening.put(true)
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'durable'))
  kept()
  open.slot = slot
  open.vaultKey = renewal.vaultKey.slice()
  open.keys = keys
}

async function keep(open: Sync, renewal: Renewal): Promise<void> {
  const { change, keep: kept } = await open.renewal.put(renewal)
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'durable'))
  kept()
}

/** The code was told: nothing of the act is needed any more. */
async function told(open: Sync, renewal: Renewal): Promise<Renewed> {
  const { change, keep: kept } = open.renewal.drop()
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'durable'))
  kept()
  return accept({ recovery: await writeCode('recovery', renewal.code) })
}
