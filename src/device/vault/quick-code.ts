import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { base64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { passphraseKeys } from '#sealing/members/slot.ts'
import { openLocal, sealLocal } from '#sealing/members/local.ts'
import type { UnlockRefusal } from '../platform/refusals.ts'
import { readSlotFile } from './slot-file.ts'
import type { Unlocked } from './unlocked.ts'
import { openMember } from './open-member.ts'
import { withVaultKey } from './unlock.ts'
import type { DevicePlatform } from '../platform/platform.ts'

const TRIES = 3
/** A shift: after it the passphrase is asked for again. */
const LASTS = 12 * 60 * 60_000
const PLACE = { store: 'quick', row: '' } as const

/** The vault key sealed under a short code, in memory only: dropped after three wrong codes, with a full lock-out, at the end of the shift and on reload. */
export interface SealedQuickCode {
  readonly salt: Bytes
  readonly sealed: Bytes
  readonly until: number
  left: number
}

export async function sealQuick(open: Unlocked, code: string): Promise<SealedQuickCode> {
  const salt = randomBytes(16)
  const key = await keyFrom(open.platform, code, salt)
  return {
    salt,
    sealed: await sealLocal(key, { device: open.slot.home, ...PLACE }, open.vaultKey),
    until: open.platform.clock() + LASTS,
    left: TRIES,
  }
}

export async function unlockQuick(
  platform: DevicePlatform,
  member: string,
  code: string,
  quick: SealedQuickCode,
): Promise<Result<Unlocked, UnlockRefusal>> {
  if (quick.left <= 0 || platform.clock() > quick.until) return refuse('too-many-tries')
  quick.left -= 1
  const slot = await readSlotFile(platform.keySlots, member)
  if (!slot) return refuse('not-found')
  const opened = await openLocal(
    await keyFrom(platform, code, quick.salt),
    { device: slot.home, ...PLACE },
    quick.sealed,
  )
  if (!opened.ok) return refuse(quick.left === 0 ? 'too-many-tries' : 'wrong')
  const keys = await withVaultKey(slot, opened.value as Bytes)
  // The member's keys were replaced in this shift: the code opens the former vault key, which opens nothing any more.
  if (!keys) return refuse('too-many-tries')
  quick.left = TRIES
  return accept(await openMember(platform, { slot, ...keys, authKey: null }))
}

/** As slow as a passphrase: the code is short. */
async function keyFrom(platform: DevicePlatform, code: string, salt: Bytes): Promise<Bytes> {
  return (await passphraseKeys(`quick ${base64url(salt)} ${code}`, salt, platform.stretch)).slotKey
}
