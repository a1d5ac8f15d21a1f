import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { type AnswerInvitation, InvitationOpened } from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { deviceRecord } from '#sealing/directory/directory-record.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { newId } from '#sealing/primitives/id.ts'
import { memberFingerprint, readInvitation, sealAnswer } from '#sealing/members/invitation.ts'
import { judgeMembersPassphrase } from '#sealing/members/guesses.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import type { JoinedAgency } from './api.ts'
import { askServer, type ServerAnswer } from '../platform/http.ts'
import { memberText } from '../kept/id-text.ts'
import { askForVault } from '../vault/ask-vault.ts'
import { writeSlotFile } from '../vault/slot-file.ts'
import type { Unlocked } from '../vault/unlocked.ts'
import { partsOfCode, reachesHead } from '../sync/heads/code-with-head.ts'
import { enrolRefusal, type EnrolRefusal } from '../platform/refusals.ts'
import { appendRecord, asMember, persistDirectory, receiveDirectory } from '../vault/directory.ts'
import { makeVault } from '../vault/new-vault.ts'
import { newDeviceSlot, openMember } from '../vault/open-member.ts'
import { wipe } from '../vault/wipe.ts'

/**
 * Answers an invitation: pins the organisation by the fingerprint in the code, makes the member's keys and sends their public halves under the
 * invitation's own key. A custodian must then confirm.
 */
export async function join(
  platform: DevicePlatform,
  how: { code: string; member: string; passphrase: string },
): Promise<Result<{ joined: JoinedAgency; open: Unlocked }, EnrolRefusal>> {
  const passphrase = await judgeMembersPassphrase(how.passphrase, [how.member])
  if (!passphrase.ok) return passphrase
  const { code, head } = partsOfCode(how.code)
  const invitation = await readInvitation(code)
  if (!invitation.ok) return refuse('code-mistyped')
  const { id, fingerprint: pinned } = invitation.value

  const opened = await askServer(
    platform.http,
    { method: 'POST', path: '/v1/invitation/open', body: { v: 1, invitation: id } },
    InvitationOpened,
  )
  if (!opened.ok) return refuse(opened.code === 'not-found' ? 'code-unknown' : enrolRefusal(opened.code))
  const directory = await verifyDirectory(opened.value.directory, pinned)
  if (!directory.ok)
    return refuse(directory.code === 'organisation-differs' ? 'organisation-differs' : 'directory-broken')

  const reaches = await reachesHead(directory.value, head)
  if (!reaches.ok) return reaches
  const { org, genesis, fingerprint: organisation, recoveryKey } = directory.value
  const member = newId()
  const made = await makeVault(platform, {
    org,
    fingerprint: organisation,
    member,
    recoveryKey,
    passphrase: passphrase.value,
  })
  const [x, e] = [made.keys.x.publicKey, made.keys.e.publicKey]
  const fingerprint = await memberFingerprint(x, e)
  const { vaultKey, accountSecret, authKey, vault, passphraseSlot, account, recovery } = made
  const { slot } = await newDeviceSlot({
    org,
    member,
    genesis,
    accountSecret,
    vault: vault.vault,
    slot: passphraseSlot,
    code: vault.slots.find(({ slot }) => slot === 'recovery-code'),
    joining: { invitation: id, fingerprint },
    vaultKey,
  })
  const open = await orNothing(platform, member, async () => {
    await writeSlotFile(platform.keySlots, memberText(member), slot)
    const opening = await openMember(platform, {
      slot,
      vaultKey,
      keys: made.keys,
      authKey,
      directory: opened.value.directory,
    })
    await opening.mutex.run((turn) => persistDirectory(opening, turn))
    return opening
  })
  // An invitation can be answered only once: first everything is stored, or a full disk would waste it.
  const answer: AnswerInvitation = {
    v: 1,
    invitation: id,
    member,
    answer: await sealAnswer(invitation.value, { member, x, e, name: how.member }),
    vault,
  }
  const taken = await sendAnswer(platform, answer)
  if (!taken.ok) {
    await wipe(platform, memberText(member))
    return refuse(taken.code === 'not-found' ? 'code-unknown' : enrolRefusal(taken.code))
  }
  return accept({ open, joined: { account, recovery, fingerprint } })
}

/** Sends the same bytes again if no answer was received: the server may have accepted them and its answer was lost. */
async function sendAnswer(platform: DevicePlatform, answer: AnswerInvitation): Promise<ServerAnswer<unknown>> {
  const send = () =>
    askServer(platform.http, { method: 'POST', path: '/v1/invitation/answer', body: answer }, NOTHING_BACK)
  let taken = await send()
  for (let again = 1; again < MOST_TRIES && !taken.ok && taken.code === 'no-network'; again += 1) taken = await send()
  return taken
}

const MOST_TRIES = 3

async function orNothing<Value>(platform: DevicePlatform, member: Bytes, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (failure) {
    await wipe(platform, memberText(member))
    throw failure
  }
}

/** Asks whether a custodian has confirmed; if so, certifies this device. A certificate over other keys than ours is refused. */
export async function finishJoining(open: Unlocked): Promise<Result<'waiting' | 'ready', EnrolRefusal>> {
  if (!open.slot.joining) return accept('ready')
  const refreshed = await refreshByVault(open)
  if (!refreshed.ok) return refreshed
  const me = memberAt(open.directory, open.memberId)
  if (!me) return accept('waiting')
  if (!equal(me.x, open.keys.x.publicKey) || !equal(me.e, open.keys.e.publicKey)) return refuse('directory-broken')

  const certified = await certifyDevice(open)
  if (!certified.ok) return certified
  const slot = { ...open.slot, joining: null }
  await writeSlotFile(open.platform.keySlots, open.member, slot)
  open.slot = slot
  open.authKey = null
  return accept('ready')
}

/** Signs this device's key as the member, where no record says so yet. */
export async function certifyDevice(open: Unlocked): Promise<Result<true, EnrolRefusal>> {
  if (deviceAt(open.directory, open.device.id)) return accept(true)
  const fields = { device: open.device.id, member: open.memberId, key: open.device.key.publicKey }
  return appendRecord(open, {
    signer: asMember(open),
    make: (place) => deviceRecord(place, fields),
    refresh: () => refreshByVault(open),
  })
}

/** The newest directory for a member who cannot sign in yet: the vault's key shows who asks. */
async function refreshByVault(open: Unlocked): Promise<Result<true, EnrolRefusal>> {
  if (!open.authKey) return refuse('locked')
  const { authKey, memberId: member, slot } = open
  const answer = await askForVault(open.platform, {
    member,
    slot: 'passphrase',
    authKey,
    accountSecret: slot.accountSecret,
  })
  if (!answer.ok) return refuse(enrolRefusal(answer.code))
  const taken = await open.mutex.run((turn) => receiveDirectory(open, turn, 0, { directory: answer.value.directory }))
  return taken.ok ? accept(true) : refuse('directory-broken')
}
