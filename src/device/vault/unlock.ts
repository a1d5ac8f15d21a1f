import { accept, refuse, type Result } from '#result.ts'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { openSlot, passphraseKeys } from '#sealing/members/slot.ts'
import { type MemberKeys, openVault } from '#sealing/members/vault.ts'
import type { UnlockRefusal } from '../platform/refusals.ts'
import { readSlotFile, type SlotFile, writeSlotFile } from './slot-file.ts'
import type { OpenedKeys, Unlocked } from './unlocked.ts'
import { openMember } from './open-member.ts'
import type { DevicePlatform } from '../platform/platform.ts'

const FREE_TRIES = 3
const FIRST_DELAY = 5_000
const LONGEST_DELAY = 15 * 60_000

/** How long to wait after the n-th wrong passphrase in a row. The wait grows and has an end; nothing is wiped: that would destroy visits that were not sent. */
export function delayAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (wrong - FREE_TRIES))
}

/** When the next passphrase is tried; null for now. A time later than any possible delay was written under a wrong clock, and must lock nobody out. */
export function waitsUntil(slot: SlotFile, now: number): number | null {
  return slot.retryAt !== null && slot.retryAt > now && slot.retryAt <= now + LONGEST_DELAY ? slot.retryAt : null
}

/**
 * Opens a member's keys with the passphrase. A try is counted before it is made, so that pulling the plug gains none; the answer does not tell what was
 * wrong (passphrase, slot or vault).
 */
export async function unlockMember(
  platform: DevicePlatform,
  member: string,
  passphrase: string,
): Promise<Result<Unlocked, UnlockRefusal>> {
  const slot = await readSlotFile(platform.keySlots, member)
  if (!slot) return refuse('not-found')
  if (waitsUntil(slot, platform.clock()) !== null) return refuse('too-many-tries')

  const wrong = slot.wrong + 1
  const counted: SlotFile = {
    ...slot,
    wrong,
    retryAt: delayAfter(wrong) === 0 ? null : platform.clock() + delayAfter(wrong),
  }
  await writeSlotFile(platform.keySlots, member, counted)

  const byPassphrase = await passphraseKeys(passphrase, slot.accountSecret, platform.stretch)
  const opened = await withSlotKey(slot, byPassphrase.slotKey)
  if (!opened) return refuse('wrong')

  const cleared: SlotFile = { ...slot, wrong: 0, retryAt: null }
  await writeSlotFile(platform.keySlots, member, cleared)
  return accept(
    await openMember(platform, { slot: cleared, ...opened, authKey: slot.joining ? byPassphrase.authKey : null }),
  )
}

/** By the passphrase, or by a new one of which it is not certain yet that the server took it. */
export async function withSlotKey(
  slot: SlotFile,
  slotKey: Uint8Array<ArrayBuffer>,
): Promise<Pick<Unlocked, 'vaultKey' | 'keys'> | undefined> {
  const owner = { org: slot.org, member: slot.member }
  for (const one of [slot.slot, ...(slot.next ? [slot.next] : [])]) {
    const vaultKey = await openSlot({ ...owner, slot: one, slotKey })
    if (vaultKey.ok) return withVaultKey(slot, vaultKey.value)
  }
  return undefined
}

export async function withVaultKey(
  slot: Pick<SlotFile, 'org' | 'member' | 'vault'>,
  vaultKey: Uint8Array<ArrayBuffer>,
): Promise<Pick<Unlocked, 'vaultKey' | 'keys'> | undefined> {
  const seeds = await openVault({ org: slot.org, member: slot.member, vault: slot.vault, vaultKey })
  if (!seeds.ok) return undefined
  return { vaultKey, keys: await openedKeys(seeds.value) }
}

export async function openedKeys(seeds: MemberKeys): Promise<OpenedKeys> {
  const former = (seeds.former ?? []).map(async (one) => ({ x: await recipientKey(one.x), vaultKey: one.vaultKey }))
  return { x: await recipientKey(seeds.x), e: await signingKey(seeds.e), former: await Promise.all(former) }
}
