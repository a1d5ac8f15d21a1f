import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { VaultOpened } from '#contract/enrolment.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal, randomBytes } from '#sealing/primitives/bytes.ts'
import { writeCode } from '#sealing/primitives/code.ts'
import { keysRecord, memberKeysRecord } from '#sealing/directory/directory-record.ts'
import { devicesAt } from '#sealing/directory/directory-view.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { combineShares, organisationKeys, type OrganisationKeys } from '#sealing/members/organisation-secret.ts'
import { openOrganisationSlot, recoveryKeys, sealOrganisationSlot, sealSlot } from '#sealing/members/slot.ts'
import { idText } from '#sealing/primitives/id.ts'
import { type MemberKeys, newMemberKeys, newVaultKey, openVault, sealVault } from '#sealing/members/vault.ts'
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
import { appendRecord } from '../vault/directory.ts'
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
  const keys = await openShares(open, how.shares)
  if (!keys.ok) return keys
  const member = idBytes(how.member)
  const opened = await openByOrganisation(open, member, keys.value)
  if (!opened.ok) return opened
  const { vaultKey } = opened.value
  const owner = { org: open.org, member }
  const before = await openVault({ ...owner, ...opened.value })
  if (!before.ok) return refuse('wrong')

  const code = randomBytes(16)
  const renewed = mayUseVersion3(open)
    ? await allKeysNew(open, { member, vaultKey, before: before.value }, keys.value, sync)
    : await signingKeyNew(open, { member, vaultKey, before: before.value }, keys.value, sync)
  if (!renewed.ok) return renewed
  const sealing = { ...owner, vaultKey: renewed.value.vaultKey }
  const vault = {
    vault: await sealVault({ ...sealing, keys: renewed.value.keys }),
    slots: [
      await sealSlot({ ...sealing, slot: 'recovery-code', keys: await recoveryKeys(code) }),
      await sealOrganisationSlot({ ...sealing, recoveryKey: open.directory.recoveryKey }),
    ],
  }
  const given = await askSignedIn(
    open,
    { method: 'PUT', path: '/v1/vault/recover', body: { v: 1, member, vault } },
    NOTHING_BACK,
  )
  return given.ok ? accept({ code: await writeCode('recovery', code) }) : refuse(enrolRefusal(given.code))
}

interface Recovering {
  readonly member: Bytes
  readonly vaultKey: Bytes
  readonly before: MemberKeys
}
type Given = Result<{ vaultKey: Bytes; keys: MemberKeys }, EnrolRefusal>

/**
 * All keys are new. Devices that still count are kept, with what waits on them: who forgot a passphrase has them in their hands. Where somebody else may
 * hold one, a custodian has ended the keys before, and no device counts.
 */
async function allKeysNew(
  open: Sync,
  { member, vaultKey, before }: Recovering,
  { root }: OrganisationKeys,
  sync: RunSync,
): Promise<Given> {
  const keys: MemberKeys = { ...newMemberKeys(), former: [{ x: before.x, vaultKey }, ...(before.former ?? [])] }
  const { x, e } = await openedKeys(keys)
  const signed = await appendRecord(open, {
    signer: { by: { root: true }, key: root },
    make: (place) =>
      keysRecord(place, {
        member,
        generation: (open.directory.members.get(idText(member))?.sealing.length ?? 0) + 1,
        x: x.publicKey,
        e: e.publicKey,
        kept: devicesAt(open.directory)
          .filter((one) => one.standing === 'certified' && equal(one.member, member))
          .map((one) => one.device),
      }),
    refresh: sync,
  })
  return signed.ok ? accept({ vaultKey: newVaultKey(), keys }) : signed
}

/** While an app of the agency cannot verify more: the sealing key and the devices stay. */
async function signingKeyNew(
  open: Sync,
  { member, vaultKey, before }: Recovering,
  { root }: OrganisationKeys,
  sync: RunSync,
): Promise<Given> {
  const seed = randomBytes(32)
  const fields = { member, e: (await signingKey(seed)).publicKey }
  const signed = await appendRecord(open, {
    signer: { by: { root: true }, key: root },
    make: (place) => memberKeysRecord(place, fields),
    refresh: sync,
  })
  return signed.ok ? accept({ vaultKey, keys: { x: before.x, e: seed } }) : signed
}

/** The drill: two shares must open this member's own slot at the server and give exactly the vault key that is open here. */
export async function drillRecovery(
  open: Sync,
  shares: readonly [string, string],
): Promise<Result<true, EnrolRefusal>> {
  const keys = await openShares(open, shares)
  if (!keys.ok) return keys
  const opened = await openByOrganisation(open, open.memberId, keys.value)
  if (!opened.ok) return opened
  if (!equal(opened.value.vaultKey, open.vaultKey)) return refuse('wrong')
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

async function openByOrganisation(
  open: Sync,
  member: Bytes,
  { recovery }: OrganisationKeys,
): Promise<Result<{ vaultKey: Bytes; vault: Bytes }, EnrolRefusal>> {
  const answer = await askSignedIn(
    open,
    { method: 'POST', path: '/v1/vault/recover', body: { v: 1, member } },
    VaultOpened,
  )
  if (!answer.ok) return refuse(enrolRefusal(answer.code))
  const slot = answer.value.slots.find((one) => one.slot === 'organisation')
  const vaultKey = slot && (await openOrganisationSlot({ org: open.org, member, slot, recovery }))
  return vaultKey?.ok ? accept({ vaultKey: vaultKey.value, vault: answer.value.vault }) : refuse('wrong')
}
