import type { Bytes } from '#bytes.ts'
import { type FoundOrganisation, OrganisationState } from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { custodianRecord, deviceRecord, memberRecord, organisationRecord } from '#sealing/directory/directory-record.ts'
import { newId } from '#sealing/primitives/id.ts'
import { newOrganisationSecret, organisationKeys, printShares } from '#sealing/members/organisation-secret.ts'
import { judgeMembersPassphrase } from '#sealing/members/guesses.ts'
import { hashRecord, type Head } from '#sealing/primitives/record.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import type { Role } from '../kept/rights.ts'
import type { Founded } from './api.ts'
import { enrolRefusal, type EnrolRefusal } from '../platform/refusals.ts'
import { askServer } from '../platform/http.ts'
import { memberText } from '../kept/id-text.ts'
import { writeSlotFile } from '../vault/slot-file.ts'
import type { Unlocked } from '../vault/unlocked.ts'
import { makeVault } from '../vault/new-vault.ts'
import { newDeviceSlot, openMember } from '../vault/open-member.ts'
import type { DevicePlatform } from '../platform/platform.ts'

/** The founder of an agency keeps its keys and opens no file, unless they say that they do other work too. */
export const FOUNDER: readonly Role[] = ['administrator']

/**
 * Founds the organisation: its secret is split, returned for printing and dropped; the founder is its first custodian. Nothing is stored on this device
 * before the server has accepted the request.
 */
export async function foundOrganisation(
  platform: DevicePlatform,
  how: { setup: string; name: string; member: string; passphrase: string; roles?: readonly Role[] },
): Promise<Result<{ founded: Founded; open: Unlocked }, EnrolRefusal>> {
  const passphrase = await judgeMembersPassphrase(how.passphrase, [how.name, how.member])
  if (!passphrase.ok) return passphrase
  const server = await askServer(platform.http, { method: 'GET', path: '/v1/organisation' }, OrganisationState)
  if (!server.ok) return refuse(enrolRefusal(server.code))
  if (server.value.founded) return refuse('organisation-exists')

  const secret = newOrganisationSecret()
  const { root, recovery } = await organisationKeys(secret)
  const [org, member] = [newId(), newId()]
  const byRoot = { org, signer: { by: { root: true } as const, key: root } }
  const genesis = await organisationRecord(
    { ...byRoot, head: undefined },
    {
      rootKey: root.publicKey,
      recoveryKey: recovery.publicKey,
      receiptKey: server.value.receiptKey,
      teamFile: newId(),
    },
  )
  const made = await makeVault(platform, {
    org,
    fingerprint: (await hashRecord(genesis)).slice(0, 16),
    member,
    recoveryKey: recovery.publicKey,
    passphrase: passphrase.value,
  })
  const directory: Bytes[] = [genesis]
  const head = async (): Promise<Head | undefined> => {
    const last = directory.at(-1)
    return last && { seq: directory.length, hash: await hashRecord(last) }
  }
  const { publicKey: x } = made.keys.x
  const { publicKey: e } = made.keys.e
  directory.push(
    await memberRecord(
      { ...byRoot, head: await head() },
      { member, x, e, roles: [...(how.roles ?? FOUNDER)], external: false },
    ),
  )
  directory.push(await custodianRecord({ ...byRoot, head: await head() }, { member }))

  const { vaultKey, accountSecret, vault, passphraseSlot, account, recovery: recoveryCode } = made
  const setting = await newDeviceSlot({
    org,
    member,
    genesis,
    accountSecret,
    vault: vault.vault,
    slot: passphraseSlot,
    code: vault.slots.find(({ slot }) => slot === 'recovery-code'),
    joining: null,
    vaultKey,
  })
  const byMember = { org, signer: { by: { member }, key: made.keys.e } }
  directory.push(
    await deviceRecord(
      { ...byMember, head: await head() },
      { device: setting.slot.device, member, key: setting.deviceKey.publicKey },
    ),
  )

  const request: FoundOrganisation = { v: 1, setup: how.setup, org, member, directory, vault }
  const taken = await askServer(
    platform.http,
    { method: 'POST', path: '/v1/organisation', body: request },
    NOTHING_BACK,
  )
  if (!taken.ok)
    return refuse(
      taken.code === 'not-found' || taken.code === 'not-entitled' ? 'code-unknown' : enrolRefusal(taken.code),
    )

  await writeSlotFile(platform.keySlots, memberText(member), setting.slot)
  const open = await openMember(platform, { slot: setting.slot, vaultKey, keys: made.keys, authKey: null, directory })
  return accept({
    open,
    founded: {
      shares: await printShares(secret),
      account,
      recovery: recoveryCode,
      fingerprint: await memberFingerprint(x, e),
    },
  })
}
