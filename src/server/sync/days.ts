import type { Bytes } from '#bytes.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { untilOf } from '#sealing/access/access.ts'
import { CARD } from '#sealing/access/right.ts'
import { idText } from '#sealing/primitives/id.ts'
import { barKey, type World } from './world.ts'

const HOUR = 3_600_000
/** For how long two are needed to lift a bar that no second person has confirmed. */
export const UNCONFIRMED = 72 * HOUR

/** The server's day, UTC. */
export const serverDayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** Whether the member's grant of this folder has an end, and its day has come. */
export function hasEnded(access: AccessState, member: Uint8Array, folder: number, now: number): boolean {
  const until = untilOf(access, member, folder)
  return until !== undefined && until <= serverDayOf(now)
}

/** Whether somebody's grant of this folder has ended, and its key was not turned since. The card is turned with what else they had. */
export const mustTurnForEnd = (access: AccessState, folder: number, now: number): boolean =>
  folder !== CARD && [...access.members.values()].some(({ member }) => hasEnded(access, member, folder, now))

/** Whether every right of the member in this file has ended. */
export function hasEndedAll(access: AccessState, member: Bytes, now: number): boolean {
  const folders = [...(access.members.get(idText(member))?.rights.keys() ?? [])]
  return folders.length > 0 && folders.every((folder) => hasEnded(access, member, folder, now))
}

/** Whether an unconfirmed bar is older than 72 hours by this server's clock. One without a row was taken just now. */
export function isOverdue(access: AccessState, member: Uint8Array, world: World): boolean {
  const at = world.bars.get(barKey(access.file, member))
  return at !== undefined && world.now - at >= UNCONFIRMED
}
