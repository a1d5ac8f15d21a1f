import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { type AccountCode, readAccountCode, readCode, writeCode } from '#sealing/primitives/code.ts'
import { type Directory, verifyDirectory } from '#sealing/directory/directory.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idText } from '#sealing/primitives/id.ts'
import { judgeMembersPassphrase } from '#sealing/members/guesses.ts'
import {
  newPassphraseKeys,
  openSlot,
  passphraseKeys,
  recoveryKeys,
  sealSlot,
  type Slot,
  type SlotKeys,
} from '#sealing/members/slot.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import { memberText } from '../kept/id-text.ts'
import { askForVault } from '../vault/ask-vault.ts'
import { openLocalKey, sealLocalKey } from '#sealing/members/local.ts'
import { withoutPasskey } from '../vault/passkey.ts'
import { putInstead, readSlotFile, type SlotFile, withoutBefore, withSlot, writeSlotFile } from '../vault/slot-file.ts'
import type { Unlocked } from '../vault/unlocked.ts'
import { partsOfCode, reachesHead } from '../sync/heads/code-with-head.ts'
import { enrolRefusal, type EnrolRefusal } from '../platform/refusals.ts'
import { persistDirectory, certifiedKeys } from '../vault/directory.ts'
import { certifyDevice } from './join.ts'
import { newDeviceSlot, openMember } from '../vault/open-member.ts'
import { replaceVault } from '../vault/replace-vault.ts'
import { withVaultKey } from '../vault/unlock.ts'

/** Sets up a further device of a member, with the account code on their paper and their passphrase. */
export async function signIn(
  platform: DevicePlatform,
  how: { account: string; passphrase: string },
): Promise<Result<Unlocked, EnrolRefusal>> {
  const { code: typed, head } = partsOfCode(how.account)
  const account = await readAccountCode(typed)
  if (!account.ok) return refuse('code-mistyped')
  const { member, accountSecret } = account.value
  const keys = await passphraseKeys(how.passphrase, accountSecret, platform.stretch)
  const got = await openRemoteVault(platform, { member, slot: 'passphrase', keys, accountSecret })
  if (!got.ok) return got
  const ready = await getReady(platform, {
    ...got.value,
    ...account.value,
    passphraseSlot: got.value.slot,
    authKey: keys.authKey,
    head,
  })
  return ready.ok ? settle(ready.value) : ready
}

/**
 * Replaces a forgotten passphrase with a recovery code, on the server first. The code is spent: `recovery` is the one to
 * print instead. Where the answer to an earlier try was lost, the same code and passphrase bring the member in all the same.
 */
export async function recoverWithCode(
  platform: DevicePlatform,
  how: { account: string; recovery: string; passphrase: string },
): Promise<Result<{ open: Unlocked; recovery: string }, EnrolRefusal>> {
  const judged = await judgeMembersPassphrase(how.passphrase)
  if (!judged.ok) return judged
  const { code: typed, head } = partsOfCode(how.account)
  const account = await readAccountCode(typed)
  const code = await readCode('recovery', how.recovery)
  if (!account.ok || !code.ok) return refuse('code-mistyped')
  const { member, accountSecret } = account.value
  const keys = await newPassphraseKeys(judged.value, accountSecret, platform.stretch)
  const got = await openSpent(platform, {
    member,
    accountSecret,
    code: await recoveryKeys(code.value),
    passphrase: keys,
  })
  if (!got.ok) return got

  const owner = { org: got.value.org, member, vaultKey: got.value.vaultKey }
  const passphraseSlot = await sealSlot({ ...owner, slot: 'passphrase', keys })
  const ready = await getReady(platform, {
    ...got.value,
    ...account.value,
    passphraseSlot,
    authKey: keys.authKey,
    head,
  })
  if (!ready.ok) return ready
  const printed = randomBytes(16)
  const slot = await sealSlot({ ...owner, slot: 'recovery-code', keys: await recoveryKeys(printed) })
  const give = () => replaceVault(ready.value.open, { vault: got.value.vault, slots: [passphraseSlot, slot] })
  let replaced = await give()
  if (!replaced.ok && replaced.code === 'no-network') replaced = await give()
  if (!replaced.ok) return refuse(replaced.code)
  const spent = got.value.slot.proof
  await settle({ ...ready.value, slot: { ...putInstead(ready.value.slot, spent), code: slot } })
  return accept({ open: ready.value.open, recovery: await writeCode('recovery', printed) })
}

/** By the code; or, where the server took an earlier try that nobody was told of, by the passphrase that was chosen then. */
async function openSpent(
  platform: DevicePlatform,
  how: { member: Bytes; accountSecret: Bytes; code: SlotKeys; passphrase: SlotKeys },
): Promise<Result<RemoteVault, EnrolRefusal>> {
  const { member, accountSecret } = how
  const byCode = await openRemoteVault(platform, { member, accountSecret, slot: 'recovery-code', keys: how.code })
  if (byCode.ok || byCode.code !== 'wrong') return byCode
  const taken = await openRemoteVault(platform, { member, accountSecret, slot: 'passphrase', keys: how.passphrase })
  return taken.ok ? taken : byCode
}

interface RemoteVault {
  readonly org: Bytes
  readonly vault: Bytes
  readonly vaultKey: Bytes
  readonly slot: Slot
  readonly directory: readonly Bytes[]
}

async function openRemoteVault(
  platform: DevicePlatform,
  how: { member: Bytes; slot: 'passphrase' | 'recovery-code'; keys: SlotKeys; accountSecret: Bytes },
): Promise<Result<RemoteVault, EnrolRefusal>> {
  const answer = await askForVault(platform, { ...how, authKey: how.keys.authKey })
  if (!answer.ok)
    return refuse(answer.code === 'not-found' || answer.code === 'not-signed-in' ? 'wrong' : enrolRefusal(answer.code))
  const { org, vault, slots, directory } = answer.value
  const slot = slots.find((candidate) => candidate.slot === how.slot)
  if (!slot) return refuse('wrong')
  const vaultKey = await openSlot({ org, member: how.member, slot, slotKey: how.keys.slotKey })
  return vaultKey.ok ? accept({ org, vault, vaultKey: vaultKey.value, slot, directory }) : refuse('wrong')
}

interface Ready {
  readonly open: Unlocked
  readonly slot: SlotFile
  /** This device kept files under former keys of the member. */
  readonly reopens: boolean
}

/**
 * Opens the member if the directory begins with the first record that their account code names and has exactly the keys of the vault, and certifies this
 * device. The server knows the member, the vault and the public keys: only the code tells its own organisation from the true one. Nothing is stored on
 * this device yet.
 */
async function getReady(
  platform: DevicePlatform,
  how: AccountCode & Omit<RemoteVault, 'slot'> & { passphraseSlot: Slot; authKey: Bytes; head: string | undefined },
): Promise<Result<Ready, EnrolRefusal>> {
  const directory = await verifyDirectory(how.directory, how.fingerprint)
  if (!directory.ok)
    return refuse(directory.code === 'organisation-differs' ? 'organisation-differs' : 'directory-broken')
  const reaches = await reachesHead(directory.value, how.head)
  if (!reaches.ok) return reaches
  const { genesis } = directory.value
  const pinned = await pinnedHere(platform)
  if (!equal(directory.value.org, how.org) || (pinned && !equal(pinned, genesis))) return refuse('organisation-differs')
  const opened = await withVaultKey(how, how.vaultKey)
  const me = memberAt(directory.value, how.member)
  if (!opened || !me) return refuse('directory-broken')
  if (me.removed) return refuse('access-ended')
  if (!certifiedKeys(me, opened.keys))
    return refuse(hadKeys(directory.value, how.member, opened.keys) ? 'keys-recovered' : 'directory-broken')

  const here = await slotOnThisDevice(platform, { ...how, former: opened.keys.former.map((one) => one.vaultKey) })
  const fresh = await newDeviceSlot({
    org: how.org,
    member: how.member,
    genesis,
    accountSecret: how.accountSecret,
    vault: how.vault,
    slot: how.passphraseSlot,
    joining: null,
    vaultKey: how.vaultKey,
  })
  const slot = here ?? fresh.slot
  const open = await openMember(platform, { slot, ...opened, authKey: how.authKey, directory: how.directory })
  const certified = await certifyDevice(open)
  const before = here && (await readSlotFile(platform.keySlots, memberText(how.member)))
  const reopens = before !== undefined && !equal(before.vault, how.vault)
  return certified.ok ? accept({ open, slot, reopens }) : certified
}

/** Whether these were the member's before: the server keeps the vault that two shareholders replaced for 30 days. */
const hadKeys = ({ members }: Directory, member: Bytes, { x }: Unlocked['keys']): boolean =>
  members.get(idText(member))?.sealing.some((one) => equal(one.x, x.publicKey)) === true

/** Stores the member on this device. */
async function settle({ open, slot, reopens }: Ready): Promise<Result<Unlocked, EnrolRefusal>> {
  await writeSlotFile(open.platform.keySlots, open.member, slot)
  open.slot = slot
  await open.mutex.run(async (turn) => {
    await persistDirectory(open, turn)
    if (reopens) await open.rows.persist(turn, [await open.rows.put('reopening', '', true)], 'durable')
  })
  open.authKey = null
  return accept(open)
}

/**
 * A member who is stored on this device already (mostly after forgetting a passphrase) keeps their local key, and with it every unsent word: only the
 * slot of the vault key changes. A device that she kept when her keys were replaced opens its local key under the former vault key.
 */
async function slotOnThisDevice(
  platform: DevicePlatform,
  how: {
    org: Bytes
    member: Bytes
    vault: Bytes
    vaultKey: Bytes
    former: readonly Bytes[]
    accountSecret: Bytes
    passphraseSlot: Slot
  },
): Promise<SlotFile | undefined> {
  const slot = await readSlotFile(platform.keySlots, memberText(how.member))
  if (!slot || !equal(slot.org, how.org)) return undefined
  const place = { org: slot.org, member: slot.member, device: slot.home }
  const tries = await Promise.all(
    [how.vaultKey, ...how.former].map((vaultKey) => openLocalKey({ ...place, vaultKey, sealed: slot.localKey })),
  )
  const opened = tries.find((one) => one.ok)
  return opened?.ok
    ? {
        ...withSlot(withoutBefore(withoutPasskey(slot)), how.passphraseSlot),
        localKey: await sealLocalKey({ ...place, vaultKey: how.vaultKey, localKey: opened.value }),
        vault: how.vault,
        accountSecret: how.accountSecret,
        wrong: 0,
        retryAt: null,
        joining: null,
      }
    : undefined
}

async function pinnedHere(platform: DevicePlatform): Promise<Bytes | undefined> {
  for (const member of await platform.keySlots.members()) {
    const slot = await readSlotFile(platform.keySlots, member)
    if (slot) return slot.genesis
  }
  return undefined
}
