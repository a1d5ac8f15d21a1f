import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { type Vault, VaultOpened } from '#contract/enrolment.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { writeCode } from '#sealing/primitives/code.ts'
import { keysRecord, memberKeysRecord } from '#sealing/directory/directory-record.ts'
import { devicesAt, memberAt } from '#sealing/directory/directory-view.ts'
import { signingKey, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { combineShares, organisationKeys, type OrganisationKeys } from '#sealing/members/organisation-secret.ts'
import { openOrganisationSlot, recoveryKeys, sealOrganisationSlot, sealSlot } from '#sealing/members/slot.ts'
import { idText } from '#sealing/primitives/id.ts'
import {
  type FormerKeys,
  type MemberKeys,
  newMemberKeys,
  newVaultKey,
  openVault,
  sealVault,
} from '#sealing/members/vault.ts'
import { mayUseVersion3 } from '../files/state/speaks.ts'
import { openedKeys } from '../vault/unlock.ts'
import { teamFile } from '../files/state/team-file.ts'
import { recoveryDrilled } from '../files/state/team-kinds.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import { idBytes } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { enrolRefusal, type EnrolRefusal } from '../platform/refusals.ts'
import { askSignedIn } from '../vault/session.ts'
import { appendRecord, receiveAppended } from '../vault/directory.ts'
import { isCustodian } from './invitations.ts'

/**
 * Two shareholders together open a member's vault and return it with a one-time recovery code. Reading is restored; the signing key is new, so that
 * nobody can sign in the member's name what they did not sign.
 */
export async function recoverWithShares(
  open: Sync,
  how: { member: MemberId; shares: readonly [string, string] },
  sync: RunSync,
): Promise<Result<{ code: string }, EnrolRefusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const member = idBytes(how.member)
  if (memberAt(open.directory, member)?.removed !== false) return refuse('not-found')
  const keys = await openShares(open, how.shares)
  if (!keys.ok) return keys
  const opened = await openByOrganisation(open, member, keys.value)
  if (!opened.ok) return opened
  const [before] = opened.value
  if (!before) return refuse('wrong')
  const recovering = { member, root: keys.value.root, code: randomBytes(16) }
  const given = mayUseVersion3(open)
    ? await allKeysNew(open, recovering, opened.value, sync)
    : await signingKeyNew(open, recovering, before, sync)
  return given.ok ? accept({ code: await writeCode('recovery', recovering.code) }) : given
}

interface Recovering {
  readonly member: Bytes
  readonly root: SigningKey
  /** The 16 bytes of the code with which the member comes back. */
  readonly code: Bytes
}

/** A vault that two shareholders opened. */
interface OpenedVault {
  readonly vaultKey: Bytes
  readonly keys: MemberKeys
}

/**
 * All keys are new, as one act with the vault: a custodian without the shares replaces neither. Devices that still count are kept, with what waits on
 * them: who forgot a passphrase has them in their hands. Where somebody else may hold one, a custodian has ended the keys before, and no device counts.
 * Where a vault of the last 30 days differs from the one that stands, its keys are kept, too: the present one may come from somebody who meant harm.
 */
async function allKeysNew(
  open: Sync,
  recovering: Recovering,
  opened: readonly OpenedVault[],
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  const { member, root } = recovering
  const keys: MemberKeys = { ...newMemberKeys(), former: formerOf(opened) }
  const { x, e } = await openedKeys(keys)
  const vault = await vaultFor(open, recovering, { vaultKey: newVaultKey(), keys })
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { directory } = open
    const record = await keysRecord(
      { org: open.org, head: directory.head, signer: { by: { root: true }, key: root } },
      {
        member,
        generation: (directory.members.get(idText(member))?.sealing.length ?? 0) + 1,
        x: x.publicKey,
        e: e.publicKey,
        kept: devicesAt(directory)
          .filter((one) => one.standing === 'certified' && equal(one.member, member))
          .map((one) => one.device),
      },
    )
    const given = await giveBack(open, { member, vault, record })
    if (given.ok) {
      const received = await receiveAppended(open, directory.head.seq, record)
      return received.ok ? accept(true) : refuse('directory-broken')
    }
    if (given.code !== 'head-moved') return refuse(enrolRefusal(given.code))
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
  }
  return refuse('server-refused')
}

const MOST_TRIES = 4

/** The keys of all generations that were found, each once, the newest first. */
function formerOf(opened: readonly OpenedVault[]): readonly FormerKeys[] {
  const all = opened.flatMap(({ vaultKey, keys }) => [{ x: keys.x, vaultKey }, ...(keys.former ?? [])])
  return all.filter((one, at) => all.findIndex((other) => equal(other.x, one.x)) === at)
}

/** While an app of the agency cannot verify more: the sealing key and the devices stay. */
async function signingKeyNew(
  open: Sync,
  recovering: Recovering,
  before: OpenedVault,
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  const { member, root } = recovering
  const seed = randomBytes(32)
  const fields = { member, e: (await signingKey(seed)).publicKey }
  const signed = await appendRecord(open, {
    signer: { by: { root: true }, key: root },
    make: (place) => memberKeysRecord(place, fields),
    refresh: sync,
  })
  if (!signed.ok) return signed
  const keys = { x: before.keys.x, e: seed }
  const given = await giveBack(open, { member, vault: await vaultFor(open, recovering, { ...before, keys }) })
  return given.ok ? accept(true) : refuse(enrolRefusal(given.code))
}

async function vaultFor(open: Sync, { member, code }: Recovering, { vaultKey, keys }: OpenedVault): Promise<Vault> {
  const sealing = { org: open.org, member, vaultKey }
  return {
    vault: await sealVault({ ...sealing, keys }),
    slots: [
      await sealSlot({ ...sealing, slot: 'recovery-code', keys: await recoveryKeys(code) }),
      await sealOrganisationSlot({ ...sealing, recoveryKey: open.directory.recoveryKey }),
    ],
  }
}

const giveBack = (open: Sync, given: { member: Bytes; vault: Vault; record?: Bytes }) =>
  askSignedIn(open, { method: 'PUT', path: '/v1/vault/recover', body: { v: 1, ...given } }, NOTHING_BACK)

/** The drill: two shares must open this member's own slot at the server and give exactly the vault key that is open here. */
export async function drillRecovery(
  open: Sync,
  shares: readonly [string, string],
): Promise<Result<true, EnrolRefusal>> {
  const keys = await openShares(open, shares)
  if (!keys.ok) return keys
  const opened = await openByOrganisation(open, open.memberId, keys.value)
  if (!opened.ok) return opened
  if (!equal(opened.value[0]?.vaultKey ?? NO_KEY, open.vaultKey)) return refuse('wrong')
  const drilled = { kind: recoveryDrilled.name, at: today(open), body: {} }
  const written = await open.mutex.run((turn) => writeAct(open, turn, [{ file: teamFile(open), draft: drilled }]))
  return written.ok ? accept(true) : refuse(written.code)
}

/** The organisation's keys, where these two shares are of it. */
export async function openShares(
  open: Sync,
  shares: readonly [string, string],
): Promise<Result<OrganisationKeys, EnrolRefusal>> {
  const secret = await combineShares(shares, open.directory.rootKey)
  if (!secret.ok) return refuse(secret.code === 'shares-wrong' ? 'wrong' : 'code-mistyped')
  return accept(await organisationKeys(secret.value))
}

const NO_KEY: Bytes = new Uint8Array(0)

/** The vault that stands, and those of the last 30 days that others came in the place of: as many as open, the newest first. */
async function openByOrganisation(
  open: Sync,
  member: Bytes,
  { recovery }: OrganisationKeys,
): Promise<Result<readonly OpenedVault[], EnrolRefusal>> {
  const answer = await askSignedIn(
    open,
    { method: 'POST', path: '/v1/vault/recover', body: { v: 1, member } },
    VaultOpened,
  )
  if (!answer.ok) return refuse(enrolRefusal(answer.code))
  const owner = { org: open.org, member }
  const opened: OpenedVault[] = []
  for (const { vault, slots } of [answer.value, ...(answer.value.former ?? [])]) {
    const slot = slots.find((one) => one.slot === 'organisation')
    const vaultKey = slot && (await openOrganisationSlot({ ...owner, slot, recovery }))
    const keys = vaultKey?.ok ? await openVault({ ...owner, vaultKey: vaultKey.value, vault }) : undefined
    if (vaultKey?.ok && keys?.ok) opened.push({ vaultKey: vaultKey.value, keys: keys.value })
  }
  return opened.length > 0 ? accept(opened) : refuse('wrong')
}
