import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { VaultOpened } from '#contract/enrolment.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { accountKey } from '#sealing/members/slot.ts'
import { askServer, type ServerAnswer } from '../platform/http.ts'
import type { DevicePlatform } from '../platform/platform.ts'
import { askSignedIn } from './session.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * Asks the server for a member's vault and one slot. Where too many wrong tries were made by somebody who does not hold
 * the account code, the server still answers who shows the account key.
 */
export async function askForVault(
  platform: DevicePlatform,
  how: { member: Bytes; slot: 'passphrase' | 'recovery-code'; authKey: Bytes; accountSecret: Bytes },
): Promise<ServerAnswer<VaultOpened>> {
  const body = { v: 1, member: how.member, slot: how.slot, authKey: how.authKey }
  const ask = (shown: object) =>
    askServer(platform.http, { method: 'POST', path: '/v1/vault', body: shown }, VaultOpened)
  const answer = await ask(body)
  if (answer.ok || answer.code !== 'too-many-tries') return answer
  const shown = await ask({ ...body, account: await accountKey(how.accountSecret) })
  // A server from before the account key refuses the field.
  return !shown.ok && shown.code === 'request-malformed' ? answer : shown
}

/** Gives the server the hash of the account key, where its session said that it has none. What fails is tried after the next round. */
export async function showAccount(open: Unlocked): Promise<void> {
  const account = await sha256(await accountKey(open.slot.accountSecret))
  const told = await askSignedIn(
    open,
    { method: 'PUT', path: '/v1/vault/account', body: { v: 1, account } },
    NOTHING_BACK,
  )
  if (told.ok && open.session) open.session = { ...open.session, accountKnown: true }
}
